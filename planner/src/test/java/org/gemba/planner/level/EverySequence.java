package org.gemba.planner.level;

import java.util.List;
import org.gemba.planner.Fraction;

/** The two optima by trying every sequence after a head. */
final class EverySequence {
    private final int[] demand;
    private final int[] sequence;
    private Fraction squares = Fraction.of(Long.MAX_VALUE);
    private Fraction largest = Fraction.of(Long.MAX_VALUE);

    EverySequence(int[] demand, List<Integer> head) {
        this.demand = demand;
        int units = 0;
        for (int each : demand) {
            units += each;
        }
        sequence = new int[units];
        int[] left = demand.clone();
        for (int place = 0; place < head.size(); place++) {
            sequence[place] = head.get(place);
            left[head.get(place)]--;
        }
        extend(head.size(), left);
    }

    Fraction leastSquares() {
        return squares;
    }

    Fraction leastLargest() {
        return largest;
    }

    private void extend(int place, int[] left) {
        if (place == sequence.length) {
            Fraction sum = Deviation.sumOfSquares(demand, sequence);
            squares = sum.compareTo(squares) < 0 ? sum : squares;
            Fraction most = Deviation.largest(demand, sequence);
            largest = most.compareTo(largest) < 0 ? most : largest;
            return;
        }
        for (int model = 0; model < left.length; model++) {
            if (left[model] > 0) {
                left[model]--;
                sequence[place] = model;
                extend(place + 1, left);
                left[model]++;
            }
        }
    }
}
