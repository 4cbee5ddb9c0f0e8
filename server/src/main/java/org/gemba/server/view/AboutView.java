package org.gemba.server.view;

import java.util.List;

/** What this is, what it is not, and its limits. */
public record AboutView(List<Limit> limits) implements View {
    public AboutView {
        limits = List.copyOf(limits);
    }

    @Override
    public String template() {
        return "about";
    }

    /** One limit, as the house keeps it. */
    public record Limit(String name, String value) {}
}
