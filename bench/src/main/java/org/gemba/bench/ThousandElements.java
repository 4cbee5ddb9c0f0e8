package org.gemba.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.gemba.planner.balance.BalancingProblem;
import org.gemba.planner.balance.Precedence;
import org.gemba.planner.balance.TimeScale;
import org.gemba.planner.balance.WorkElement;

/**
 * Lines of a thousand elements for a takt of 1,000, made in the manner of Otto, Otto and Scholl (2013): times with one peak at a
 * tenth of takt, with two peaks, or with one at half of takt; and many or few precedences. Always the same lines.
 */
final class ThousandElements {
    private static final int SIZE = 1_000;
    private static final int TAKT = 1_000;

    private ThousandElements() {}

    /** Where the times have their peak, and in how many stages the work is ordered. */
    enum Kind {
        SMALL_LOOSE(8),
        SMALL_ORDERED(25),
        TWO_PEAKS_LOOSE(8),
        TWO_PEAKS_ORDERED(90),
        HALF_LOOSE(8),
        HALF_ORDERED(25);

        private final int stages;

        Kind(int stages) {
            this.stages = stages;
        }

        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        private double time(Random random) {
            double small = random.nextGaussian(TAKT / 10.0, TAKT / 10.0);
            double half = random.nextGaussian(TAKT / 2.0, TAKT / 10.0);
            return switch (this) {
                case SMALL_LOOSE, SMALL_ORDERED -> small;
                case TWO_PEAKS_LOOSE, TWO_PEAKS_ORDERED -> random.nextBoolean() ? small / 2 + TAKT / 20.0 : half;
                case HALF_LOOSE, HALF_ORDERED -> half;
            };
        }
    }

    static BalancingProblem of(Kind kind) {
        Random random = new Random(kind.name().length() + kind.stages);
        List<WorkElement> elements = new ArrayList<>();
        List<List<String>> stages = new ArrayList<>();
        for (int stage = 0; stage < kind.stages; stage++) {
            stages.add(new ArrayList<>());
        }
        int[] stageOf = new int[SIZE];
        for (int i = 0; i < SIZE; i++) {
            double time = kind.time(random);
            while (time < 1 || time > TAKT) {
                time = kind.time(random);
            }
            String name = Integer.toString(i + 1);
            elements.add(new WorkElement(name, (long) time));
            stageOf[i] = random.nextInt(kind.stages);
            stages.get(stageOf[i]).add(name);
        }
        List<Precedence> precedences = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            List<String> before = stageOf[i] == 0 ? List.of() : stages.get(stageOf[i] - 1);
            Set<String> waitsFor = new TreeSet<>();
            for (int j = random.nextInt(3); j >= 0 && !before.isEmpty(); j--) {
                waitsFor.add(before.get(random.nextInt(before.size())));
            }
            for (String earlier : waitsFor) {
                precedences.add(new Precedence(earlier, elements.get(i).name()));
            }
        }
        return new BalancingProblem(kind.text(), TimeScale.WHOLE, elements, precedences, OptionalLong.empty());
    }
}
