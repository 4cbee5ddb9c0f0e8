package org.gemba.server.view;

/** What happened, why, and what helps. */
public record ErrorView(int status, String what, String why, String remedy, String href, String door) implements View {
    @Override
    public String template() {
        return "error";
    }
}
