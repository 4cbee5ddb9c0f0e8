package org.gemba.connect.prediction;

import java.util.ArrayList;
import java.util.List;

/**
 * Where round numbers stand between 0 and the most that is drawn.
 *
 * @param step between two marks
 * @param end the last mark, at or above the most
 */
record Axis(double step, double end) {
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};
    private static final double[] ROUND_TIMES = {
        1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600, 7_200, 14_400, 21_600, 43_200, 86_400
    };

    /** About so many marks at round numbers. */
    static Axis of(double most, int marks) {
        double rough = Math.max(most, 1e-9) / marks;
        double ten = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double round : ROUND) {
            if (round * ten >= rough) {
                return to(most, round * ten);
            }
        }
        return to(most, 10 * ten);
    }

    /** The same where the numbers are seconds: marks at whole seconds, minutes, hours or days. */
    static Axis ofTime(double seconds, int marks) {
        double rough = seconds / marks;
        if (rough > 1 && rough <= 86_400) {
            for (double round : ROUND_TIMES) {
                if (round >= rough) {
                    return to(seconds, round);
                }
            }
        }
        double unit = rough > 1 ? 86_400 : 1;
        Axis axis = of(seconds / unit, marks);
        return new Axis(axis.step * unit, axis.end * unit);
    }

    private static Axis to(double most, double step) {
        return new Axis(step, step * Math.max(1, Math.ceil(most / step - 1e-9)));
    }

    List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        for (int i = 0; i * step <= end * (1 + 1e-9); i++) {
            marks.add(i * step);
        }
        return marks;
    }
}
