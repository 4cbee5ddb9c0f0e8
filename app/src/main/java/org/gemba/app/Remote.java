package org.gemba.app;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Request;
import org.gemba.house.text.Text;

/** A plant that runs in another process, reached by its REST address. */
final class Remote {
    private static final Text<Request> REQUEST = Text.of(Request.class, 16 << 20);

    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    Remote(String address) {
        this.address = address;
    }

    /** Whether a plant answers there. A process that was killed leaves its address behind. */
    static boolean answers(String address) throws IOException, InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/lines"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return new Remote(address)
                            .client
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (ConnectException nobody) {
            return false;
        }
    }

    /** Loads a line's definition; the answer as the plant gave it. */
    String load(LineDefinition line, String source) throws IOException, InterruptedException, NotDone {
        Asked asked = PlantCommand.Load.asked(new Request.LoadDefinition(line), source);
        String body =
                "{\"id\":\"%s\",\"happenedAt\":\"%s\",\"source\":\"%s\",\"provenance\":\"ENTERED\",\"request\":%s}"
                        .formatted(UUID.randomUUID(), asked.happenedAt(), source, REQUEST.string(asked.request()));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/plants/"
                        + line.key().plant() + "/lines/" + line.key().line() + "/requests"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new NotDone("%s: %s".formatted(line.key(), response.body()));
        }
        return "%s: %s".formatted(line.key(), response.body());
    }
}
