package org.gemba.proof;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;

/** A line end in what somebody writes begins no event of a live page, no header of an answer and no line of the log. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Proves("XSS-29")
class ForgedLinesTest {
    private static final String LINE = "/HIDA/ASSY-1";

    /** Every way to end a line: of systems, of Unicode, written out for addresses, and characters that end in its bytes. */
    private static final List<String> LINE_ENDS = List.of(
            "\r\n",
            "\n",
            "\r",
            "\n\n",
            "\r\n\r\n",
            "%0d%0a",
            "%250d%250a",
            "\\r\\n",
            "\u0085",
            "\u2028",
            "\u2029",
            "\u000b",
            "\u000c",
            "\u010d\u010a",
            "\u560d\u560a");

    private static final List<String> LIVE_LINE_ENDS = List.of("\n", "\n\n", "\u2028", "\u2029");

    private static final String FORGED = "event: forged: x-forged=yes";

    @AutoClose
    private RunningPlant plant;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("org.gemba");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeAll
    void begin() {
        plant = RunningPlant.after(Duration.ofMinutes(20));
        log.start();
        root.addAppender(log);
        ours.setLevel(Level.DEBUG);
    }

    @AfterAll
    void end() {
        root.detachAppender(log);
        ours.setLevel(null);
    }

    @Test
    void noLineEndForgesAnEvent() {
        for (int i = 0; i < LIVE_LINE_ENDS.size(); i++) {
            String remark = "remark" + LIVE_LINE_ENDS.get(i) + FORGED;
            Map<String, String> pull =
                    Map.of("ask", "PullCord", "id", "c" + i, "station", "A-0" + (i + 1), "kind", "HELP");
            plant.form(LINE + "/ask", pull);
            Map<String, String> how = Map.of("ask", "ContainCall", "id", "h" + i, "target", call(), "text", remark);
            plant.form(LINE + "/ask", how, "Cookie", "person=P-002");
            String report = """
                    {"id":"r-%d","happenedAt":"%s","source":"s","provenance":"ENTERED","request":{"is":"PullCord",
                     "station":"A-0%d","kind":"MACHINE","remark":"%s"}}""".formatted(i, plant.now(), i + 5, remark.replace("\n", "\\n"));
            assertThat(plant.json("/api/v1/plants/HIDA/lines/ASSY-1/requests", report)
                            .statusCode())
                    .isEqualTo(201);
        }
        int live = 0;
        for (String page : pages()) {
            List<Map<String, String>> events = plant.events(page);
            live += events.isEmpty() ? 0 : 1;
            assertThat(events)
                    .as(page)
                    .allSatisfy(event -> assertThat(event.keySet()).isSubsetOf("event", "id", "data"));
            assertThat(events.stream().map(event -> event.get("event")))
                    .as(page)
                    .isIn(List.of("picture", "at"), List.of());
        }
        assertThat(live).isGreaterThanOrEqualTo(10);
        assertThat(plant.events(LINE + "/calls").getFirst().get("data")).contains(FORGED);
    }

    /** The number of the newest call. */
    private String call() {
        return plant.works()
                .picture(RunningPlant.ASSEMBLY)
                .map(it -> it.gemba().andon().open().getLast().number().toString())
                .orElseThrow();
    }

    @Test
    void noLineEndForgesAHeaderOrALineOfTheLog() {
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (String end : LINE_ENDS) {
            String text = "A-01" + end + "X-Forged: yes" + end + "Set-Cookie: forged=yes";
            String typed = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
            for (String page : everyAddressWith(typed)) {
                answers.add(plant.get(page, "Accept", "text/html", "Cookie", "person=" + typed + "; lang=" + typed));
            }
            answers.add(plant.get(LINE + "?lang=" + typed + "&mode=" + typed + "&done=" + typed));
            answers.add(plant.form("/me", Map.of("person", text, "back", "/" + text)));
            answers.add(plant.form(
                    LINE + "/ask",
                    Map.of("ask", "PullCord", "id", text, "station", "A-01", "kind", "HELP", "back", "/?" + text)));
            answers.add(plant.form(
                    LINE + "/ask", Map.of("ask", text, "id", text, "station", text, "back", LINE + "/" + text)));
            answers.add(plant.json("/api/v1/plants/HIDA/lines/ASSY-1/requests", text));
        }
        assertThat(answers).hasSizeGreaterThan(300);
        assertThat(answers.stream()
                        .filter(answer ->
                                answer.headers().firstValue("X-Forged").isPresent()
                                        || answer.headers().allValues("Set-Cookie").stream()
                                                .anyMatch(it -> it.startsWith("forged"))))
                .isEmpty();
        assertThat(answers.stream().filter(answer -> answer.statusCode() >= 500))
                .isEmpty();
        assertThat(log.list.stream()
                        .flatMap(ForgedLinesTest::written)
                        .filter(line -> line.lines().count() > 1))
                .isEmpty();
    }

    /** What an event of the log writes: its message, and those of the faults it tells of. */
    private static Stream<String> written(ILoggingEvent event) {
        List<String> written = new ArrayList<>(List.of(event.getFormattedMessage(), event.getThreadName()));
        for (IThrowableProxy fault = event.getThrowableProxy(); fault != null; fault = fault.getCause()) {
            written.add(String.valueOf(fault.getMessage()));
        }
        return written.stream();
    }

    @Test
    void everyAnswerCarriesThePolicyThatKeepsForeignScriptsOut() {
        List<String> addresses =
                new ArrayList<>(List.of("/look/live.js", "/look/gemba.svg", "/look/none", "/none", "/api/none"));
        Stream.concat(all().map(Addresses::usual), everyAddressWith("%3Cscript%3E").stream())
                .forEach(addresses::add);
        List<HttpResponse<String>> answers = new ArrayList<>();
        addresses.forEach(address -> answers.add(plant.get(address)));
        answers.add(plant.form(LINE + "/ask", Map.of("ask", "<script>")));
        answers.add(plant.form("/none", Map.of("ask", "<script>")));
        answers.add(plant.json("/api/v1/plants/HIDA/lines/ASSY-1/requests", "<script>"));
        answers.add(plant.form(LINE + "/ask", Map.of("ask", "PullCord"), "Origin", "http://elsewhere.example"));
        for (HttpResponse<String> answer : answers) {
            Map<String, String> policy = policy(answer);
            assertThat(policy)
                    .as(answer.uri().toString())
                    .containsEntry("default-src", "'none'")
                    .containsEntry("script-src", "'self'")
                    .containsEntry("style-src", "'self'")
                    .containsEntry("object-src", "'none'")
                    .containsEntry("base-uri", "'none'")
                    .containsEntry("form-action", "'self'")
                    .containsEntry("frame-ancestors", "'none'");
            assertThat(policy.values()).noneMatch(sources -> sources.contains("unsafe") || sources.contains("*"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            if (answer.uri().getPath().startsWith("/api/")) {
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .as(answer.uri().toString())
                        .startsWith("application/");
            }
        }
    }

    private static Map<String, String> policy(HttpResponse<String> answer) {
        Map<String, String> policy = new HashMap<>();
        Arrays.stream(answer.headers()
                        .firstValue("Content-Security-Policy")
                        .orElse("")
                        .split(";", -1))
                .map(directive -> directive.strip().split(" ", 2))
                .forEach(directive -> policy.put(directive[0], directive[directive.length - 1]));
        return policy;
    }

    private List<String> pages() {
        return all().filter(address -> !address.pattern().startsWith("/api/"))
                .map(Addresses::usual)
                .toList();
    }

    private Stream<Addresses> all() {
        return Stream.concat(Addresses.ofPages(plant.works()).stream(), Addresses.ofInterface(plant.works()).stream())
                .filter(Addresses::reads);
    }

    private List<String> everyAddressWith(String typed) {
        return all().flatMap(address -> address.gaps().stream().map(gap -> address.with(gap, typed)))
                .toList();
    }
}
