package org.gemba.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gemba.app.Example;
import org.gemba.app.PlayedHistory;
import org.gemba.connect.plantfile.PlantFile;
import org.gemba.engine.Keeping;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.Journals;
import org.gemba.journal.sql.SqliteJournals;
import org.gemba.server.Server;
import org.gemba.server.ServerOptions;

/**
 * The product as it runs: SQLite books in a folder of its own, the example plant with a played morning behind it, and the
 * server on a free port. Its clock stands at the end of that morning, so that every run sees the same.
 */
final class RunningPlant implements AutoCloseable {
    static final LineKey ASSEMBLY = LineKey.parse("HIDA/ASSY-1");

    /** Early in the morning in Hida: the production day has just begun. */
    private static final Instant MORNING = Instant.parse("2026-11-16T21:00:00Z");

    private static final Path EXAMPLE = Project.ROOT.resolve("examples/hida-pumps/plant.yaml");
    private static final long SEED = 7;

    private final Path folder;
    private final Instant now;
    private final Works works;
    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningPlant(Path folder, Instant now, Works works) {
        this.folder = folder;
        this.now = now;
        this.works = works;
        this.server = Server.start(works, new ServerOptions(0, folder));
    }

    /** The example plant, played for so long. */
    static RunningPlant after(Duration played) {
        return after(played, text -> text, books -> books);
    }

    /**
     * The example plant, changed.
     *
     * @param file what becomes of the plant's file before it is read
     * @param shelf what becomes of the shelf of books, the morning being written in them
     */
    static RunningPlant after(Duration played, UnaryOperator<String> file, UnaryOperator<Journals> shelf) {
        try {
            Path folder = Files.createTempDirectory("gemba-proof");
            Instant now = MORNING.plus(played);
            Example example = new Example(EXAMPLE, SEED, played, 1);
            Journals books = new SqliteJournals(folder.resolve("books"));
            List<LineDefinition> lines = lines(file.apply(Files.readString(EXAMPLE)));
            lines.forEach(line -> PlayedHistory.play(books, line, example, MORNING, now));
            Works works = new Works(shelf.apply(books));
            lines.forEach(line -> works.keep(line.key(), InstantSource.fixed(now)));
            lines.forEach(line -> awaitCaughtUp(works, line.key()));
            return new RunningPlant(folder, now, works);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<LineDefinition> lines(String text) {
        return switch (PlantFile.read(text)) {
            case PlantFile.Result.Understood understood -> understood.lines();
            case PlantFile.Result.NotUnderstood not ->
                throw new IllegalStateException(not.problems().toString());
        };
    }

    private static void awaitCaughtUp(Works works, LineKey line) {
        while (works.picture(line).orElseThrow().keeping() instanceof Keeping.CatchingUp) {
            Thread.onSpinWait();
        }
    }

    URI address() {
        return server.address();
    }

    String address(String path) {
        return server.address().resolve(path).toString();
    }

    Works works() {
        return works;
    }

    /** What the plant's clock says. */
    Instant now() {
        return now;
    }

    /** The end of a line's book, as the book itself says. */
    Head head(LineKey line) {
        try (var book = works.journals().openToRead(line)) {
            return book.head();
        }
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> json(String path, String body) {
        return post(path, body, "Content-Type", "application/json");
    }

    /** What a form of a page sends. */
    HttpResponse<String> form(String path, String body) {
        return post(path, body, "Content-Type", "application/x-www-form-urlencoded");
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** What a page sends when something is pressed or written on it. */
    HttpResponse<String> form(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /**
     * Asks the assembly line what if on its page, and waits until it is answered.
     *
     * @return where the answer stands
     */
    String askWhatIf(String name, String why) {
        HttpResponse<String> asked = form(
                "/HIDA/ASSY-1/simulate/ask",
                Map.ofEntries(
                        Map.entry("name", name),
                        Map.entry("why", why),
                        Map.entry("output", "MORE"),
                        Map.entry("leadTime", "SAME"),
                        Map.entry("stock", "SAME"),
                        Map.entry("machines.A-05", "2"),
                        Map.entry("weeks", "1"),
                        Map.entry("runs", "5")));
        String scenario = asked.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("Not asked: " + asked.body()));
        String page = get(scenario).body();
        while (page.contains("value=\"cancel\"")) {
            page = get(scenario).body();
        }
        if (!page.contains("class=\"interval")) {
            throw new AssertionError("Not answered: " + page);
        }
        return scenario;
    }

    /**
     * The first live picture of a page and the moment it shows, each field of an event by its name; nothing where the page
     * is not live. It is read as the HTML standard, 9.2.6, reads events.
     */
    List<Map<String, String>> events(String path) {
        HttpRequest request = request(path, "Accept", "text/event-stream").GET().build();
        try (InputStream stream = client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                        .body();
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<Map<String, String>> events = new ArrayList<>();
            Map<String, String> event = new LinkedHashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("<")) {
                    return List.of();
                }
                int colon = line.indexOf(':');
                if (!line.isEmpty()) {
                    event.merge(
                            line.substring(0, colon), line.substring(colon + 1).strip(), (one, other) -> one + other);
                } else if (!event.isEmpty()) {
                    events.add(event);
                    if ("at".equals(event.get("event"))) {
                        return events;
                    }
                    event = new LinkedHashMap<>();
                }
            }
            return events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.address().resolve(path)).timeout(Duration.ofSeconds(30));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
        works.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
