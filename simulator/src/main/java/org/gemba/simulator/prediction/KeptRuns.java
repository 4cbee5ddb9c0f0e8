package org.gemba.simulator.prediction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gemba.simulator.experiment.Replication;
import org.gemba.simulator.experiment.Replications;
import org.gemba.simulator.experiment.ReplicationsText;
import org.gemba.simulator.experiment.Trial;
import org.jspecify.annotations.Nullable;

/**
 * Runs that are kept, by alternative, so that a later call goes on where this one ends and comes to the same answer. Each alternative's runs
 * bear the mark of what they are runs of: factory, seed, horizon, warm-up and takt. Thread-safe.
 */
public final class KeptRuns {
    private static final String FIRST = "gemba-runs 1";
    private static final String SCENARIO = "scenario";

    private final SortedMap<String, Section> sections = new TreeMap<>();

    private static final class Section {
        final String mark;
        final SortedMap<Long, Replication> runs = new TreeMap<>();

        Section(String mark) {
            this.mark = mark;
        }

        /** The runs up to the first that is missing: some are made side by side. */
        Replications whole() {
            List<Replication> whole = new ArrayList<>();
            runs.values().stream()
                    .takeWhile(run -> run.number() == whole.size())
                    .forEach(whole::add);
            return new Replications(whole);
        }
    }

    /**
     * The kept runs of an alternative; none where it was not played yet.
     *
     * @throws IllegalArgumentException if they are runs of another factory, seed, horizon, warm-up or takt
     */
    Replications of(String alternative, FactoryTrial trial, boolean eachPlace) {
        return of(alternative, what(trial) + '\n' + eachPlace);
    }

    /**
     * The same for runs of anything else.
     *
     * @param what they are runs of, to the last detail
     */
    public synchronized Replications of(String alternative, String what) {
        String mark = mark(what);
        Section section = sections.computeIfAbsent(alternative, name -> new Section(mark));
        if (!section.mark.equals(mark)) {
            throw new IllegalArgumentException(
                    "The kept runs of '%s' are of another factory, seed, horizon, warm-up or takt.\nAsk as when they were made, or name another file to keep these runs."
                            .formatted(alternative));
        }
        return section.whole();
    }

    /** One more run of an alternative whose runs were asked for. */
    public synchronized void add(String alternative, Replication run) {
        @Nullable Section section = sections.get(alternative);
        if (section != null) {
            section.runs.put(run.number(), run);
        }
    }

    /**
     * A trial that runs nothing twice, as far as one figure goes: what is kept is given again, what is run is kept. Runs of anything else do not
     * stand in its way.
     */
    public Trial remembering(FactoryTrial trial, String figure) {
        String mark = mark(what(trial));
        String name = figure + " of " + mark;
        synchronized (this) {
            sections.computeIfAbsent(name, any -> new Section(mark));
        }
        return number -> known(name, number).orElseGet(() -> {
            SortedMap<String, Double> figures = new TreeMap<>(trial.run(number).figures());
            figures.keySet().retainAll(Set.of(figure));
            Replication run = new Replication(number, figures);
            add(name, run);
            return run;
        });
    }

    private synchronized Optional<Replication> known(String name, long number) {
        return Optional.ofNullable(sections.get(name))
                .flatMap(section -> Optional.ofNullable(section.runs.get(number)));
    }

    /** How many runs there are. */
    public synchronized int size() {
        return sections.values().stream()
                .mapToInt(section -> section.runs.size())
                .sum();
    }

    /** The runs as text. */
    public synchronized String written() {
        StringBuilder text = new StringBuilder(FIRST).append('\n');
        sections.forEach((name, section) -> text.append(SCENARIO)
                .append('\t')
                .append(section.mark)
                .append('\t')
                .append(name)
                .append('\n')
                .append(ReplicationsText.written(section.whole())));
        return text.toString();
    }

    /** The runs that a text holds. */
    public static KeptRuns read(String text) {
        if (!text.startsWith(FIRST + "\n")) {
            throw new IllegalArgumentException(
                    "A file of kept runs begins with \"%s\".\nMaybe it is another file; name one that is not there yet."
                            .formatted(FIRST));
        }
        KeptRuns kept = new KeptRuns();
        String[] sections = text.substring(FIRST.length()).split("\n" + SCENARIO + "\t", -1);
        for (int i = 1; i < sections.length; i++) {
            String[] head = sections[i].lines().findFirst().orElse("").split("\t", 2);
            int rest = sections[i].indexOf('\n');
            if (head.length < 2 || rest < 0) {
                throw new IllegalArgumentException(
                        "Part %d of the kept runs has no name.\nThe file was changed; name one that is not there yet."
                                .formatted(i));
            }
            Section section = new Section(head[0]);
            String body = sections[i].substring(rest + 1);
            ReplicationsText.read(body.endsWith("\n") ? body : body + "\n")
                    .runs()
                    .forEach(run -> section.runs.put(run.number(), run));
            kept.sections.put(head[1], section);
        }
        return kept;
    }

    private static String what(FactoryTrial trial) {
        return "%s\n%d\n%s\n%s\n%s"
                .formatted(trial.simulation().factory(), trial.seed(), trial.warmUp(), trial.counted(), trial.takt());
    }

    private static String mark(String what) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
