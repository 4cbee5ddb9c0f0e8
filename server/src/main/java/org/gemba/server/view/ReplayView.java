package org.gemba.server.view;

import java.util.List;

/**
 * One run of a scenario, to be seen, and the same to be read.
 *
 * @param data where the player finds what happened; empty where nothing can be shown
 * @param words of the player, as JSON
 */
public record ReplayView(String name, String data, String words, List<Row> rows, String back) implements View {
    public ReplayView {
        rows = List.copyOf(rows);
    }

    @Override
    public boolean isPlayed() {
        return true;
    }

    @Override
    public String template() {
        return "whatif_replay";
    }

    /** The run at a moment. */
    public record Row(String passed, String inProcess, String finished, String lost) {}
}
