package org.gemba.connect.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Collects what is wrong with a file, so that its author sees everything at once and not one thing a try. */
public final class Problems {
    /** More are not read by anyone. */
    private static final int MOST = 100;

    private final List<Problem> found = new ArrayList<>();

    private int count;

    /** What several lines share is wrong once. */
    public void add(Problem problem) {
        count++;
        if (found.size() < MOST && !found.contains(problem)) {
            found.add(problem);
        }
    }

    /** A problem at a place of the file. */
    public void add(Optional<Mark> at, String value, String wrong, String remedy) {
        add(new Problem(
                at.map(mark -> mark.getLine() + 1).orElse(1),
                at.map(mark -> mark.getColumn() + 1).orElse(1),
                value,
                wrong,
                remedy));
    }

    /** What a record's own check said: the first line is what is wrong, the rest is the remedy. */
    public void add(Optional<Mark> at, String value, IllegalArgumentException refused) {
        String message = Optional.ofNullable(refused.getMessage()).orElse("This is not understood.");
        int cut = message.indexOf('\n');
        if (cut < 0) {
            add(at, value, message, "Change it.");
        } else {
            add(at, value, message.substring(0, cut), message.substring(cut + 1).replace('\n', ' '));
        }
    }

    /** How many there are so far. */
    public int count() {
        return count;
    }

    /** What is built, unless something in it was wrong already; what its own checks refuse becomes a problem. */
    public <T> Optional<T> build(int countBefore, Optional<Mark> at, String value, Supplier<T> built) {
        if (count() > countBefore) {
            return Optional.empty();
        }
        try {
            return Optional.of(built.get());
        } catch (IllegalArgumentException refused) {
            add(at, value, refused);
            return Optional.empty();
        }
    }

    /** All, in the order of the file. */
    public List<Problem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
