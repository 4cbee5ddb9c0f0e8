package org.gemba.planner.level;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gemba.planner.Fraction;

/** Goal chasing I as LANGUAGE and Monden write it, in fractions, part by part. */
final class ByDefinition {
    private ByDefinition() {}

    static List<Integer> goalChasing(Mix mix) {
        Set<String> parts = new TreeSet<>();
        mix.models().forEach(model -> parts.addAll(model.parts().keySet()));
        int[] left = mix.demand();
        List<Integer> sequence = new ArrayList<>();
        for (int place = 1; place <= mix.units(); place++) {
            int best = -1;
            Fraction least = Fraction.ZERO;
            for (int model = 0; model < left.length; model++) {
                if (left[model] > 0) {
                    Fraction distance = distance(mix, parts, sequence, place, model);
                    if (best < 0 || distance.compareTo(least) < 0) {
                        best = model;
                        least = distance;
                    }
                }
            }
            left[best]--;
            sequence.add(best);
        }
        return sequence;
    }

    private static Fraction distance(Mix mix, Set<String> parts, List<Integer> sequence, int place, int model) {
        Fraction sum = Fraction.ZERO;
        for (String part : parts) {
            long need = mix.models().stream()
                    .mapToLong(each -> (long) each.units() * each.parts().getOrDefault(part, 0))
                    .sum();
            long used = sequence.stream()
                    .mapToLong(each -> mix.models().get(each).parts().getOrDefault(part, 0))
                    .sum();
            long taken = mix.models().get(model).parts().getOrDefault(part, 0);
            Fraction lag = Fraction.of(place * need, mix.units()).minus(Fraction.of(used + taken));
            sum = sum.plus(lag.times(lag));
        }
        return sum;
    }
}
