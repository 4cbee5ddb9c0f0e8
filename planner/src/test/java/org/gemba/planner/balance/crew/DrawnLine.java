package org.gemba.planner.balance.crew;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.gemba.planner.balance.BalancingProblem;
import org.gemba.planner.balance.Precedence;
import org.gemba.planner.balance.TimeScale;
import org.gemba.planner.balance.WorkElement;
import org.gemba.planner.balance.crew.Post.Side;

/** Lines as plants have them, drawn by a seed: takt 60, elements of 4 to 30, work for about five elements an operator. */
final class DrawnLine {
    static final long TAKT = 60;

    private DrawnLine() {}

    /** So many elements, models of a mix (1: no mix) and posts a station, walks of 1 to 4 to the neighbours, sides and a skill. */
    static CrewLine of(long seed, int size, int models, int postsPerStation) {
        Random random = new Random(seed);
        List<WorkElement> elements = new ArrayList<>();
        List<Precedence> precedences = new ArrayList<>();
        List<CrewRule> rules = new ArrayList<>();
        long work = 0;
        for (int i = 0; i < size; i++) {
            long time = 4L + random.nextInt(27);
            work += time;
            elements.add(new WorkElement("E" + i, time));
            for (int arc = random.nextInt(3); arc > 0 && i > 0; arc--) {
                precedences.add(new Precedence("E" + Math.max(0, i - 1 - random.nextInt(8)), "E" + i));
            }
        }
        List<Walk> walks = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (i != j && Math.abs(i - j) <= 12) {
                    walks.add(new Walk("E" + i, "E" + j, Math.min(4, Math.abs(i - j))));
                }
            }
            if (random.nextInt(10) == 0) {
                rules.add(new CrewRule.Needs("E" + i, "weld"));
            } else if (postsPerStation > 1 && random.nextInt(4) == 0) {
                rules.add(new CrewRule.OnSide("E" + i, random.nextBoolean() ? Side.LEFT : Side.RIGHT));
            }
        }
        int third = size / 3;
        rules.add(new CrewRule.Apart(List.of("E0", "E" + third)));
        rules.add(new CrewRule.Together(List.of("E" + third, "E" + (third + 1))));
        int operators = (int) (work * 17 / (10 * TAKT)) + 2;
        List<Post> posts = new ArrayList<>();
        for (int post = 0; post < operators; post++) {
            Side side = switch (postsPerStation == 1 ? 2 : post % postsPerStation) {
                case 0 -> Side.LEFT;
                case 1 -> Side.RIGHT;
                default -> Side.EITHER;
            };
            posts.add(new Post(1 + post / postsPerStation, side, random.nextInt(3) > 0 ? Set.of("weld") : Set.of()));
        }
        BalancingProblem problem =
                new BalancingProblem("drawn", TimeScale.WHOLE, elements, precedences, OptionalLong.empty());
        return new CrewLine(problem, posts, rules, mix(models, elements, random), walks);
    }

    private static Optional<ModelMix> mix(int models, List<WorkElement> elements, Random random) {
        if (models == 1) {
            return Optional.empty();
        }
        List<ModelMix.Model> mixed = new ArrayList<>();
        for (int model = 0; model < models; model++) {
            Map<String, Long> times = new TreeMap<>();
            for (WorkElement element : elements) {
                if (random.nextInt(4) == 0) {
                    times.put(element.name(), random.nextInt(3) == 0 ? 0L : element.time() + random.nextInt(5) - 2);
                }
            }
            mixed.add(new ModelMix.Model("M" + model, 1 + random.nextInt(3), times));
        }
        return Optional.of(new ModelMix(mixed, TAKT + 10));
    }
}
