package org.gemba.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A first look at the server, so that the JVM can record which classes a start needs. */
final class Rehearsal {
    private static final List<String> PAGES = List.of("", "about", "journal", "study", "api/v1/lines");

    private Rehearsal() {}

    static void lookAtEveryPage(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                client.send(
                        HttpRequest.newBuilder(address.resolve(page)).build(), HttpResponse.BodyHandlers.discarding());
            }
        }
    }

    /** Leaves nothing of the stage. */
    static void clear(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
