package org.gemba.server.view;

import java.util.List;
import java.util.Optional;

/**
 * What the line was asked, and the way to ask it.
 *
 * @param askHref where a question is asked; empty where the line cannot be asked yet
 * @param cannot why the line cannot be asked; empty where it can
 * @param model what the model of the line knows, and what it leaves out
 * @param trust whether the model can be trusted; empty where the line cannot be asked
 * @param unreadable files that are damaged, in a sentence
 * @param compareHref where the ticked scenarios stand beside each other
 */
public record WhatIfView(
        Optional<String> askHref,
        String cannot,
        List<Row> rows,
        Model model,
        Optional<Trust> trust,
        Optional<String> unreadable,
        String compareHref)
        implements View {
    public WhatIfView {
        rows = List.copyOf(rows);
    }

    @Override
    public String template() {
        return "whatif";
    }

    /**
     * A scenario in the list.
     *
     * @param asked by whom and when
     * @param said what came of it
     * @param percent how far it is, while it is played
     * @param comparable whether it has an answer
     */
    public record Row(
            int number,
            String name,
            String asked,
            Signal signal,
            String said,
            Optional<Integer> percent,
            boolean comparable,
            String href) {}

    /** What the model stands on, in sentences. */
    public record Model(List<String> knows, List<String> leavesOut) {
        public Model {
            knows = List.copyOf(knows);
            leavesOut = List.copyOf(leavesOut);
        }
    }
}
