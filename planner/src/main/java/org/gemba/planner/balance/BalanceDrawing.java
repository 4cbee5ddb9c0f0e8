package org.gemba.planner.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An assignment as SVG: the yamazumi with the takt line, and below it the precedence graph with the elements at their
 * stations. Prints black on white; in a page it takes the page's colours. The same answer always gives the same drawing.
 */
public final class BalanceDrawing {
    private static final int LEFT = 64;
    private static final int TOP = 48;
    private static final int BARS = 320;
    private static final int STEP = 80;
    private static final int BAR = 56;
    private static final int NODE = 24;
    private static final String STYLE = """
            <style>
            text{font:12px system-ui,"Noto Sans JP",sans-serif;font-variant-numeric:tabular-nums;fill:var(--ink,#1f1d1a)}
            .title{font-size:16px}
            .small{font-size:10px}
            .work{fill:var(--paper-3,#eceae6);stroke:var(--ink,#1f1d1a);stroke-width:1}
            .idle{fill:none;stroke:var(--ink,#1f1d1a);stroke-width:1;stroke-dasharray:2 3}
            .takt{stroke:var(--stop,#b3261e);stroke-width:2}
            .arc{fill:none;stroke:var(--ink,#1f1d1a);stroke-width:1;opacity:.6}
            </style>
            """;

    private final BalancingProblem problem;
    private final long cycle;
    private final Assignment assignment;
    private final List<List<WorkElement>> stations;
    private final StringBuilder svg = new StringBuilder();

    private BalanceDrawing(BalancingProblem problem, Assignment assignment, long cycle) {
        this.problem = problem;
        this.cycle = cycle;
        this.assignment = assignment;
        this.stations = assignment.byStation(problem);
    }

    /** The drawing, a whole SVG document. */
    public static String svg(BalancingProblem problem, Assignment assignment, long cycle) {
        return new BalanceDrawing(problem, assignment, cycle).draw();
    }

    private String draw() {
        int most = stations.stream().mapToInt(List::size).max().orElse(0);
        int graphTop = TOP + BARS + 96;
        int width = LEFT + STEP * stations.size() + 96;
        int height = graphTop + NODE * 2 * most + 32;
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">%n",
                width, height, width, height);
        add("<title>%s: %d stations at %s</title>%n", escaped(problem.name()), stations.size(), text(cycle));
        svg.append(STYLE);
        add(
                "<text class=\"title\" x=\"%d\" y=\"24\">%s: work of each station against %s</text>%n",
                LEFT, escaped(problem.name()), text(cycle));
        bars();
        graph(graphTop);
        svg.append("</svg>\n");
        return svg.toString();
    }

    private void bars() {
        int floor = TOP + BARS;
        List<Long> loads = assignment.loads(problem);
        for (int i = 0; i < stations.size(); i++) {
            int x = LEFT + STEP * i;
            long below = 0;
            for (WorkElement element : stations.get(i)) {
                block(x, floor, below, element);
                below += element.time();
            }
            add(
                    "<rect class=\"idle\" x=\"%d\" y=\"%s\" width=\"%d\" height=\"%s\"/>%n",
                    x, number(TOP), BAR, number(floor - TOP - height(below)));
            add("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%d</text>%n", x + BAR / 2, floor + 20, i + 1);
            add(
                    "<text class=\"small\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
                    x + BAR / 2, floor + 36, text(loads.get(i)));
        }
        int right = LEFT + STEP * stations.size();
        add("<line class=\"takt\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>%n", LEFT - 16, TOP, right, TOP);
        add("<text x=\"%d\" y=\"%d\">takt %s</text>%n", right + 4, TOP + 4, text(cycle));
    }

    private void block(int x, int floor, long below, WorkElement element) {
        double top = floor - height(below + element.time());
        double height = height(element.time());
        add(
                "<rect class=\"work\" x=\"%d\" y=\"%s\" width=\"%d\" height=\"%s\"><title>%s %s</title></rect>%n",
                x, number(top), BAR, number(height), escaped(element.name()), text(element.time()));
        if (height >= 12) {
            add(
                    "<text class=\"small\" x=\"%d\" y=\"%s\" text-anchor=\"middle\">%s</text>%n",
                    x + BAR / 2, number(top + height / 2 + 4), escaped(shortened(element.name())));
        }
    }

    private void graph(int top) {
        add("<text class=\"title\" x=\"%d\" y=\"%d\">What waits for what, by station</text>%n", LEFT, top - 24);
        List<int[]> places = places(top);
        Map<String, Integer> index = problem.index();
        for (Precedence precedence : problem.precedences()) {
            int[] from = places.get(index.getOrDefault(precedence.before(), 0));
            int[] to = places.get(index.getOrDefault(precedence.after(), 0));
            int bend = from[0] == to[0] ? 28 : (to[0] - from[0]) / 2;
            add(
                    "<path class=\"arc\" d=\"M%d %dC%d %d %d %d %d %d\"/>%n",
                    from[0] + 12,
                    from[1],
                    from[0] + 12 + bend,
                    from[1],
                    from[0] == to[0] ? to[0] + 40 : to[0] - bend,
                    to[1],
                    from[0] == to[0] ? to[0] + 12 : to[0] - 12,
                    to[1]);
        }
        for (int i = 0; i < places.size(); i++) {
            int[] place = places.get(i);
            add(
                    "<circle class=\"work\" cx=\"%d\" cy=\"%d\" r=\"12\"><title>%s</title></circle>%n",
                    place[0], place[1], escaped(problem.elements().get(i).name()));
            add(
                    "<text class=\"small\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
                    place[0],
                    place[1] + 4,
                    escaped(shortened(problem.elements().get(i).name())));
        }
    }

    /** Where each element stands: its station's column, in the order of the work. */
    private List<int[]> places(int top) {
        List<int[]> places = new ArrayList<>();
        problem.elements().forEach(element -> places.add(new int[2]));
        Map<String, Integer> index = problem.index();
        for (int i = 0; i < stations.size(); i++) {
            int x = LEFT + STEP * i + BAR / 2;
            for (int j = 0; j < stations.get(i).size(); j++) {
                int element = index.getOrDefault(stations.get(i).get(j).name(), 0);
                places.set(element, new int[] {x, top + NODE * 2 * j + NODE});
            }
        }
        return places;
    }

    private double height(long time) {
        return BARS * (double) time / cycle;
    }

    private String text(long ticks) {
        return escaped(problem.scale().text(ticks));
    }

    private static String shortened(String name) {
        return name.length() <= 8 ? name : name.substring(0, 7) + "…";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format.replace("%n", "\n"), values));
    }
}
