package org.gemba.simulator.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Finished runs as text, to be kept and gone on from: a line of names, then a line for each run, cells with tabs between them. Numbers
 * are written so that they are read back bit for bit; a figure that a run did not come to is an empty cell.
 */
public final class ReplicationsText {
    private static final String FIRST = "run";

    private ReplicationsText() {}

    /** The text of a record of runs. */
    public static String written(Replications replications) {
        List<String> names = List.copyOf(replications.names());
        StringBuilder text = new StringBuilder(FIRST);
        names.forEach(name -> text.append('\t').append(name));
        text.append('\n');
        for (Replication run : replications.runs()) {
            text.append(run.number());
            for (String name : names) {
                Double value = run.figures().get(name);
                text.append('\t').append(value == null ? "" : value);
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** The record of runs that a text holds; a last line without its end was cut off while it was written and is left out. */
    public static Replications read(String text) {
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        List<String> lines = whole.lines().toList();
        if (lines.isEmpty()
                || !List.of(lines.getFirst().split("\t", -1)).getFirst().equals(FIRST)) {
            throw new IllegalArgumentException(
                    "A record of runs begins with a line of names, the first of which is \"%s\".\nMaybe it is another file."
                            .formatted(FIRST));
        }
        String[] names = lines.getFirst().split("\t", -1);
        List<Replication> runs = new ArrayList<>();
        for (int line = 1; line < lines.size(); line++) {
            String[] cells = lines.get(line).split("\t", -1);
            if (cells.length != names.length) {
                throw new IllegalArgumentException(
                        "Line %d has %d cells where there are %d names.\nMaybe the file was edited."
                                .formatted(line + 1, cells.length, names.length));
            }
            runs.add(run(line + 1, names, cells));
        }
        return new Replications(runs);
    }

    private static Replication run(int line, String[] names, String[] cells) {
        try {
            TreeMap<String, Double> figures = new TreeMap<>();
            for (int cell = 1; cell < cells.length; cell++) {
                if (!cells[cell].isEmpty()) {
                    figures.put(names[cell], Double.valueOf(cells[cell]));
                }
            }
            return new Replication(Long.parseLong(cells[0]), figures);
        } catch (NumberFormatException notNumber) {
            throw new IllegalArgumentException(
                    "Line %d holds something that is no number: %s.\nMaybe the file was edited."
                            .formatted(line, notNumber.getMessage()),
                    notNumber);
        }
    }
}
