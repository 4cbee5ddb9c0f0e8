package org.gemba.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gemba.engine.Works;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Every figure that programs are given leads to as many facts as it was computed from. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresTest {
    private static final String LINE = "/api/v1/plants/HIDA/lines/ASSY-1";

    private Works works;
    private Server server;
    private Caller caller;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        works = PlayedPlant.after(Duration.ofHours(3));
        server = Server.start(works, new ServerOptions(0, folder));
        caller = new Caller(server.address());
    }

    @AfterAll
    void stop() {
        server.close();
        works.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"today", "all"})
    void aFigureOfTheValueStreamOpensToAsManyFactsAsItSays(String period) {
        List<String> wrong = new ArrayList<>();
        JsonNode figures = json(LINE + "/value-stream?period=" + period).get("figures");
        assertThat(figures.size()).isGreaterThan(100);
        for (JsonNode figure : figures) {
            long found = facts(figure.get("href").asString());
            if (found != figure.get("facts").asLong()) {
                wrong.add(found + " behind " + figure);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatLeftTheLineIsCountedAsItsFactsSay() {
        for (JsonNode figure : json(LINE + "/pitch").get("figures")) {
            if (figure.get("key").asString().endsWith("actual") && figure.has("value")) {
                assertThat(figure.get("value").asLong())
                        .as(figure.toString())
                        .isEqualTo(facts(figure.get("href").asString()));
            }
        }
    }

    @Test
    void callsAreCountedAsTheirFactsSay() {
        for (JsonNode figure : json(LINE + "/calls").get("figures")) {
            if (figure.get("key").asString().equals("calls")) {
                assertThat(figure.get("value").asLong())
                        .isPositive()
                        .isEqualTo(facts(figure.get("href").asString()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"value-stream", "pitch", "calls"})
    void everyFigureHasItsUnitAndItsFactsAndIsKnownOrSaysWhyNot(String figures) {
        assertThat(json(LINE + "/" + figures).get("figures")).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.get("unit").asString()).isNotBlank();
            assertThat(figure.has("value")).isNotEqualTo(figure.has("missing"));
            assertThat(caller.get(figure.get("href").asString()).statusCode()).isEqualTo(200);
        });
    }

    /** The same window as the figures': on the page a door leads to the day that it was worked out over. */
    @Test
    void theDoorsOfTheValueStreamPageLeadToTheDayItTellsOf() {
        String page = caller.get("/HIDA/ASSY-1/value-stream").body();
        List<String> doors = Pattern.compile("href=\"(/HIDA/ASSY-1/facts\\?[^\"]*)\"")
                .matcher(page)
                .results()
                .map(door -> door.group(1))
                .toList();
        assertThat(doors)
                .isNotEmpty()
                .allSatisfy(door -> assertThat(door)
                        .contains("from=2026-11-16T21%3A00%3A00Z")
                        .contains("to=2026-11-17T21%3A00%3A00Z"));
    }

    private long facts(String href) {
        long found = 0;
        String before = "";
        do {
            JsonNode page = json(href + (href.contains("?") ? "&" : "?") + "limit=1000" + before);
            found += page.get("facts").size();
            before = page.get("before").asLong() == 0
                    ? ""
                    : "&before=" + page.get("before").asLong();
        } while (!before.isEmpty());
        return found;
    }

    private JsonNode json(String path) {
        return new ObjectMapper().readTree(caller.get(path).body());
    }
}
