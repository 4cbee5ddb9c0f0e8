package org.gemba.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gemba.house.floor.UnitId;

/** One screen: a connection of its own to a live page, read as a browser reads it. */
final class ScreenReader implements AutoCloseable {
    private static final Pattern MARK = Pattern.compile("MARK-(\\d+)-");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Integer, Long> arrivals = new ConcurrentHashMap<>();
    private final AtomicLong frames = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final Thread reader;

    /** Screens with the same drawing are of the same person and language. */
    ScreenReader(URI page, int drawing) {
        HttpRequest request = HttpRequest.newBuilder(page)
                .header("Accept", "text/event-stream")
                .header("Accept-Language", drawing % 2 == 0 ? "en" : "ja")
                .header("Cookie", "person=P-%03d".formatted(1 + drawing / 2))
                .build();
        this.reader = Thread.ofVirtual().start(() -> look(request));
    }

    /** The unit whose name is the mark of this number. */
    static UnitId mark(int number) {
        return new UnitId("MARK-" + number + "-");
    }

    private void look(HttpRequest request) {
        try (Stream<String> lines = client.send(request, BodyHandlers.ofLines()).body()) {
            lines.forEach(this::line);
        } catch (IOException | UncheckedIOException ended) {
            // The server was stopped, or this screen was.
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void line(String line) {
        if (line.equals("event: picture")) {
            frames.incrementAndGet();
        }
        bytes.addAndGet(line.getBytes(StandardCharsets.UTF_8).length + 1L);
        Matcher mark = MARK.matcher(line);
        if (mark.find()) {
            arrivals.putIfAbsent(Integer.valueOf(mark.group(1)), System.nanoTime());
        }
    }

    /** When a mark was first on this screen, by {@link System#nanoTime}. */
    Optional<Long> arrived(int mark) {
        return Optional.ofNullable(arrivals.get(mark));
    }

    long frames() {
        return frames.get();
    }

    long bytes() {
        return bytes.get();
    }

    @Override
    public void close() {
        client.shutdownNow();
        reader.interrupt();
    }
}
