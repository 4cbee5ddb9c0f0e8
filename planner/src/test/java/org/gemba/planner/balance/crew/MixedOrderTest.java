package org.gemba.planner.balance.crew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.gemba.planner.balance.BalancingProblem;
import org.gemba.planner.balance.Effort;
import org.gemba.planner.balance.Precedence;
import org.gemba.planner.balance.TimeScale;
import org.gemba.planner.balance.Why;
import org.gemba.planner.balance.WorkElement;
import org.gemba.planner.balance.crew.CrewBalancing.Slack;
import org.gemba.planner.input.Sheet;
import org.junit.jupiter.api.Test;

/** A mix of models where operators walk or share a station. */
class MixedOrderTest {
    private static final Effort EFFORT = Effort.within(Duration.ofSeconds(20));
    private static final long TAKT = 24;

    /** Three chains of two elements; walks between neighbours; two operators at the first station, one at each of three more. */
    private record Drawn(List<WorkElement> elements, List<Precedence> precedences, List<Walk> walks, List<Post> posts) {
        static Drawn of(long seed, boolean walking) {
            Random random = new Random(seed);
            List<WorkElement> elements = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                elements.add(new WorkElement("E" + i, 3 + random.nextInt(10)));
            }
            List<Precedence> precedences =
                    List.of(new Precedence("E0", "E1"), new Precedence("E2", "E3"), new Precedence("E4", "E5"));
            List<Walk> walks = new ArrayList<>();
            for (int i = 0; walking && i < 6; i++) {
                walks.add(new Walk("E" + i, "E" + (i + 1) % 6, 1 + random.nextInt(3)));
            }
            return new Drawn(elements, precedences, walks, List.of(Post.at(1), Post.at(1), Post.at(2), Post.at(3)));
        }

        CrewLine line(Optional<ModelMix> mix) {
            BalancingProblem problem =
                    new BalancingProblem("drawn", TimeScale.WHOLE, elements, precedences, OptionalLong.empty());
            return new CrewLine(problem, posts, List.of(), mix, walks);
        }

        Drawn renumbered(long seed) {
            List<WorkElement> shuffled = new ArrayList<>(elements);
            Collections.shuffle(shuffled, new Random(seed));
            return new Drawn(shuffled, precedences, walks, posts);
        }
    }

    private static ModelMix.Model model(String name, int share, long seed) {
        Random random = new Random(seed);
        Map<String, Long> times = new TreeMap<>();
        for (int i = 0; i < 6; i++) {
            if (random.nextBoolean()) {
                times.put("E" + i, (long) random.nextInt(14));
            }
        }
        return new ModelMix.Model(name, share, times);
    }

    private static int fewest(CrewLine line) {
        CrewPlan plan = CrewBalancing.fewestOperators(line, TAKT, Slack.LAST, EFFORT);
        assertThat(plan.proved()).isTrue();
        // Every plan that is given has passed CrewCheck; here once more, from outside.
        assertThat(plan.found() ? CrewCheck.faults(line, TAKT, plan) : List.of())
                .isEmpty();
        return plan.found() ? plan.operators() : Integer.MAX_VALUE;
    }

    @Property(tries = 12)
    void oneModelOfWeightOneIsTheLineWithoutAMix(
            @ForAll @LongRange(max = 1_000_000) long seed, @ForAll boolean walking) {
        Drawn drawn = Drawn.of(seed, walking);
        ModelMix one = new ModelMix(List.of(new ModelMix.Model("X", 1, Map.of())), TAKT);
        assertThat(fewest(drawn.line(Optional.of(one)))).isEqualTo(fewest(drawn.line(Optional.empty())));
    }

    @Property(tries = 12)
    void renumberingTheElementsChangesNothing(@ForAll @LongRange(max = 1_000_000) long seed, @ForAll boolean walking) {
        Drawn drawn = Drawn.of(seed, walking);
        Optional<ModelMix> mix =
                Optional.of(new ModelMix(List.of(model("X", 2, seed + 1), model("Y", 1, seed + 2)), TAKT + 6));
        assertThat(fewest(drawn.renumbered(seed).line(mix))).isEqualTo(fewest(drawn.line(mix)));
    }

    @Property(tries = 12)
    void whereEachModelMustKeepTaktAFurtherModelNeverLowersTheOperators(
            @ForAll @LongRange(max = 1_000_000) long seed, @ForAll boolean walking) {
        // With a limit above takt a light model may well bring the mean down; so this holds for the strict limit only.
        Drawn drawn = Drawn.of(seed, walking);
        ModelMix one = new ModelMix(List.of(model("X", 2, seed + 1)), TAKT);
        ModelMix two = new ModelMix(List.of(model("X", 2, seed + 1), model("Y", 1, seed + 2)), TAKT);
        assertThat(fewest(drawn.line(Optional.of(two)))).isGreaterThanOrEqualTo(fewest(drawn.line(Optional.of(one))));
    }

    @Property(tries = 8)
    void withoutWalksToTakeAndPostsToShareOrderMattersNot(@ForAll @LongRange(max = 1_000_000) long seed) {
        // A walk of no time brings the rounds into the model, and must leave the fewest operators as they are.
        Drawn drawn = Drawn.of(seed, false);
        List<Post> single = List.of(Post.at(1), Post.at(2), Post.at(3), Post.at(4));
        Optional<ModelMix> mix =
                Optional.of(new ModelMix(List.of(model("X", 2, seed + 1), model("Y", 1, seed + 2)), TAKT + 6));
        CrewLine free = new Drawn(drawn.elements(), drawn.precedences(), List.of(), single).line(mix);
        CrewLine ordered =
                new Drawn(drawn.elements(), drawn.precedences(), List.of(new Walk("E0", "E1", 0)), single).line(mix);
        assertThat(fewest(ordered)).isEqualTo(fewest(free));
    }

    @Test
    void anOperatorPassesByWhatAModelDoesNotHave() {
        // X has A and B: 4 + 1 + 4 + 1 = 10. Y has A only: 4, no walk. With one of each the mean is 7.
        BalancingProblem two = new BalancingProblem(
                "two",
                TimeScale.WHOLE,
                List.of(new WorkElement("A", 4), new WorkElement("B", 4)),
                List.of(),
                OptionalLong.empty());
        List<Walk> walks = List.of(new Walk("A", "B", 1), new Walk("B", "A", 1));
        ModelMix mix = new ModelMix(
                List.of(new ModelMix.Model("X", 1, Map.of()), new ModelMix.Model("Y", 1, Map.of("B", 0L))), 10);
        CrewLine line = new CrewLine(two, List.of(Post.at(1), Post.at(2)), List.of(), Optional.of(mix), walks);
        CrewPlan seven = CrewBalancing.fewestOperators(line, 7, Slack.LAST, EFFORT);
        assertThat(seven.operators()).isEqualTo(1);
        assertThat(CrewBalancing.fewestOperators(line, 6, Slack.LAST, EFFORT).operators())
                .isEqualTo(2);
        assertThat(new CrewShown(line, 7, seven).json("goal")).contains("\"starts\":{\"X\":{\"A\":", "\"Y\":{\"A\":");
    }

    @Test
    void waitingForTheOtherOperatorCountsForEachModel() {
        // A 4, then B and C at once. X waits for A, then does C in 9: 13. Y has A in 1 and C in 2: 3. The mean is 8.
        CrewLine line = CrewReader.read(new Sheet("pair.json", """
                {"takt": 8, "longest": 13, "elements": [
                  {"name": "A", "time": 4, "zone": "1"}, {"name": "B", "time": 3, "after": ["A"]},
                  {"name": "C", "time": 9, "after": ["A"]}],
                 "posts": [{"station": 1}, {"station": 1}], "apart": [],
                 "models": [{"name": "X", "share": 1}, {"name": "Y", "share": 1, "times": {"A": 1, "B": 0, "C": 2}}]}
                """), OptionalInt.empty())
                .line();
        CrewPlan plan = CrewBalancing.fewestOperators(line, 8, Slack.SPREAD, EFFORT);
        assertThat(plan.operators()).isEqualTo(2);
        assertThat(plan.startsOf()).hasSize(2);
        assertThat(CrewBalancing.fewestOperators(line, 7, Slack.SPREAD, EFFORT).found())
                .isFalse();
    }

    @Test
    void theCheckSeesAModelThatTakesTooLongWhenItWalks() {
        Drawn drawn = Drawn.of(1, true);
        ModelMix mix = new ModelMix(List.of(new ModelMix.Model("X", 1, Map.of())), TAKT);
        CrewLine line = drawn.line(Optional.of(mix));
        List<Long> starts = new ArrayList<>();
        long at = 0;
        for (WorkElement element : drawn.elements()) {
            starts.add(at);
            at += element.time() + 3;
        }
        CrewPlan all = new CrewPlan(
                Collections.nCopies(6, 1),
                List.of(starts),
                1,
                0,
                1,
                1,
                true,
                new Why(Why.Reason.TRIED_ALL, 1, List.of(), ""),
                Duration.ZERO);
        assertThat(CrewCheck.faults(line, TAKT, all))
                .anySatisfy(fault -> assertThat(fault).contains("for model X, more than 24"))
                .contains("Post 1 carries more than takt over the mix.");
    }

    @Test
    void anElementLongerThanAUnitMayTakeIsNamedWithItsModel() {
        CrewLine line = Drawn.of(1, true)
                .line(Optional.of(new ModelMix(List.of(new ModelMix.Model("X", 1, Map.of("E2", 40L))), 30)));
        assertThatThrownBy(() -> CrewBalancing.fewestOperators(line, TAKT, Slack.LAST, EFFORT))
                .hasMessageContaining("E2 takes 40 on model X; an operator may need 30");
        CrewLine mean = Drawn.of(1, true)
                .line(Optional.of(new ModelMix(List.of(new ModelMix.Model("X", 1, Map.of("E2", 40L))), 60)));
        assertThatThrownBy(() -> CrewBalancing.fewestOperators(mean, TAKT, Slack.LAST, EFFORT))
                .hasMessageContaining("E2 takes 40 on the mean of the mix, takt is 24");
    }
}
