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

    /** The timeline as a path: high while a unit waits, low while it is worked on. */
    public String ladder() {
        StringBuilder path = new StringBuilder("M20 370");
        for (Box box : boxes) {
            path.append("H")
                    .append(box.x())
                    .append("V394H")
                    .append(box.x() + 150)
                    .append("V370");
        }
        return path.append("H").append(width - 20).toString();
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
