package org.gemba.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.gemba.engine.Works;

/** Serves the example plant after some hours of a played day, to be looked at: {@code LivePreview PORT UPLOADS MINUTES}. */
final class LivePreview {
    private LivePreview() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Works works = PlayedPlant.after(Duration.ofMinutes(Long.parseLong(arguments[2])));
        try (Server server =
                Server.start(works, new ServerOptions(Integer.parseInt(arguments[0]), Path.of(arguments[1])))) {
            System.out.println(server.address());
            Thread.currentThread().join();
        }
    }
}
