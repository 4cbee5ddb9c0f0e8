package org.gemba.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The examples of the interface run as they are written: those of the reference in a shell, those of its description. */
@Proves("API-1")
class InterfaceExamplesTest {
    private static final Pattern COMMANDS = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final String USUAL_ADDRESS = "http://localhost:7400/";
    private static final String STATUS = "curl -s -w '\\nstatus %{http_code}\\n'";
    private static final Pattern ANSWERED = Pattern.compile("(?m)^status (\\d+)$");

    @AutoClose
    private RunningPlant plant;

    @BeforeEach
    void begin() {
        plant = RunningPlant.after(Duration.ofMinutes(70));
    }

    @Test
    void everyCommandOfTheReferenceIsAnsweredAsItShould(@TempDir Path desk) throws IOException, InterruptedException {
        String reference = Files.readString(Project.ROOT.resolve("docs/reference/api.md"));
        List<String> commands = COMMANDS.matcher(reference)
                .results()
                .map(block -> block.group(1))
                .toList();
        String script = String.join("\n", commands).replace(USUAL_ADDRESS, plant.address("/"));
        long asked = script.lines().filter(line -> line.startsWith("curl -s ")).count();
        Process shell = new ProcessBuilder(
                        "sh", "-eu", "-c", script.replaceAll("(?m)^curl -s", STATUS.replace("\\", "\\\\")))
                .directory(desk.toFile())
                .redirectErrorStream(true)
                .start();
        String answer = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(answer).isZero();
        List<String> statuses =
                ANSWERED.matcher(answer).results().map(it -> it.group(1)).toList();
        assertThat(statuses).as(answer).hasSize((int) asked).isSubsetOf("200", "201", "202");
        assertThat(asked).isGreaterThanOrEqualTo(13);
        assertThat(desk.resolve("ASSY-1.ndjson")).isNotEmptyFile();
    }

    @Test
    void everyExampleOfTheDescriptionIsTakenAndEveryReadingAnswered() {
        JsonNode paths = tree(plant.get("/api/v1/openapi.json")).get("paths");
        assertThat(paths.size()).isGreaterThanOrEqualTo(12);
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            awaitAnswered(path.getKey());
            JsonNode example = path.getValue().at("/post/requestBody/content/application~1json/example");
            HttpResponse<String> answer = answer(path.getKey(), path.getValue(), example);
            assertThat(answer.statusCode()).as(path.getKey() + answer.body()).isIn(200, 201, 202);
            assertThat(outcomes(answer)).as(answer.body()).isSubsetOf(200, 201, 202);
        }
    }

    /** Where there is something to read it is read, and what needs no words is done without any. */
    private HttpResponse<String> answer(String path, JsonNode operations, JsonNode example) {
        if (!example.isMissingNode()) {
            return plant.json(filled(path, reported()), example.toString());
        }
        return operations.has("get") ? plant.get(filled(path, "1")) : plant.json(filled(path, "1"), "");
    }

    @Test
    void everyAddressOfTheInterfaceIsDescribed() {
        JsonNode paths = tree(plant.get("/api/v1/openapi.json")).get("paths");
        assertThat(Addresses.ofInterface(plant.works()).stream()
                        .map(Addresses::pattern)
                        .filter(pattern -> !pattern.endsWith("openapi.json")))
                .allSatisfy(
                        pattern -> assertThat(paths.has(pattern)).as(pattern).isTrue());
    }

    /** What is told of a scenario that was played is there once it was. */
    private void awaitAnswered(String path) {
        while (path.contains("{scenario}")
                && tree(plant.get("/api/v1/plants/HIDA/lines/ASSY-1/scenarios/1"))
                        .path("state")
                        .asString()
                        .equals("open")) {
            Thread.onSpinWait();
        }
    }

    /** The number of a fact that somebody reported just now. */
    private String reported() {
        String defect = """
                {"id":"wrong","happenedAt":"%s","source":"tablet:A-07","provenance":"ENTERED","request":{"is":"Report",
                 "happening":{"is":"DefectFound","station":"A-07","kind":"LEAK","pieces":1,"disposition":"UNDECIDED"}}}""".formatted(plant.now());
        return tree(plant.json("/api/v1/plants/HIDA/lines/ASSY-1/requests", defect))
                .get("first")
                .asString();
    }

    private static String filled(String path, String sequence) {
        return Pattern.compile("\\{(\\w+)\\}").matcher(path).replaceAll(gap -> usual(gap, sequence));
    }

    private static String usual(MatchResult gap, String sequence) {
        return switch (gap.group(1)) {
            case "plant" -> "HIDA";
            case "line" -> "ASSY-1";
            case "board" -> "andon";
            default -> sequence;
        };
    }

    private static Stream<Integer> outcomes(HttpResponse<String> answer) {
        return answer.body().startsWith("{\"outcomes\"")
                ? tree(answer)
                        .get("outcomes")
                        .valueStream()
                        .map(each -> each.get("status").asInt())
                : Stream.of(answer.statusCode());
    }

    private static JsonNode tree(HttpResponse<String> answer) {
        return new ObjectMapper().readTree(answer.body());
    }
}
