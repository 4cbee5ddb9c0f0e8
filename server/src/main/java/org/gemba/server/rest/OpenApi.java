package org.gemba.server.rest;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gemba.connect.whatif.Question;
import org.gemba.house.language.Asked;
import tools.jackson.databind.ObjectMapper;

/**
 * The description of the interface (OpenAPI 3.1). The shapes of requests are read from the very records that the codec reads
 * and writes, so that the description cannot differ from what is taken.
 */
final class OpenApi {
    private static final String JSON = "application/json";
    private static final String LINE = "/api/v1/plants/{plant}/lines/{line}";

    private final Map<String, Object> schemas = new LinkedHashMap<>();

    private OpenApi() {}

    static String text() {
        return new ObjectMapper().writeValueAsString(new OpenApi().document());
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title", "Gemba",
                        "version", "1",
                        "description", "The lines of a plant, for programs. It answers on this machine only."));
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("paths", paths());
        schemas.put("Receipt", receipt());
        schemas.put("Problem", problem());
        schemas.put("Figures", figuresShape());
        schemas.put("Figure", figureShape());
        document.put("components", Map.of("schemas", schemas));
        return document;
    }

    private Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/api/v1/lines", Map.of("get", reading("The lines that are kept here", List.of())));
        paths.put(LINE, Map.of("get", reading("How a line stands", place())));
        paths.put(
                LINE + "/boards/{board}",
                Map.of("get", reading("A board, as its snapshot is written", place("board"))));
        paths.put(
                LINE + "/value-stream",
                Map.of(
                        "get",
                        figures("The value stream of the day, or of all: every figure with its facts", period())));
        paths.put(
                LINE + "/pitch",
                Map.of("get", figures("The pitch board of the day: plan, actual and gap, row by row", place())));
        paths.put(LINE + "/calls", Map.of("get", figures("How the calls of the day were answered", place())));
        paths.put(LINE + "/facts", Map.of("get", reading("Facts, newest first", factQuestions())));
        paths.put(LINE + "/facts/{sequence}", Map.of("get", reading("One fact", place("sequence"))));
        paths.put(LINE + "/journal", Map.of("get", reading("The whole book, an entry a line", place())));
        paths.put(
                LINE + "/scenarios",
                Map.of(
                        "get",
                        reading("What the line was asked, newest first", place()),
                        "post",
                        asking("Ask the line what if", place(), Question.class, Examples.WHAT_IF)));
        paths.put(
                LINE + "/scenarios/{scenario}",
                Map.of("get", reading("One scenario, with its figures once it was played", place("scenario"))));
        paths.put(
                LINE + "/scenarios/{scenario}/file",
                Map.of("get", reading("The factory that was played, as gemba simulate reads it", place("scenario"))));
        paths.put(
                LINE + "/scenarios/{scenario}/replay",
                Map.of("get", reading("Two hours of its first run, for the player on its page", place("scenario"))));
        paths.put(
                LINE + "/scenarios/{scenario}/facts",
                Map.of("get", reading("The facts of one run, an entry a line, once they are told", runQuestions())));
        paths.put(
                LINE + "/scenarios/{scenario}/cancel",
                Map.of("post", doing("200", "End a scenario that waits or is played", place("scenario"))));
        paths.put(
                LINE + "/back-test",
                Map.of(
                        "get",
                        reading("The line's last days, foretold from the facts before them", place()),
                        "post",
                        doing("202", "Play a back-test in the background, unless it is under way", place())));
        paths.put(
                LINE + "/back-test/cancel",
                Map.of("post", doing("200", "End the back-test that is under way", place())));
        paths.put(
                LINE + "/requests",
                Map.of("post", asking("Ask something of a line", place(), Asked.class, Examples.PULL_CORD)));
        paths.put(
                LINE + "/requests/batch",
                Map.of("post", asking("Ask several things at once", place(), Api.Batch.class, Examples.BATCH)));
        paths.put(
                LINE + "/facts/{sequence}/correction",
                Map.of("post", asking("Correct a fact", place("sequence"), Api.Correction.class, Examples.CORRECTION)));
        return paths;
    }

    private static Map<String, Object> reading(String summary, List<Map<String, Object>> parameters) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("summary", summary);
        operation.put("parameters", parameters);
        operation.put(
                "responses",
                Map.of("200", Map.of("description", "as asked"), "404", refusal("there is no such line or fact")));
        return operation;
    }

    private static Map<String, Object> doing(String status, String summary, List<Map<String, Object>> parameters) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("summary", summary);
        operation.put("parameters", parameters);
        operation.put(
                "responses",
                Map.of(
                        status,
                        Map.of("description", "how it stands now"),
                        "404",
                        refusal("there is no such line or scenario"),
                        "503",
                        refusal("too much waits to be played")));
        return operation;
    }

    private Map<String, Object> asking(
            String summary, List<Map<String, Object>> parameters, Class<?> body, String example) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("summary", summary);
        operation.put("parameters", parameters);
        operation.put(
                "requestBody",
                Map.of(
                        "required",
                        true,
                        "content",
                        Map.of(JSON, Map.of("schema", schema(body), "example", new ObjectMapper().readTree(example)))));
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", received("done before under the same id, or nothing had to be written"));
        responses.put("201", received("written and durable"));
        responses.put("400", refusal("malformed; the detail names the field"));
        responses.put("404", refusal("there is no such line"));
        responses.put("409", refusal("refused, with the reason and the remedy"));
        responses.put("503", refusal("busy, or the book cannot be written"));
        operation.put("responses", responses);
        return operation;
    }

    private static Map<String, Object> figures(String summary, List<Map<String, Object>> parameters) {
        Map<String, Object> operation = reading(summary, parameters);
        operation.put(
                "responses",
                Map.of(
                        "200",
                        Map.of(
                                "description",
                                "figures",
                                "content",
                                Map.of(JSON, Map.of("schema", reference("Figures")))),
                        "404",
                        refusal("there is no such line")));
        return operation;
    }

    private static List<Map<String, Object>> period() {
        List<Map<String, Object>> parameters = place();
        Map<String, Object> choice = Map.of("type", "string", "enum", List.of("today", "all"));
        parameters.add(Map.of("name", "period", "in", "query", "schema", choice));
        return parameters;
    }

    private static Map<String, Object> received(String description) {
        return Map.of("description", description, "content", Map.of(JSON, Map.of("schema", reference("Receipt"))));
    }

    private static Map<String, Object> refusal(String description) {
        return Map.of(
                "description",
                description,
                "content",
                Map.of("application/problem+json", Map.of("schema", reference("Problem"))));
    }

    private static List<Map<String, Object>> place(String... more) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        List<String> names = new ArrayList<>(List.of("plant", "line"));
        names.addAll(List.of(more));
        names.forEach(name -> parameters.add(
                Map.of("name", name, "in", "path", "required", true, "schema", Map.of("type", "string"))));
        return parameters;
    }

    private static List<Map<String, Object>> factQuestions() {
        List<Map<String, Object>> parameters = place();
        for (String name : List.of(
                "room", "kind", "dating", "station", "step", "unit", "word", "attempt", "call", "from", "to", "before",
                "limit")) {
            parameters.add(Map.of("name", name, "in", "query", "schema", Map.of("type", "string")));
        }
        return parameters;
    }

    private static List<Map<String, Object>> runQuestions() {
        List<Map<String, Object>> parameters = place("scenario");
        parameters.add(Map.of(
                "name", "of", "in", "query", "schema", Map.of("type", "string", "enum", List.of("asked", "is"))));
        parameters.add(Map.of("name", "run", "in", "query", "schema", Map.of("type", "integer")));
        return parameters;
    }

    private Map<String, Object> schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type element = generic.getActualTypeArguments()[0];
            return generic.getRawType() == Optional.class
                    ? schema(element)
                    : Map.of("type", "array", "items", schema(element));
        }
        Class<?> of = (Class<?>) type;
        if (of == String.class) {
            return Map.of("type", "string");
        }
        if (of.isPrimitive()) {
            return Map.of("type", of == boolean.class ? "boolean" : of == double.class ? "number" : "integer");
        }
        if (of == Instant.class) {
            return Map.of("type", "string", "format", "date-time");
        }
        if (of == Duration.class) {
            return Map.of("type", "string", "format", "duration");
        }
        if (of.isEnum()) {
            return Map.of(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(of.getEnumConstants()).map(Object::toString).toList());
        }
        if (of.isInterface() && of.isSealed()) {
            return named(of, () -> choice(of));
        }
        if (of.isRecord()) {
            RecordComponent[] parts = of.getRecordComponents();
            return parts.length == 1 ? schema(parts[0].getGenericType()) : named(of, () -> object(of));
        }
        return Map.of("type", "string");
    }

    private Map<String, Object> named(Class<?> type, Supplier<Map<String, Object>> shape) {
        String name = type.getSimpleName();
        if (!schemas.containsKey(name)) {
            schemas.put(name, Map.of());
            schemas.put(name, shape.get());
        }
        return reference(name);
    }

    private Map<String, Object> choice(Class<?> sealed) {
        List<Object> cases = new ArrayList<>();
        collect(sealed, cases);
        return Map.of("oneOf", cases);
    }

    private void collect(Class<?> sealed, List<Object> cases) {
        for (Class<?> each : sealed.getPermittedSubclasses()) {
            if (each.isSealed()) {
                collect(each, cases);
            } else {
                cases.add(named(each, () -> said(each)));
            }
        }
    }

    /** One of several cases says first which it is. */
    private Map<String, Object> said(Class<?> record) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("is", Map.of("const", record.getSimpleName()));
        return object(record, properties, new ArrayList<>(List.of("is")));
    }

    private Map<String, Object> object(Class<?> record) {
        return object(record, new LinkedHashMap<>(), new ArrayList<>());
    }

    private Map<String, Object> object(Class<?> record, Map<String, Object> properties, List<String> required) {
        for (RecordComponent part : record.getRecordComponents()) {
            properties.put(part.getName(), schema(part.getGenericType()));
            if (part.getType() != Optional.class) {
                required.add(part.getName());
            }
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", properties);
        object.put("required", required);
        object.put("additionalProperties", false);
        return object;
    }

    private static Map<String, Object> reference(String name) {
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private static Map<String, Object> receipt() {
        return Map.of(
                "type", "object",
                "description", "The proof that the facts are durable",
                "properties",
                        Map.of(
                                "line", Map.of("type", "string"),
                                "request", Map.of("type", "string"),
                                "first", Map.of("type", "integer"),
                                "last", Map.of("type", "integer"),
                                "hash", Map.of("type", "string")));
    }

    private static Map<String, Object> figuresShape() {
        Map<String, Object> time = Map.of("type", "string", "format", "date-time");
        return Map.of(
                "type", "object",
                "properties",
                        Map.of(
                                "from",
                                time,
                                "to",
                                time,
                                "provenance",
                                Map.of("type", "array", "items", Map.of("type", "string")),
                                "figures",
                                Map.of("type", "array", "items", reference("Figure"))),
                "required", List.of("figures"));
    }

    private static Map<String, Object> figureShape() {
        return Map.of(
                "type",
                "object",
                "description",
                "One figure: a value, or why it is missing, and the facts behind it",
                "properties",
                Map.of(
                        "key", Map.of("type", "string"),
                        "of", Map.of("type", "string"),
                        "unit", Map.of("type", "string"),
                        "value", Map.of("type", "number"),
                        "missing", Map.of("type", "string"),
                        "facts", Map.of("type", "integer"),
                        "href", Map.of("type", "string")),
                "required",
                List.of("key", "unit", "href"));
    }

    private static Map<String, Object> problem() {
        return Map.of(
                "type", "object",
                "description", "Why not (RFC 9457)",
                "properties",
                        Map.of(
                                "type", Map.of("type", "string"),
                                "title", Map.of("type", "string"),
                                "status", Map.of("type", "integer"),
                                "detail", Map.of("type", "string"),
                                "remedy", Map.of("type", "string")));
    }
}
