package org.gemba.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gemba.engine.Works;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asking a line what if on its pages, over the example plant three hours into its day. */
@Proves("WHATIF-1")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatIfTest {
    private static final String ROOM = "/HIDA/ASSY-1/simulate";
    private static final String EXPECTED = "&why=It+waits+there&output=MORE&leadTime=SAME&stock=SAME&weeks=1&runs=5";

    private Works works;
    private Server server;
    private Caller caller;
    private Path folder = Path.of("");

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        folder = data;
        works = PlayedPlant.after(Duration.ofHours(3));
        server = Server.start(works, new ServerOptions(0, data));
        caller = new Caller(server.address());
    }

    @AfterAll
    void stop() {
        server.close();
        works.close();
    }

    @Test
    void theFormHasTheLineAsItIs() {
        String form = caller.get(ROOM + "/ask?lang=en").body();
        assertThat(form)
                .contains("name=\"cycle.A-05\"", "name=\"machines.A-01\"", "name=\"places.A-04\"")
                .contains("name=\"crew.DRIVE\"", "name=\"demand.HP-20\"")
                .contains(">1 min<", ">525<")
                .doesNotContain("name=\"places.A-02\"");
    }

    @Test
    void theAnswerStandsBesideWhatWasExpected() {
        String asked = ask("name=Faster+cover&cycle.A-05=50&outputADay=3" + EXPECTED);
        String answer = answered(asked);
        assertThat(answer)
                .contains("A-05: standard cycle 50 s", "It waits there", "+3.0 a day")
                .contains("As it is", "As asked", "Output", "bottleneck")
                .contains("<span class=\"simulated-chip\">SIMULATED</span>")
                .contains("facts of the line");
        assertThat(folder.resolve("scenarios/HIDA/ASSY-1")).isDirectoryContaining("glob:**.yaml");
    }

    @Test
    void aRunThatIsTooLongIsRefusedByTheLengthThatWasTyped() {
        String typed = "name=Long&cycle.A-05=50&why=It+waits&output=MORE&leadTime=SAME&stock=SAME&weeks=9999";
        assertThat(caller.form(ROOM + "/ask", typed, "Cookie", "lang=en").body())
                .contains("A run of 69,993 d cannot be played");
    }

    @Test
    void aRunIsSeenAndCanBeReadAsWell() {
        String asked = ask("name=To+be+seen&machines.A-05=2" + EXPECTED);
        assertThat(answered(asked)).contains("See it run");
        String page = caller.get(asked + "/replay?lang=en").body();
        assertThat(page).contains("data-gemba-replay=\"/api/v1/plants/HIDA/lines/ASSY-1/scenarios/", "10 min");
        String data = caller.get("/api/v1/plants/HIDA/lines/ASSY-1/scenarios/" + number(asked) + "/replay")
                .body();
        assertThat(data).startsWith("{\"gembaReplay\":1").contains("\"happenings\":[[");
        assertThat(caller.get("/look/replay.js").statusCode()).isEqualTo(200);
        assertThat(caller.get("/look/ReplayPage.class").statusCode()).isEqualTo(404);
    }

    @Test
    void theAnswerIsSaidInJapaneseToo() {
        String asked = ask("name=Japanese&machines.A-05=2" + EXPECTED);
        answered(asked);
        assertThat(caller.get(asked + "?lang=ja").body()).contains("予想とシミュレーション", "同時 2 台");
    }

    @Test
    void severalAreComparedSideBySide() {
        String one = ask("name=One+pair&machines.A-05=2" + EXPECTED);
        String other = ask("name=Slow+start&cycle.A-01=1+min+20+s" + EXPECTED);
        answered(one);
        answered(other);
        String compared = caller.get(ROOM + "/compare?lang=en&s" + number(one) + "=1&s" + number(other) + "=1")
                .body();
        assertThat(compared).contains("‘One pair’ gives most", "Slow start", "Takt attainment");
    }

    @Test
    void oneAloneIsNoComparison() {
        String one = ask("name=Alone&machines.A-05=2" + EXPECTED);
        answered(one);
        assertThat(caller.get(ROOM + "/compare?lang=en&s" + number(one) + "=1").body())
                .containsAnyOf("Two scenarios with answers are needed", "One scenario is ticked");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cycle.A-05=soon                          | 400 | ‘soon’ is no time",
                "machines.A-05=two                        | 400 | ‘two’ is no whole number",
                "machines.A-05=900                        | 409 | Station A-05 cannot work on 900 units at once; 1 to 100",
                "moveFrom=A-05&moveTo=A-04                | 400 | ‘How much, such as 5 s’ is missing",
                "moveFrom=A-05&moveTo=A-04&moveTime=2+min | 409 | 2 min cannot be moved away from A-05",
                "standsAt=A-05&stands=1+h&every=30+min    | 409 | cannot stand for 1 h every 30 min",
                "changeoverAt=A-05&cut=50                 | 409 | No changeover of A-05 is known",
                "changeoverAt=A-05                        | 400 | give either what it takes or by how much",
                "crew.DRIVE=0                             | 409 | cannot be worked by 0 people",
                "author=&                                 | 409 | Nothing is different"
            })
    void whatCannotBeAskedIsSaidAndWhatWasTypedStays(String typed, int status, String said) {
        HttpResponse<String> refused =
                caller.form(ROOM + "/ask", "name=Kept+name&" + typed + EXPECTED, "Cookie", "lang=en");
        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.body()).contains(said, "value=\"Kept name\"", ">It waits there</textarea>");
    }

    @Test
    void withoutAPredictionNothingIsAsked() {
        HttpResponse<String> refused =
                caller.form(ROOM + "/ask", "name=Blind&cycle.A-05=50&why=so", "Cookie", "lang=en");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Choose one of the three before you ask");
    }

    @Test
    void whatIsTakenAwayIsGone() {
        String asked = ask("name=Away&machines.A-05=2" + EXPECTED);
        answered(asked);
        assertThat(caller.form(asked + "/do", "what=remove").headers().firstValue("Location"))
                .hasValue(ROOM);
        assertThat(caller.get(asked).statusCode()).isEqualTo(404);
    }

    @Test
    void aLineThatMakesNothingSaysWhyItCannotBeAsked() {
        assertThat(caller.get("/HIDA/NONE/simulate").statusCode()).isEqualTo(404);
        assertThat(caller.get(ROOM + "/999").statusCode()).isEqualTo(404);
    }

    private String ask(String form) {
        HttpResponse<String> answer = caller.form(ROOM + "/ask", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String answered(String scenario) {
        String page = caller.get(scenario + "?lang=en").body();
        while (page.contains("value=\"cancel\"")) {
            page = caller.get(scenario + "?lang=en").body();
        }
        assertThat(page).as(page).contains("How each station spends its working time");
        return page;
    }

    private static String number(String scenario) {
        return List.of(scenario.split("/")).getLast();
    }
}
