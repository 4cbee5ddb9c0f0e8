package org.gemba.server.live;

/**
 * What a live page shows at a moment.
 *
 * @param html inside {@code <main>}
 * @param at the moment, as the plant's clock says it
 */
public record Drawing(String html, String at) {
    /** Changes whenever what is shown changes. */
    String id() {
        return Integer.toHexString(html.length()) + "-" + Integer.toHexString(html.hashCode());
    }
}
