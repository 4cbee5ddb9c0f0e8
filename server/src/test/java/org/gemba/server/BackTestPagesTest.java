package org.gemba.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.gemba.engine.Works;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whether the model can be trusted, on the pages and for programs, over the example plant two days and some hours into its life. */
@Proves("WHATIF-1")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackTestPagesTest {
    private static final String ROOM = "/HIDA/GEAR-1/simulate";
    private static final String API = "/api/v1/plants/HIDA/lines/GEAR-1";
    private static final String QUESTION =
            "&cycle.G-01=100&why=It+waits+there&output=MORE&leadTime=SAME&stock=SAME&weeks=1&runs=5";

    private Works works;
    private Server server;
    private Caller caller;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        works = PlayedPlant.after(Duration.ofHours(75));
        server = Server.start(works, new ServerOptions(0, data));
        caller = new Caller(server.address());
    }

    @AfterAll
    void stop() {
        server.close();
        works.close();
    }

    @Test
    void aBackTestIsPlayedAndShownFigureByFigure() {
        assertThat(caller.form(ROOM + "/back-test/do", "what=play").headers().firstValue("Location"))
                .hasValue(ROOM + "/back-test");
        ended();
        String page = caller.get(ROOM + "/back-test?lang=en").body();
        assertThat(page)
                .contains("figures inside", "Played on", "runs in", "Play it again")
                .contains("Units finished", "Mean lead time", "Time that stations stood", "Foretold", "Happened")
                .contains("<span>inside</span>", "shape-good")
                .contains("SIMULATED", "a played floor told them");
        assertThat(caller.get(ROOM + "/back-test?lang=ja").body()).contains("範囲内", "平均リードタイム", "実績");
    }

    @Test
    void everyAnswerSaysWhichBackTestStandsBehindIt() {
        String asked = caller.form(ROOM + "/ask", "name=Trusted" + QUESTION)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        ended();
        assertThat(caller.get(asked + "?lang=en").body())
                .contains("Can the model be trusted?", "figures inside", "Figure by figure");
        assertThat(caller.get(ROOM + "?lang=en").body()).contains("Can the model be trusted?", "Played on");
        String number = asked.substring(asked.lastIndexOf('/') + 1);
        assertThat(caller.get(API + "/scenarios/" + number).body()).contains("\"backTest\":{\"askedAt\":");
    }

    @Test
    void aProgramStartsReadsAndEndsOne() {
        assertThat(caller.json(API + "/back-test", "").statusCode()).isEqualTo(202);
        ended();
        assertThat(caller.get(API + "/back-test").body())
                .contains("\"state\":\"tested\"", "\"verdict\":", "\"key\":\"finished\"", "\"happened\":")
                .contains("\"upToDate\":true", "\"factsSimulated\":true");
        caller.json(API + "/back-test", "");
        assertThat(caller.json(API + "/back-test/cancel", "").statusCode()).isEqualTo(200);
        assertThat(ended()).contains("\"newest\":{");
        assertThat(caller.get("/api/v1/plants/HIDA/lines/NONE/back-test").statusCode())
                .isEqualTo(404);
        assertThat(caller.json("/api/v1/plants/HIDA/lines/NONE/back-test", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aProgramEndsAScenarioToo() {
        String asked = caller.form(
                        ROOM + "/ask", "name=Long&weeks=13&runs=50" + QUESTION.replace("&weeks=1&runs=5", ""))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String number = asked.substring(asked.lastIndexOf('/') + 1);
        assertThat(caller.json(API + "/scenarios/" + number + "/cancel", "").statusCode())
                .isEqualTo(200);
        String scenario = caller.get(API + "/scenarios/" + number).body();
        while (scenario.contains("\"state\":\"open\"")) {
            scenario = caller.get(API + "/scenarios/" + number).body();
        }
        assertThat(scenario).contains("\"state\":\"cancelled\"");
        assertThat(caller.json(API + "/scenarios/99/cancel", "").statusCode()).isEqualTo(404);
        assertThat(caller.get(asked + "?lang=en").body()).contains("It was ended before it had an answer");
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        assertThat(caller.form(ROOM + "/back-test/do", "what=dance", "Cookie", "lang=en")
                        .statusCode())
                .isEqualTo(400);
        assertThat(caller.get("/HIDA/NONE/simulate/back-test").statusCode()).isEqualTo(404);
        assertThat(caller.form("/HIDA/NONE/simulate/back-test/do", "what=play").statusCode())
                .isEqualTo(404);
    }

    private String ended() {
        String body = caller.get(API + "/back-test").body();
        while (body.contains("\"state\":\"open\"")) {
            body = caller.get(API + "/back-test").body();
        }
        return body;
    }
}
