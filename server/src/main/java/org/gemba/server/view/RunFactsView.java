package org.gemba.server.view;

import java.util.List;
import java.util.Optional;

/**
 * The facts of one run that was played, behind a figure of an answer.
 *
 * @param name of the scenario
 * @param said which run it is, and what the figure came to in it and in all runs
 * @param notes what must be known of its facts
 * @param waits why its facts do not stand here yet; empty once they do
 * @param percent how far their telling is
 * @param actions what can be done about it
 * @param act where it is done
 * @param filter what is looked for
 * @param factories as it is, as asked
 * @param figure by its constant and its station, to be kept while something else is looked for
 * @param download all of them; empty as long as they are not told
 * @param back the answer
 */
public record RunFactsView(
        String name,
        List<String> said,
        List<String> notes,
        Optional<String> waits,
        Optional<Integer> percent,
        List<Action> actions,
        String act,
        String action,
        FactsView.Filter filter,
        List<FactsView.Choice> factories,
        List<FactsView.Choice> runs,
        String figure,
        List<FactsView.Row> rows,
        Optional<String> newer,
        Optional<String> older,
        Optional<String> download,
        String back)
        implements View {
    public RunFactsView {
        said = List.copyOf(said);
        notes = List.copyOf(notes);
        actions = List.copyOf(actions);
        factories = List.copyOf(factories);
        runs = List.copyOf(runs);
        rows = List.copyOf(rows);
    }

    @Override
    public boolean isPlayed() {
        return true;
    }

    @Override
    public String template() {
        return "whatif_facts";
    }

    /** What was told stays as it is. */
    @Override
    public boolean moves() {
        return waits.isPresent();
    }
}
