package org.gemba.simulator.prediction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gemba.simulator.experiment.Replication;
import org.gemba.simulator.experiment.Replications;
import org.gemba.simulator.experiment.ReplicationsText;
import org.jspecify.annotations.Nullable;

/**
 * Runs that are kept, by alternative, so that a later call goes on where this one ends and comes to the same answer. Each alternative's runs
 * bear the mark of what they are runs of: factory, seed, horizon, warm-up and takt. For one thread.
 */
public final class KeptRuns {
    private static final String FIRST = "gemba-runs 1";
    private static final String SCENARIO = "scenario";

    private final SortedMap<String, Section> sections = new TreeMap<>();

    private static final class Section {
        final String mark;
        final List<Replication> runs = new ArrayList<>();

        Section(String mark) {
            this.mark = mark;
        }
    }

    /**
     * The kept runs of an alternative; none where it was not played yet.
     *
     * @throws IllegalArgumentException if they are runs of another factory, seed, horizon, warm-up or takt
     */
    Replications of(String alternative, FactoryTrial trial, boolean eachPlace) {
        String mark = mark(trial, eachPlace);
        Section section = sections.computeIfAbsent(alternative, name -> new Section(mark));
        if (!section.mark.equals(mark)) {
            throw new IllegalArgumentException(
                    "The kept runs of '%s' are of another factory, seed, horizon, warm-up or takt.\nAsk as when they were made, or name another file to keep these runs."
                            .formatted(alternative));
        }
        return new Replications(section.runs);
    }

    /** One more run of an alternative whose runs were asked for. */
    void add(String alternative, Replication run) {
        @Nullable Section section = sections.get(alternative);
        if (section != null && section.runs.size() == run.number()) {
            section.runs.add(run);
        }
    }

    /** How many runs there are. */
    public int size() {
        return sections.values().stream()
                .mapToInt(section -> section.runs.size())
                .sum();
    }

    /** The runs as text. */
    public String written() {
        StringBuilder text = new StringBuilder(FIRST).append('\n');
        sections.forEach((name, section) -> text.append(SCENARIO)
                .append('\t')
                .append(section.mark)
                .append('\t')
                .append(name)
                .append('\n')
                .append(ReplicationsText.written(new Replications(section.runs))));
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
            section.runs.addAll(ReplicationsText.read(body.endsWith("\n") ? body : body + "\n")
                    .runs());
            kept.sections.put(head[1], section);
        }
        return kept;
    }

    private static String mark(FactoryTrial trial, boolean eachPlace) {
        String whole = "%s\n%d\n%s\n%s\n%s\n%s"
                .formatted(
                        trial.simulation().factory(),
                        trial.seed(),
                        trial.warmUp(),
                        trial.counted(),
                        trial.takt(),
                        eachPlace);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
