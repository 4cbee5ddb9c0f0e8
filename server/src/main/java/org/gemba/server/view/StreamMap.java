package org.gemba.server.view;

import java.util.List;

/**
 * The value-stream map as it is drawn on paper: boxes with data, triangles for waiting stock, the timeline below.
 *
 * @param width of the drawing, in its own units
 */
public record StreamMap(int width, List<Box> boxes, List<Triangle> triangles, String leadTime, String touchTime) {
    public StreamMap {
        boxes = List.copyOf(boxes);
        triangles = List.copyOf(triangles);
    }

    /** How wide a process box is drawn. */
    public static final int BOX = 140;

    private static final int LINE_HEIGHT = 24;
    private static final int STEP = 24;

    /** Where the timeline runs while a unit waits: below the longest data box. */
    public int timeY() {
        int lines = boxes.stream().mapToInt(box -> box.data().size()).max().orElse(0);
        return 210 + LINE_HEIGHT * lines;
    }

    /** The timeline as a path: high while a unit waits, low while it is worked on. */
    public String ladder() {
        int high = timeY();
        int low = high + STEP;
        StringBuilder path = new StringBuilder("M20 ").append(high);
        for (Box box : boxes) {
            int end = box.x() + BOX;
            path.append("H%dV%dH%dV%d".formatted(box.x(), low, end, high));
        }
        return path.append('H').append(width - 20).toString();
    }

    /** A process with its data box. */
    public record Box(int x, String name, List<Line> data, String touch, boolean bottleneck, String href) {
        public Box {
            data = List.copyOf(data);
        }
    }

    /** One line of a data box. */
    public record Line(String name, String value) {}

    /** Waiting stock before a process. */
    public record Triangle(int x, String count, String waits, String href) {}
}
