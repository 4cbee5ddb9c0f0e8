package org.gemba.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A screen that looks at a live page and keeps all the pictures it was sent. */
final class LiveScreen implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DATA = "data: ";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Stream<String> lines;
    private final List<String> pictures = new ArrayList<>();

    private LiveScreen(RunningPlant plant, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(plant.address().resolve(path))
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<Stream<String>> answer = client.send(request, HttpResponse.BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new IOException("The live page " + path + " answered " + answer.statusCode() + ".");
        }
        lines = answer.body();
        Thread.ofVirtual().name("screen " + path).start(this::read);
    }

    /** Opens a live page and waits for its first picture. */
    static LiveScreen open(RunningPlant plant, String path) throws IOException, InterruptedException {
        LiveScreen screen = new LiveScreen(plant, path);
        screen.await("");
        return screen;
    }

    private void read() {
        StringBuilder data = new StringBuilder();
        String[] event = {""};
        try {
            lines.forEach(line -> {
                if (line.startsWith("event: ")) {
                    event[0] = line;
                } else if (line.startsWith(DATA)) {
                    data.append(line, DATA.length(), line.length()).append('\n');
                } else if (line.isEmpty()) {
                    take(event[0], data.toString());
                    data.setLength(0);
                }
            });
        } catch (UncheckedIOException closed) {
            // The screen was switched off.
        }
    }

    private synchronized void take(String event, String data) {
        if (event.equals("event: picture")) {
            pictures.add(data);
            notifyAll();
        }
    }

    /** The first picture that shows this, waited for. */
    synchronized String await(String shown) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (int next = 0; ; next++) {
            while (next == pictures.size()) {
                long left = (until - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError("Nothing showed '%s' for %s.".formatted(shown, PATIENCE));
                }
                wait(left);
            }
            if (pictures.get(next).contains(shown)) {
                return pictures.get(next);
            }
        }
    }

    /** All pictures so far, oldest first. */
    synchronized List<String> pictures() {
        return List.copyOf(pictures);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
