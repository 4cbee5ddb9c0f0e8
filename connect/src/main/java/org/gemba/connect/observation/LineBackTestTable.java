package org.gemba.connect.observation;

import java.util.Locale;
import org.gemba.simulator.plant.LineBackTest;

/** A back-test for a terminal: what was foretold, what happened, and whether the model can be trusted. */
public final class LineBackTestTable {
    private static final String ROW = "  %-42s %10s %10s %10s %12s   %s%n";

    private LineBackTestTable() {}

    /** Every figure, then a verdict in words. */
    public static String of(LineBackTest test) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s: learned from %,d facts before %s, played the days up to %s %d times, seed %d.%s%n"
                        + "The calendar and the %s are given; all else is foretold. What few facts leave in doubt is drawn anew in every run.%n%n",
                test.line(),
                test.learned().facts(),
                test.since(),
                test.until().minusDays(1),
                test.replications(),
                test.seed(),
                test.learned().simulated() ? " The facts are simulated: a played floor told them, not the world." : "",
                test.learned().isPacedByOrders() ? "start of each unit" : "order of the parts"));
        text.append(String.format(Locale.ROOT, ROW, "", "2.5 %", "half", "97.5 %", "happened", ""));
        test.answers().forEach(answer -> text.append(row(answer)));
        text.append("\n").append(verdict(test)).append("\n");
        return text.toString();
    }

    /** What to think of a model that stood the test so. */
    static String verdict(LineBackTest test) {
        long outside = test.answers().size() - test.inside();
        String counted = String.format(
                Locale.ROOT,
                "%d of %d figures lie inside their interval of %.0f %%; by chance alone about one in twenty lies outside.",
                test.inside(),
                test.answers().size(),
                100 * LineBackTest.SHARE);
        if (test.warns()) {
            return counted
                    + "\nWARNING: the model does not know this line well enough. Do not trust its predictions before you know why: go and see"
                    + " what was different in these days, or what the model leaves out.";
        }
        if (test.days() < LineBackTest.FEW_DAYS) {
            return counted
                    + "\nFewer than %d days were foretold: too few to trust the model yet. Try again when the line has run longer."
                            .formatted(LineBackTest.FEW_DAYS);
        }
        return outside == 0
                ? counted + "\nNothing speaks against the model."
                : counted
                        + "\nDo not trust a figure that lies outside; the others may be trusted as far as the days to come are like these.";
    }

    private static String row(LineBackTest.Answer answer) {
        String verdict = answer.inside()
                ? "inside"
                : answer.happened() < answer.low() ? "OUTSIDE: foretold too much" : "OUTSIDE: foretold too little";
        return String.format(
                Locale.ROOT,
                ROW,
                answer.figure(),
                Said.number(answer.low()),
                Said.number(answer.middle()),
                Said.number(answer.high()),
                Said.number(answer.happened()),
                verdict);
    }
}
