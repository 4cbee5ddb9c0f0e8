package org.gemba.connect.yaml;

/**
 * One place of a file that cannot be understood.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param value as it stands in the file; empty where something is missing
 * @param wrong what is wrong, in a sentence
 * @param remedy what helps, in a sentence
 */
public record Problem(int line, int column, String value, String wrong, String remedy) {
    /** As a person reads it: {@code line 14: planned-cycle '5o s' is not a time. Write it as 50 s or 1 min 30 s.} */
    @Override
    public String toString() {
        return "line %d: %s %s".formatted(line, wrong, remedy);
    }
}
