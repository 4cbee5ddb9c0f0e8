package org.gemba.server.rest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gemba.connect.whatif.ScenarioDesk;
import org.gemba.engine.Answer;
import org.gemba.engine.Keeping;
import org.gemba.engine.Picture;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineKey;
import org.gemba.house.floor.PersonId;
import org.gemba.house.journal.Entry;
import org.gemba.house.journal.FactText;
import org.gemba.house.journal.Journal;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Request;
import org.gemba.house.language.RequestId;
import org.gemba.house.language.Source;
import org.gemba.house.text.Illegible;
import org.gemba.house.text.Text;
import org.gemba.house.valuestream.Window;
import org.gemba.server.page.Astray;
import org.gemba.server.page.FactFilter;
import org.gemba.server.page.FactSearch;
import org.gemba.server.page.ValueStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.util.RawValue;

/** The interface for programs. Requests are written as the journal writes them; an id sent twice is done once. */
public final class Api {
    /** Bytes of one request. */
    public static final int MOST_BYTES = 1 << 20;

    /** Requests of one batch. */
    public static final int MOST_IN_BATCH = 256;

    private static final Logger LOG = LoggerFactory.getLogger(Api.class);
    static final String LINE = "/api/v1/plants/{plant}/lines/{line}";
    static final MediaType PROBLEM = MediaType.parseMediaType("application/problem+json");
    static final MediaType LINES_OF_JSON = MediaType.parseMediaType("application/x-ndjson");
    private static final int FACTS_USUAL = 50;
    private static final int FACTS_MOST = 1_000;

    private static final Text<Asked> ASKED = Text.of(Asked.class, MOST_BYTES);
    private static final Text<Batch> BATCH = Text.of(Batch.class, MOST_BYTES);
    private static final Text<Correction> CORRECTION = Text.of(Correction.class, MOST_BYTES);

    private final Works works;
    private final ValueStreams streams;
    private final WhatIfApi whatIf;
    private final ObjectMapper json = new ObjectMapper();
    private final Boards boards = new Boards();

    public Api(Works works, ValueStreams streams, ScenarioDesk desk) {
        this.works = works;
        this.streams = streams;
        this.whatIf = new WhatIfApi(works, desk);
    }

    /** Every address of it. */
    public RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        whatIf.routes(routes);
        return routes.GET("/api/v1/openapi.json", request -> raw(OpenApi.text()))
                .GET("/api/v1/lines", request -> lines())
                .GET(LINE, this::line)
                .GET(LINE + "/boards/{board}", this::board)
                .GET(LINE + "/value-stream", this::valueStream)
                .GET(LINE + "/pitch", this::pitch)
                .GET(LINE + "/calls", this::calls)
                .GET(LINE + "/facts", this::facts)
                .GET(LINE + "/facts/{sequence}", this::fact)
                .GET(LINE + "/journal", this::journal)
                .POST(LINE + "/requests", this::ask)
                .POST(LINE + "/requests/batch", this::askAll)
                .POST(LINE + "/facts/{sequence}/correction", this::correct)
                .GET("/api/**", request -> astray(Astray.of(request)))
                .onError(error -> true, this::failed)
                .build();
    }

    /** What was sent to an address of programs, and found nobody to answer it. */
    public RouterFunction<ServerResponse> nothingHere() {
        return RouterFunctions.route(
                request -> Astray.of(request).path().startsWith("/api/"), request -> astray(Astray.of(request)));
    }

    private ServerResponse astray(Astray astray) {
        return answer(
                switch (astray.status()) {
                    case 404 -> Outcome.of(NotTaken.notHere("Nothing stands at " + astray.path() + "."));
                    case 500 -> Outcome.of(NotTaken.fault());
                    default -> Outcome.of(NotTaken.unreadable(astray.status()));
                });
    }

    private ServerResponse lines() {
        List<Map<String, Object>> lines = new ArrayList<>();
        works.pictures().forEach((line, picture) -> lines.add(summary(line, picture)));
        return raw(json.writeValueAsString(Map.of("lines", lines)));
    }

    private ServerResponse line(ServerRequest request) {
        LineKey line = key(request);
        return raw(json.writeValueAsString(summary(line, picture(line))));
    }

    private static Map<String, Object> summary(LineKey line, Picture picture) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("plant", line.plant().value());
        summary.put("line", line.line().value());
        summary.put(
                "name",
                picture.gemba().definition().today().map(it -> it.line().name()).orElse(""));
        summary.put("sequence", picture.head().sequence());
        summary.put("hash", picture.head().hash().toString());
        summary.put("at", picture.at().toString());
        summary.put(
                "keeping",
                switch (picture.keeping()) {
                    case Keeping.Current current -> "current";
                    case Keeping.CatchingUp reading -> "catching up";
                    case Keeping.Stopped stopped -> "stopped since " + stopped.since() + ": " + stopped.why();
                });
        summary.put("simulated", picture.gemba().simulated());
        summary.put("openCalls", picture.gemba().andon().open().size());
        summary.put("unitsInProcess", picture.gemba().flow().inProcess());
        summary.put("boards", Boards.NAMES);
        return summary;
    }

    private ServerResponse board(ServerRequest request) {
        String name = request.pathVariable("board");
        return boards.text(name, picture(key(request)).gemba())
                .map(Api::raw)
                .orElseThrow(
                        () -> NotTaken.notHere("There is no board '%s'; there are %s.".formatted(name, Boards.NAMES)));
    }

    private ServerResponse valueStream(ServerRequest request) {
        LineKey line = key(request);
        picture(line);
        Window window = request.param("period").orElse("").equals("all") ? Window.ALL : streams.today(line);
        return raw(json.writeValueAsString(new FigureAnswers(line).of(streams.now(line, window), window)));
    }

    private ServerResponse pitch(ServerRequest request) {
        LineKey line = key(request);
        return raw(json.writeValueAsString(new FigureAnswers(line).pitch(picture(line), now(line))));
    }

    private ServerResponse calls(ServerRequest request) {
        LineKey line = key(request);
        Picture picture = picture(line);
        LocalDate date = picture.gemba()
                .definition()
                .workTime()
                .map(time -> time.dayOf(now(line)))
                .orElseGet(() -> LocalDate.ofInstant(now(line), ZoneOffset.UTC));
        return raw(json.writeValueAsString(new FigureAnswers(line).calls(picture, streams.today(line), date)));
    }

    private Instant now(LineKey line) {
        return works.clock(line)
                .orElseThrow(() -> NotTaken.notHere("There is no line %s here.".formatted(line)))
                .instant();
    }

    private ServerResponse facts(ServerRequest request) {
        LineKey line = key(request);
        picture(line);
        int limit = limit(request.param("limit").orElse(""));
        FactFilter filter = FactFilter.of(name -> request.param(name).orElse("").strip(), ZoneOffset.UTC);
        try (Journal journal = works.journals().openToRead(line)) {
            FactSearch found = FactSearch.newest(journal, filter, limit);
            Map<String, Object> body = new LinkedHashMap<>();
            body.put(
                    "facts",
                    found.entries().stream().map(entry -> entry(line, entry)).toList());
            body.put("before", found.more() ? found.searchedTo() : 0);
            return raw(json.writeValueAsString(body));
        }
    }

    private static int limit(String asked) {
        if (asked.isEmpty()) {
            return FACTS_USUAL;
        }
        if (!asked.matches("\\d{1,4}") || Integer.parseInt(asked) < 1 || Integer.parseInt(asked) > FACTS_MOST) {
            throw NotTaken.malformed("The limit (%s) must be 1 to %d.".formatted(asked, FACTS_MOST));
        }
        return Integer.parseInt(asked);
    }

    private ServerResponse fact(ServerRequest request) {
        LineKey line = key(request);
        picture(line);
        return raw(json.writeValueAsString(entry(line, entry(line, request.pathVariable("sequence")))));
    }

    private Entry entry(LineKey line, String sequence) {
        if (!sequence.matches("\\d{1,18}")) {
            throw NotTaken.malformed("A fact's number (%s) is digits.".formatted(sequence));
        }
        try (Journal journal = works.journals().openToRead(line)) {
            return journal.entry(Long.parseLong(sequence))
                    .orElseThrow(() -> NotTaken.notHere("Line %s has no fact %s.".formatted(line, sequence)));
        }
    }

    private static Map<String, Object> entry(LineKey line, Entry entry) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("hash", entry.hash().toString());
        body.put("entry", new RawValue(text(line, entry)));
        return body;
    }

    private static String text(LineKey line, Entry entry) {
        return new String(FactText.encode(line, entry.request(), entry.recorded()), StandardCharsets.UTF_8);
    }

    /** The whole book, an entry a line with its hash behind it. */
    private ServerResponse journal(ServerRequest request) {
        LineKey line = key(request);
        picture(line);
        String file = "attachment; filename=\"%s-%s.ndjson\"".formatted(line.plant(), line.line());
        return ServerResponse.ok()
                .contentType(LINES_OF_JSON)
                .header("Content-Disposition", file)
                .build((servlet, response) -> {
                    var out = response.getOutputStream();
                    try (Journal journal = works.journals().openToRead(line)) {
                        journal.read(0, entry -> {
                            String row = "{\"hash\":\"" + entry.hash() + "\",\"entry\":" + text(line, entry) + "}\n";
                            try {
                                out.write(row.getBytes(StandardCharsets.UTF_8));
                                return true;
                            } catch (IOException gone) {
                                return false;
                            }
                        });
                    }
                    return null;
                });
    }

    private ServerResponse ask(ServerRequest request) throws IOException, InterruptedException {
        LineKey line = key(request);
        Asked asked = allowed(read(ASKED, request));
        return answer(Outcome.of(asked.id(), works.ask(line, asked)));
    }

    /** All requests of a batch go to the gate at once; each has an answer of its own. */
    private ServerResponse askAll(ServerRequest request) throws IOException {
        LineKey line = key(request);
        Batch batch = read(BATCH, request);
        if (batch.requests().isEmpty() || batch.requests().size() > MOST_IN_BATCH) {
            throw NotTaken.malformed("A batch has 1 to %d requests; this one has %d."
                    .formatted(MOST_IN_BATCH, batch.requests().size()));
        }
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        batch.requests().forEach(Api::allowed);
        batch.requests().forEach(asked -> answers.add(works.send(line, asked)));
        List<Map<String, Object>> outcomes = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Outcome outcome =
                    Outcome.of(batch.requests().get(i).id(), answers.get(i).join());
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("status", outcome.status());
            each.put("body", outcome.body());
            outcomes.add(each);
        }
        return raw(json.writeValueAsString(Map.of("outcomes", outcomes)));
    }

    private ServerResponse correct(ServerRequest request) throws IOException, InterruptedException {
        LineKey line = key(request);
        picture(line);
        Entry wrong = entry(line, request.pathVariable("sequence"));
        Correction correction = read(CORRECTION, request);
        Asked asked = new Asked(
                correction.id(),
                correction.happenedAt(),
                correction.source(),
                correction.actor(),
                correction.provenance(),
                new Request.Correct(wrong.recorded(), correction.instead(), correction.why()));
        return answer(Outcome.of(asked.id(), works.ask(line, asked)));
    }

    /** What only the shell may ask is not taken from outside. */
    private static Asked allowed(Asked asked) {
        return switch (asked.request()) {
            case Request.TimeReached time ->
                throw NotTaken.malformed("TimeReached is asked by the clock of the line, not by senders.");
            case Request.Correct correct ->
                throw NotTaken.malformed(
                        "A correction is sent to facts/{sequence}/correction, so that it names a fact of the book.");
            default -> asked;
        };
    }

    static <T> T read(Text<T> text, ServerRequest request) throws IOException {
        try (InputStream body = request.servletRequest().getInputStream()) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new NotTaken(
                        413,
                        "too-large",
                        "That is too large.",
                        "A request has at most %d bytes.".formatted(MOST_BYTES),
                        "Send fewer requests in one batch.");
            }
            return text.read(bytes);
        } catch (Illegible malformed) {
            throw NotTaken.malformed(String.valueOf(malformed.getMessage()));
        }
    }

    static LineKey key(ServerRequest request) {
        try {
            return LineKey.parse(request.pathVariable("plant") + "/" + request.pathVariable("line"));
        } catch (IllegalArgumentException noLine) {
            throw NotTaken.malformed(String.valueOf(noLine.getMessage()));
        }
    }

    private Picture picture(LineKey line) {
        return works.picture(line).orElseThrow(() -> NotTaken.notHere("There is no line %s here.".formatted(line)));
    }

    private ServerResponse failed(Throwable error, ServerRequest request) {
        if (error instanceof NotTaken not) {
            return answer(Outcome.of(not));
        }
        Astray astray = Astray.of(request, error);
        if (astray.status() == 500) {
            LOG.error("Fault at {}", request.path(), error);
        }
        return astray(astray);
    }

    private ServerResponse answer(Outcome outcome) {
        ServerResponse.BodyBuilder answer = ServerResponse.status(outcome.status())
                .contentType(outcome.isProblem() ? PROBLEM : MediaType.APPLICATION_JSON);
        if (outcome.status() == 503) {
            answer.header("Retry-After", "1");
        }
        if (outcome.status() == 201) {
            String line = String.valueOf(outcome.body().get("line")).replace("/", "/lines/");
            answer.location(URI.create(
                    "/api/v1/plants/" + line + "/facts/" + outcome.body().get("first")));
        }
        return answer.body(json.writeValueAsString(outcome.body()));
    }

    static ServerResponse raw(String text) {
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(text);
    }

    /** Several requests sent together: as JSON, a list of them. */
    record Batch(List<Asked> requests) {
        Batch {
            requests = List.copyOf(requests);
        }
    }

    /** That fact was wrong; this happened instead, or nothing. */
    record Correction(
            RequestId id,
            Instant happenedAt,
            Source source,
            Optional<PersonId> actor,
            Provenance provenance,
            Optional<Happening> instead,
            String why) {}
}
