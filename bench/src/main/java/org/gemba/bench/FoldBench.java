package org.gemba.bench;

import java.util.List;
import org.gemba.house.gemba.Gemba;
import org.gemba.house.language.Recorded;

/** How fast facts pass through all boards, on one core. */
final class FoldBench implements Bench {
    private static final int FACTS = 1_000_000;
    private static final int ROUNDS = 7;

    @Override
    public String name() {
        return "fold";
    }

    @Override
    public void run(Table table) throws Exception {
        List<Recorded> facts = PlayedFacts.of(PlayedFacts.line(0), FACTS);
        Samples perSecond = new Samples();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            Gemba gemba = Gemba.EMPTY;
            for (Recorded fact : facts) {
                gemba = gemba.after(fact);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            if (gemba.sequence() != facts.size()) {
                throw new IllegalStateException(
                        "The boards hang after fact %d of %d.".formatted(gemba.sequence(), facts.size()));
            }
            if (round > 1) {
                perSecond.add(facts.size() / seconds);
            }
        }
        table.row(
                "facts/s through all boards, one core (median of 5, %d days of a line)"
                        .formatted(PlayedFacts.span(facts).toDays()),
                Table.number(perSecond.median()),
                ">= 1,000,000");
    }
}
