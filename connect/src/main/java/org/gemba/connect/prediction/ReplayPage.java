package org.gemba.connect.prediction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.gemba.simulator.replay.Replay;

/** A replay as one page that stands alone: it plays, stands, goes faster and slower, and needs nothing from outside. */
public final class ReplayPage {
    private ReplayPage() {}

    /** The page; its heading says which factory and scenario is played. */
    public static String html(String heading, Replay replay) {
        String title = Svg.escaped(heading);
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                <p class="simulated">Simulated: one run of a model (run %d of seed %d). Nothing of this happened in the world.</p>
                <div class="replay" data-gemba-replay>
                <script type="application/json">%s</script>
                </div>
                </main>
                <script>
                %s</script>
                </body>
                </html>
                """.formatted(title, style(), title, replay.run(), replay.seed(), data(replay), script());
    }

    /** The style of the player, for a page that has the product's tokens as well as for one that stands alone. */
    public static String style() {
        return resource("replay.css");
    }

    /** The player: it fills every element with {@code data-gemba-replay}. */
    public static String script() {
        return resource("replay.js");
    }

    /** JSON inside a page must not close its element. */
    private static String data(Replay replay) {
        return ReplayJson.of(replay).replace("<", "\\u003c");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ReplayPage.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
