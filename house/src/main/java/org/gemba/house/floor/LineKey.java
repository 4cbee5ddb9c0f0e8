package org.gemba.house.floor;

/** A line of a plant: the key of one journal, one writer and one picture. Written {@code PLANT/LINE}. */
public record LineKey(PlantId plant, LineId line) implements Comparable<LineKey> {

    /** Reads {@code PLANT/LINE}. */
    public static LineKey parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(
                    "A line is named PLANT/LINE, but '%s' has no '/'.\nMaybe the plant's code is missing."
                            .formatted(text));
        }
        return new LineKey(new PlantId(text.substring(0, slash)), new LineId(text.substring(slash + 1)));
    }

    @Override
    public int compareTo(LineKey other) {
        int byPlant = plant.compareTo(other.plant);
        return byPlant != 0 ? byPlant : line.compareTo(other.line);
    }

    @Override
    public String toString() {
        return plant + "/" + line;
    }
}
