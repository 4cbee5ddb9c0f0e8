package org.gemba.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.Head;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every figure of an answer opens to the facts of one run. */
@Proves("WHATIF-1")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunFactsPagesTest {
    private static final LineKey LINE = LineKey.parse("HIDA/GEAR-1");
    private static final String ROOM = "/HIDA/GEAR-1/simulate";
    private static final String API = "/api/v1/plants/HIDA/lines/GEAR-1/scenarios/1";
    private static final Pattern DOOR = Pattern.compile("href=\"(" + ROOM + "/1/facts\\?[^\"]*)\"");

    private Works works;
    private Server server;
    private Caller caller;
    private String answer = "";
    private Path folder = Path.of("");

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        folder = data;
        works = PlayedPlant.after(Duration.ofHours(3));
        server = Server.start(works, new ServerOptions(0, data));
        caller = new Caller(server.address());
        caller.form(
                ROOM + "/ask",
                "name=Slower&cycle.G-01=2+min+30+s&why=So&output=LESS&leadTime=SAME&stock=SAME&weeks=1&runs=5");
        answer = caller.get(ROOM + "/1?lang=en").body();
        while (answer.contains("value=\"cancel\"")) {
            answer = caller.get(ROOM + "/1?lang=en").body();
        }
    }

    @AfterAll
    void stop() {
        server.close();
        works.close();
    }

    @Test
    void aFigureOpensToTheFactsThatMakeIt() {
        Head before = works.picture(LINE).orElseThrow().head();
        String page = told(door("of=asked&figure=OUTPUT"));
        assertThat(page)
                .contains("Facts of one run", "Nothing of this has happened", "SIMULATED")
                .contains("its output as asked lies nearest to the mean", "Output: ", " in this run, ")
                .contains("provenance-simulated", "All of them, as JSON lines")
                .doesNotContain("There are no facts");
        assertThat(facts(page)).hasSize(50);
        assertThat(works.picture(LINE).orElseThrow().head())
                .as("the line's own book")
                .isEqualTo(before);
    }

    @Test
    void aStationsFigureOpensToTheFactsOfTheStation() {
        String page = told(door("of=is&figure=WORKING&station=G-02"));
        assertThat(page).contains("G-02 · works: ", "<option value=\"G-02\" selected>");
        assertThat(facts(page)).isNotEmpty().allSatisfy(fact -> assertThat(fact).contains("G-02"));
    }

    /** A station stands while its people wait for help, too. */
    @Test
    void whereAStationStandsItsCallsAreToldWithItsStops() throws IOException {
        try (Works pumps = PlayedPlant.after(Duration.ofHours(3));
                Server other = Server.start(pumps, new ServerOptions(0, folder.resolve("pumps")))) {
            Caller there = new Caller(other.address());
            there.form(
                    "/HIDA/ASSY-1/simulate/ask",
                    "name=Lost&standsAt=A-05&stands=20+min&every=8+h&why=So&output=LESS&leadTime=SAME&stock=SAME&weeks=1&runs=5");
            String page = there.get("/HIDA/ASSY-1/simulate/1?lang=en").body();
            while (!page.contains("figure=DOWN")) {
                page = there.get("/HIDA/ASSY-1/simulate/1?lang=en").body();
            }
            assertThat(unescaped(page)).contains("kind=StopBegan%2CStopEnded%2CAndonPulled%2CAndonContained");
        }
    }

    @Test
    void olderFactsAndEachFactAreADoorAway() {
        String page = told(door("of=asked&figure=LEAD_TIME"));
        Matcher older = Pattern.compile("href=\"([^\"]*before=[^\"]*)\"").matcher(page);
        assertThat(older.find()).isTrue();
        assertThat(facts(caller.get(unescaped(older.group(1))).body())).hasSize(50);
        Matcher single =
                Pattern.compile("href=\"(" + ROOM + "/1/facts/\\d+\\?[^\"]*)\"").matcher(page);
        assertThat(single.find()).isTrue();
        assertThat(caller.get(unescaped(single.group(1)) + "&lang=en").body())
                .contains("&quot;provenance&quot;:&quot;SIMULATED&quot;".replace("&quot;", "\""), "HIDA/GEAR-1");
    }

    @Test
    void aProgramReadsAllOfThemAsJsonLines() {
        HttpResponse<String> facts = caller.get(API + "/facts?of=asked&run=0");
        while (facts.statusCode() == 202) {
            assertThat(facts.body()).contains("\"state\":\"open\"");
            facts = caller.get(API + "/facts?of=asked&run=0");
        }
        assertThat(facts.statusCode()).isEqualTo(200);
        assertThat(facts.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("HIDA-GEAR-1-1-asked-run-0.jsonl");
        assertThat(facts.body().lines().limit(1).toList().getFirst())
                .startsWith("{\"hash\":\"")
                .contains("\"entry\":");
        assertThat(caller.get(API + "/facts?run=9").statusCode()).isEqualTo(404);
        assertThat(caller.get(API + "/facts?run=x").statusCode()).isEqualTo(404);
        assertThat(caller.get(API + "/facts?of=both").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(caller.get(ROOM + "/1/facts?run=9&lang=en").body()).contains("There is no run ‘9’");
        assertThat(caller.get(ROOM + "/9/facts").statusCode()).isEqualTo(404);
        assertThat(caller.form(ROOM + "/1/facts/do?of=is&run=1", "what=dance").statusCode())
                .isEqualTo(400);
        assertThat(caller.form(ROOM + "/1/facts/do?of=is&run=8", "what=tell").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFactOfARunThatIsNotToldYetIsToldFirst() {
        String fact = ROOM + "/1/facts/7?of=is&run=4&lang=en";
        String page = caller.get(fact).body();
        while (page.contains("value=\"cancel\"")) {
            page = caller.get(fact).body();
        }
        assertThat(page).contains("Fact 7", "SIMULATED");
        assertThat(caller.get(ROOM + "/1/facts/99999999?of=is&run=4").statusCode())
                .isEqualTo(404);
    }

    @Test
    void itIsSaidInJapaneseToo() {
        String page = told(door("of=asked&figure=OUTPUT"));
        assertThat(page).isNotEmpty();
        assertThat(caller.get(door("of=asked&figure=OUTPUT") + "&lang=ja").body())
                .contains("1回分の事実", "現実に起きたことではありません");
    }

    private String door(String asking) {
        return DOOR.matcher(answer)
                .results()
                .map(found -> unescaped(found.group(1)))
                .filter(href -> href.contains(asking))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No figure leads to " + asking + " on " + answer));
    }

    private static String unescaped(String href) {
        return href.replace("&amp;", "&");
    }

    private String told(String door) {
        String page = caller.get(door + "&lang=en").body();
        while (page.contains("value=\"cancel\"")) {
            page = caller.get(door + "&lang=en").body();
        }
        return page;
    }

    private static List<String> facts(String page) {
        return Pattern.compile("<li class=\"fact .*?</li>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group())
                .toList();
    }
}
