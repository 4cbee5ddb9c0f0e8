package org.gemba.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.gemba.engine.Works;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The interface for programs, over the example plant some minutes into its day. */
class ApiTest {
    private static final String LINE = "/api/v1/plants/HIDA/lines/ASSY-1";
    private static final String PULL = """
            {"id":"%s","happenedAt":"2026-11-16T21:20:00Z","source":"tablet:A-07","provenance":"ENTERED",
             "request":{"is":"PullCord","station":"%s","kind":"QUALITY","remark":""}}""";
    private Works works;
    private Server server;
    private Caller caller;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        works = PlayedPlant.after(Duration.ofMinutes(20));
        server = Server.start(works, new ServerOptions(0, folder));
        caller = new Caller(server.address());
    }

    @AfterEach
    void stop() {
        server.close();
        works.close();
    }

    @Test
    void aRequestIsAnsweredByAReceiptOnceItIsDurable() {
        HttpResponse<String> answer = caller.json(LINE + "/requests", PULL.formatted("p-1", "A-07"));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).get("hash").asString()).hasSize(64);
        assertThat(caller.get(answer.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("AndonPulled");
    }

    @Test
    void theSameIdIsDoneOnceAndAnsweredAlike() {
        HttpResponse<String> first = caller.json(LINE + "/requests", PULL.formatted("p-1", "A-07"));
        HttpResponse<String> again = caller.json(LINE + "/requests", PULL.formatted("p-1", "A-07"));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again)).isEqualTo(json(first));
    }

    @Test
    void aRefusalSaysWhyAndWhatHelps() {
        HttpResponse<String> answer = caller.json(LINE + "/requests", PULL.formatted("p-1", "Z-99"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).get("type").asString()).isEqualTo("urn:gemba:problem:refused");
        assertThat(json(answer).get("detail").asString()).contains("Z-99");
        assertThat(json(answer).get("remedy").asString()).isNotBlank();
    }

    @Test
    void onlyTheNamedMayAnswer() {
        HttpResponse<String> pulled = caller.json(LINE + "/requests", PULL.formatted("p-1", "A-07"));
        String fact = caller.get(pulled.headers().firstValue("Location").orElseThrow())
                .body();
        String call = new ObjectMapper().readTree(fact).at("/entry/fact/call").asString();
        HttpResponse<String> answer = caller.json(LINE + "/requests", """
                {"id":"a-1","happenedAt":"2026-11-16T21:20:00Z","source":"page","provenance":"ENTERED",
                 "request":{"is":"AnswerCall","call":%s}}""".formatted(call));
        assertThat(answer.statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"id\":\"x\"}",
                "{\"id\":\"x\",\"happenedAt\":\"yesterday\",\"source\":\"s\",\"provenance\":\"ENTERED\",\"request\":{\"is\":\"ClearCall\",\"call\":1}}",
                "{\"id\":\"x\",\"happenedAt\":\"2026-11-16T21:20:00Z\",\"source\":\"s\",\"provenance\":\"ENTERED\",\"request\":{\"is\":\"Nothing\"}}",
                "{\"id\":\"x\",\"happenedAt\":\"2026-11-16T21:20:00Z\",\"source\":\"s\",\"provenance\":\"CONCLUDED\",\"request\":{\"is\":\"TimeReached\",\"now\":\"2036-01-01T00:00:00Z\"}}"
            })
    void whatCannotBeUnderstoodIsAProblem(String body) {
        HttpResponse<String> answer = caller.json(LINE + "/requests", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("detail").asString()).isNotBlank();
    }

    @Test
    void whatIsTooLargeIsNotRead() {
        HttpResponse<String> answer = caller.json(LINE + "/requests", "x".repeat((1 << 20) + 1));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void aBatchHasAnAnswerForEach() {
        String batch = "[%s,%s]".formatted(PULL.formatted("b-1", "A-01"), PULL.formatted("b-2", "Z-99"));
        JsonNode outcomes = json(caller.json(LINE + "/requests/batch", batch)).get("outcomes");
        assertThat(outcomes.get(0).get("status").asInt()).isEqualTo(201);
        assertThat(outcomes.get(1).get("status").asInt()).isEqualTo(409);
    }

    @Test
    void aReportIsCorrectedByAFurtherFact() {
        HttpResponse<String> told = caller.json(LINE + "/requests", """
                {"id":"d-1","happenedAt":"2026-11-16T21:20:00Z","source":"tablet:A-07","provenance":"ENTERED",
                 "request":{"is":"Report","happening":{"is":"DefectFound","station":"A-07","kind":"LEAK","pieces":1,
                            "disposition":"UNDECIDED"}}}""");
        long wrong = json(told).get("first").asLong();
        HttpResponse<String> corrected = caller.json(LINE + "/facts/" + wrong + "/correction", """
                {"id":"c-1","happenedAt":"2026-11-16T21:20:00Z","source":"tablet:A-07","provenance":"ENTERED",
                 "why":"It was dirt"}""");
        assertThat(corrected.statusCode()).isEqualTo(201);
        assertThat(caller.get("/HIDA/ASSY-1/facts/" + wrong).body()).contains("corrects it");
    }

    @Test
    void factsAreFoundByTheSameQuestionsAsOnThePage() {
        JsonNode found = json(caller.get(LINE + "/facts?kind=UnitFinished&limit=3"));
        assertThat(found.get("facts"))
                .hasSize(3)
                .allSatisfy(
                        fact -> assertThat(fact.at("/entry/fact/is").asString()).isEqualTo("UnitFinished"));
    }

    @Test
    void aLineThatIsNotHereIsAProblem() {
        assertThat(caller.get("/api/v1/plants/HIDA/lines/NONE").statusCode()).isEqualTo(404);
        assertThat(caller.json("/api/v1/plants/HIDA/lines/NONE/requests", PULL.formatted("p", "A-07"))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"definition", "pitch", "flow", "andon", "stops", "abnormalities", "changes"})
    void everyBoardIsJson(String board) {
        assertThat(json(caller.get(LINE + "/boards/" + board)).isContainer()).isTrue();
    }

    @Test
    void theDescriptionKnowsEveryRequestAndEveryHappening() {
        JsonNode schemas = json(caller.get("/api/v1/openapi.json")).at("/components/schemas");
        assertThat(schemas.has("PullCord")).isTrue();
        assertThat(schemas.has("DefectFound")).isTrue();
        assertThat(schemas.has("LoadDefinition")).isTrue();
    }

    @Test
    void aPageOfAnotherSiteCannotWriteHere() {
        assertThat(caller.json(LINE + "/requests", PULL.formatted("p-1", "A-07"), "Origin", "http://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(caller.json(LINE + "/requests", PULL.formatted("p-1", "A-07"), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new ObjectMapper().readTree(answer.body());
    }
}
