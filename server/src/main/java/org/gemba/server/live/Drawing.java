package org.gemba.server.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What a live page shows at a moment, ready to be sent: one copy of it, however many screens are sent it, however slowly. */
public final class Drawing {
    private final String id;
    private final byte[] picture;
    private final byte[] clock;

    /**
     * Draws it.
     *
     * @param html inside {@code <main>}
     * @param at the moment, as the plant's clock says it
     */
    public Drawing(String html, String at) {
        id = Integer.toHexString(html.length()) + "-" + Integer.toHexString(html.hashCode());
        picture = Sse.event("picture", id, html).getBytes(StandardCharsets.UTF_8);
        clock = Sse.event("at", "", at).getBytes(StandardCharsets.UTF_8);
    }

    /** Changes whenever what is shown changes. */
    String id() {
        return id;
    }

    /** Sends the picture, where the screen shows another one, and the moment. */
    void send(String shown, OutputStream out) throws IOException {
        if (!id.equals(shown)) {
            out.write(picture);
        }
        out.write(clock);
    }
}
