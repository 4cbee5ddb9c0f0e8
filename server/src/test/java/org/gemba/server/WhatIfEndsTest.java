package org.gemba.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.LineKey;
import org.gemba.house.language.AndonKind;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Request;
import org.gemba.house.language.RequestId;
import org.gemba.house.language.Source;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a question ends that has no answer, or one that holds no more: somebody ends it, too many wait, the server stops, the line changes. */
@Proves("WHATIF-1")
class WhatIfEndsTest {
    private static final LineKey LINE = LineKey.parse("HIDA/GEAR-1");
    private static final String ROOM = "/HIDA/GEAR-1/simulate";
    private static final String API = "/api/v1/plants/HIDA/lines/GEAR-1";
    private static final String SLOWER = "&cycle.G-01=2+min+30+s&why=So&output=LESS&leadTime=SAME&stock=SAME";
    private static final String SHORT = "&weeks=1&runs=5";
    /** Long enough that it is still played while a test does something about it. */
    private static final String LONG = "&weeks=13&runs=100";

    private Works works;
    private Server server;
    private Caller caller;
    private Path folder = Path.of("");

    @BeforeEach
    void start(@TempDir Path data) throws IOException {
        folder = data;
        works = PlayedPlant.after(Duration.ofMinutes(20));
        server = Server.start(works, new ServerOptions(0, data));
        caller = new Caller(server.address());
    }

    @AfterEach
    void stop() {
        server.close();
        works.close();
    }

    @Test
    void whatIsPlayedOrWaitsIsEndedOnItsPageAndAskedAgain() {
        String played = ask("Played" + SLOWER + LONG);
        String waits = ask("Waits" + SLOWER + SHORT);
        assertThat(page(waits)).contains("It waits; it is next.");
        caller.form(waits + "/do", "what=cancel");
        assertThat(page(waits)).contains("It was ended before it had an answer.", "Ask it again of the line");
        caller.form(played + "/do", "what=cancel");
        assertThat(ended(played)).contains("It was ended before it had an answer.");
        caller.form(waits + "/do", "what=again");
        assertThat(ended(waits)).contains("How each station spends its working time");
    }

    @Test
    void whatWouldBeTooManyIsRefusedAndWhatWasTypedStays() {
        for (int i = 0; i < 5; i++) {
            ask("Long+" + i + SLOWER + LONG);
        }
        HttpResponse<String> refused =
                caller.form(ROOM + "/ask", "name=One+more" + SLOWER + SHORT, "Cookie", "lang=en");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("4 scenarios of this line wait already", "value=\"One more\"");
        caller.form(ROOM + "/back-test/do", "what=cancel");
        HttpResponse<String> busy = caller.json(API + "/back-test", "");
        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(caller.form(ROOM + "/back-test/do", "what=play", "Cookie", "lang=en")
                        .body())
                .contains("4 scenarios of this line wait already");
    }

    @Test
    void whatTheServersEndCutOffSaysSoAndIsAskedAgain() {
        String played = ask("Played" + SLOWER + LONG);
        String waits = ask("Waits" + SLOWER + SHORT);
        server.close();
        server = Server.start(works, new ServerOptions(0, folder));
        caller = new Caller(server.address());
        for (String scenario : List.of(played, waits)) {
            assertThat(page(scenario)).contains("The program ended before it had an answer. Ask it again.");
        }
        assertThat(caller.get(API + "/back-test").body()).contains("\"state\":\"stopped\"");
        caller.form(waits + "/do", "what=again");
        assertThat(ended(waits)).contains("How each station spends its working time");
    }

    @Test
    void anAnswerOfALineThatHasChangedSinceSaysSo() throws InterruptedException {
        String scenario = ask("Slower" + SLOWER + SHORT);
        assertThat(ended(scenario)).doesNotContain("The line has changed since");
        assertThat(caller.get(API + "/scenarios/1").body()).contains("\"upToDate\":true");
        describeAnew();
        assertThat(page(scenario))
                .contains("The line has changed since this was asked", "Ask it again of the line as it is today");
        assertThat(caller.get(ROOM + "?lang=en").body()).contains("the line has changed since");
        assertThat(caller.get(ROOM + "?lang=ja").body()).contains("その後ラインが変わりました");
        assertThat(caller.get(API + "/scenarios/1").body()).contains("\"upToDate\":false");
        caller.form(scenario + "/do", "what=again");
        assertThat(ended(scenario)).doesNotContain("The line has changed since");
        assertThat(caller.get(API + "/scenarios/1").body()).contains("\"upToDate\":true");
    }

    /** New facts alone do not make an answer stale: a line that runs would have none. */
    @Test
    void anAnswerHoldsWhileTheLineRunsOn() throws InterruptedException {
        String scenario = ask("Slower" + SLOWER + SHORT);
        ended(scenario);
        ask(new Request.PullCord(definition().stations().getFirst().id(), AndonKind.QUALITY, ""));
        assertThat(page(scenario)).doesNotContain("The line has changed since");
    }

    private void describeAnew() throws InterruptedException {
        LineDefinition line = definition();
        ask(new Request.LoadDefinition(new LineDefinition(
                line.plant(),
                line.line(),
                line.stations(),
                line.parts(),
                line.teams(),
                line.calendar(),
                List.of(),
                line.andon())));
        assertThat(definition()).isNotEqualTo(line);
    }

    private LineDefinition definition() {
        return works.picture(LINE).orElseThrow().gemba().definition().today().orElseThrow();
    }

    private void ask(Request request) throws InterruptedException {
        Instant now = works.clock(LINE).orElseThrow().instant();
        long before = works.picture(LINE).orElseThrow().head().sequence();
        works.ask(
                LINE,
                new Asked(
                        new RequestId("test-" + before),
                        now,
                        new Source("test"),
                        Optional.empty(),
                        Provenance.ENTERED,
                        request));
        while (works.picture(LINE).orElseThrow().head().sequence() == before) {
            Thread.onSpinWait();
        }
    }

    private String ask(String form) {
        HttpResponse<String> answer = caller.form(ROOM + "/ask", "name=" + form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String page(String scenario) {
        return caller.get(scenario + "?lang=en").body();
    }

    private String ended(String scenario) {
        String page = page(scenario);
        while (page.contains("It is played:") || page.contains("It waits;") || page.contains("It is being ended.")) {
            page = page(scenario);
        }
        return page;
    }
}
