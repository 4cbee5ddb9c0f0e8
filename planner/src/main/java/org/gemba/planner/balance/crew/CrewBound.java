package org.gemba.planner.balance.crew;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.gemba.planner.balance.BalancingProblem;
import org.gemba.planner.balance.LineBalancing;
import org.gemba.planner.balance.Precedence;
import org.gemba.planner.balance.Why;
import org.gemba.planner.balance.WorkElement;

/**
 * Fewer operators than these there cannot be: the classical bounds of the work without walks, waiting and rules, for the mean over the mix at takt
 * and for each model alone at what a unit may take. Chains of elements count where each post is a station of its own; operators who share
 * one can work on a chain in turn.
 */
final class CrewBound {
    private CrewBound() {}

    /** The bound in operators, and its reason. */
    static Why of(CrewLine line, long takt) {
        if (line.mix().isEmpty()) {
            return said(bound(line, line.problem().elements(), takt), "The work");
        }
        ModelMix mix = line.mix().get();
        Why best = said(mean(line, mix, takt), "The mean over the mix");
        for (ModelMix.Model model : mix.models()) {
            List<WorkElement> alone = new ArrayList<>();
            for (WorkElement element : line.problem().elements()) {
                alone.add(new WorkElement(element.name(), model.time(element.name(), element.time())));
            }
            Why bound = said(bound(line, alone, mix.longest()), "Model " + model.name() + " alone");
            best = bound.bound() > best.bound() ? bound : best;
        }
        return best;
    }

    /** The mean in ticks × all shares; where that is more than an element can be, rounded down. */
    private static Why mean(CrewLine line, ModelMix mix, long takt) {
        List<Long> sums = new ArrayList<>();
        for (WorkElement element : line.problem().elements()) {
            sums.add(mix.models().stream()
                    .mapToLong(model -> model.share() * model.time(element.name(), element.time()))
                    .sum());
        }
        boolean isLong = sums.stream().anyMatch(sum -> sum > WorkElement.LONGEST);
        long parts = isLong ? mix.shares() : 1;
        List<WorkElement> elements = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            elements.add(new WorkElement(line.problem().elements().get(i).name(), sums.get(i) / parts));
        }
        return bound(line, elements, takt * mix.shares() / parts);
    }

    private static Why bound(CrewLine line, List<WorkElement> elements, long takt) {
        boolean single = line.posts().stream().map(Post::station).distinct().count()
                == line.posts().size();
        List<Precedence> precedences = single ? line.problem().precedences() : List.of();
        BalancingProblem work = new BalancingProblem(
                line.problem().name(), line.problem().scale(), elements, precedences, OptionalLong.empty());
        return LineBalancing.lowerBound(work, takt);
    }

    private static Why said(Why why, String whose) {
        return new Why(
                why.reason(),
                why.bound(),
                why.elements(),
                "%s needs %d operators, even without walks and rules.".formatted(whose, why.bound()));
    }
}
