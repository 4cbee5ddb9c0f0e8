package org.gemba.server.rest;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.gemba.connect.whatif.Question;
import org.gemba.connect.whatif.RunReader;
import org.gemba.connect.whatif.ScenarioDesk;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineKey;
import org.gemba.house.text.Text;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.ObjectMapper;

/** Asking a line what if, for programs. */
final class WhatIfApi {
    private static final String SCENARIO = Api.LINE + "/scenarios/{scenario}";
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");
    private static final Text<Question> QUESTION = Text.of(Question.class, Api.MOST_BYTES);

    private final ScenarioAnswers scenarios;
    private final BackTestAnswers backTests;
    private final RunAnswers runs;
    private final ObjectMapper json = new ObjectMapper();

    WhatIfApi(Works works, ScenarioDesk desk) {
        this.scenarios = new ScenarioAnswers(works, desk);
        this.backTests = new BackTestAnswers(works, desk);
        this.runs = new RunAnswers(works, desk, scenarios);
    }

    void routes(RouterFunctions.Builder routes) {
        routes.GET(Api.LINE + "/scenarios", request -> raw(scenarios.all(Api.key(request))));
        routes.GET(SCENARIO, request -> raw(scenarios.one(Api.key(request), scenario(request))));
        routes.GET(SCENARIO + "/file", this::file);
        routes.GET(SCENARIO + "/replay", request -> Api.raw(scenarios.replay(Api.key(request), scenario(request))));
        routes.GET(SCENARIO + "/facts", this::facts);
        routes.POST(Api.LINE + "/scenarios", this::ask);
        routes.POST(SCENARIO + "/cancel", request -> told(scenarios.cancel(Api.key(request), scenario(request))));
        routes.GET(Api.LINE + "/back-test", request -> raw(backTests.read(Api.key(request))));
        routes.POST(Api.LINE + "/back-test", request -> told(backTests.test(Api.key(request))));
        routes.POST(Api.LINE + "/back-test/cancel", request -> told(backTests.cancel(Api.key(request))));
    }

    private static String scenario(ServerRequest request) {
        return request.pathVariable("scenario");
    }

    /** The factory that was played, to be played by hand. */
    private ServerResponse file(ServerRequest request) throws IOException {
        return ServerResponse.ok().contentType(YAML).body(scenarios.file(Api.key(request), scenario(request)));
    }

    private ServerResponse ask(ServerRequest request) throws IOException {
        return told(scenarios.ask(Api.key(request), Api.read(QUESTION, request)));
    }

    /** The facts of a run as JSON lines; as long as they are not told, how far their telling is. */
    private ServerResponse facts(ServerRequest request) {
        LineKey line = Api.key(request);
        RunAnswers.Asked asked = runs.asked(
                line,
                scenario(request),
                request.param("of").orElse(""),
                request.param("run").orElse(""));
        RunReader told = runs.open(line, asked).orElse(null);
        if (told == null) {
            return told(runs.tell(line, asked));
        }
        return ServerResponse.ok()
                .contentType(Api.LINES_OF_JSON)
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(asked.file(line)))
                .build((servlet, response) -> {
                    try (told) {
                        told.export(response.getOutputStream());
                    }
                    return null;
                });
    }

    private ServerResponse raw(Map<String, Object> body) {
        return Api.raw(json.writeValueAsString(body));
    }

    private ServerResponse told(Outcome outcome) {
        ServerResponse.BodyBuilder answer = ServerResponse.status(outcome.status())
                .contentType(outcome.isProblem() ? Api.PROBLEM : MediaType.APPLICATION_JSON);
        if (outcome.status() == 201) {
            answer.location(URI.create(String.valueOf(outcome.body().get("href"))));
        }
        if (outcome.status() == 202 || outcome.status() == 503) {
            answer.header("Retry-After", "1");
        }
        return answer.body(json.writeValueAsString(outcome.body()));
    }
}
