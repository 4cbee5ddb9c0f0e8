package org.gemba.app;

import java.time.ZoneOffset;
import java.util.Locale;
import org.gemba.simulator.backtest.Assumption;
import org.gemba.simulator.backtest.BackTest;

/** A back-test for a terminal: what was predicted, what happened, and where the model is wrong. */
final class BackTestText {
    private static final String ROW = "  %-32s %10s %10s %10s %14s   %s%n";

    private BackTestText() {}

    static String of(BackTest test, int replications, long seed) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "Learned from %d orders that ended before %s; played %d orders to %s, %d times, seed %d.%n"
                        + "The beginnings of the orders are given; ways and times are drawn from the orders learned from.%n",
                test.learned(),
                test.since().atZone(ZoneOffset.UTC).toLocalDate(),
                test.played(),
                test.until().atZone(ZoneOffset.UTC).toLocalDate(),
                replications,
                seed));
        for (Assumption assumption : Assumption.values()) {
            text.append(String.format(Locale.ROOT, "%n" + ROW, "Supposed: " + assumption.words(), "", "", "", "", ""));
            text.append(String.format(Locale.ROOT, ROW, "", "2.5 %", "half", "97.5 %", "happened", ""));
            test.questions().stream()
                    .filter(answer -> answer.assumption() == assumption)
                    .forEach(answer -> text.append(row(answer)));
        }
        long held = test.questions().stream().filter(BackTest.Answer::held).count();
        text.append(String.format(
                Locale.ROOT,
                "%n%d of %d figures lie in their interval of %.0f %%. Do not trust a figure that does not.%n",
                held,
                test.questions().size(),
                100 * BackTest.SHARE));
        if (test.endings().areTheLogs()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%d orders end in the log's last seven days, %.0f in a week before them: many of these ends are the log's and not%n"
                            + "the order's, and no model foretells them.%n",
                    test.endings().lastWeek(),
                    test.endings().aWeekBefore()));
        }
        return text.toString();
    }

    private static String row(BackTest.Answer answer) {
        String verdict = answer.held()
                ? "held"
                : answer.happened() < answer.low() ? "predicted too much" : "predicted too little";
        return String.format(
                Locale.ROOT,
                ROW,
                answer.figure(),
                number(answer.low()),
                number(answer.middle()),
                number(answer.high()),
                number(answer.happened()),
                verdict);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
    }
}
