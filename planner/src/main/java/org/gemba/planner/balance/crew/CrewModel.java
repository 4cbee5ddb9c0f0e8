package org.gemba.planner.balance.crew;

import static java.util.Objects.requireNonNull;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.gemba.planner.balance.BalancingProblem;
import org.gemba.planner.balance.Precedence;
import org.gemba.planner.balance.WorkElement;

/** A line with its people as a constraint model: which post does which element and, where it matters, when in the cycle. */
final class CrewModel {
    final CpModel model = new CpModel();
    final CrewLine line;
    final long takt;

    /** By element and post. */
    final BoolVar[][] does;

    /** By post: it has work. */
    final BoolVar[] used;

    /** By post: its work in ticks × {@link #scale}, walking included. */
    final LinearExpr[] load;

    /** Loads of a mix are kept exact as sums over all its shares. */
    final long scale;

    /** By model and element, where the order within the cycle matters. */
    final List<List<IntVar>> starts = new ArrayList<>();

    /** By rule: whether it is held; all are demanded, and those that contradict each other are told by these. */
    final List<BoolVar> held = new ArrayList<>();

    private final List<CrewOrder> orders = new ArrayList<>();
    private final ModelMix mix;
    private final BalancingProblem problem;
    private final List<WorkElement> elements;
    private final Map<String, Integer> index;

    CrewModel(CrewLine line, long takt) {
        this.line = line;
        this.takt = takt;
        this.problem = line.problem();
        this.elements = problem.elements();
        this.index = problem.index();
        this.mix = line.models(takt);
        this.scale = mix.shares();
        int posts = line.posts().size();
        this.does = new BoolVar[elements.size()][posts];
        this.used = new BoolVar[posts];
        this.load = new LinearExpr[posts];
        for (int post = 0; post < posts; post++) {
            used[post] = model.newBoolVar("used" + post);
        }
        for (int element = 0; element < elements.size(); element++) {
            for (int post = 0; post < posts; post++) {
                does[element][post] = model.newBoolVar("does" + element + "_" + post);
                model.addImplication(does[element][post], used[post]);
            }
            model.addExactlyOne(does[element]);
        }
        precedences();
        if (line.needsOrder()) {
            ordered();
        } else {
            loads();
        }
        line.rules().forEach(this::rule);
        fillFromTheFront();
    }

    int place(String element) {
        return requireNonNull(index.get(element));
    }

    /** Ticks of an element on a model. */
    long time(ModelMix.Model model, int element) {
        WorkElement work = elements.get(element);
        return model.time(work.name(), work.time());
    }

    boolean has(ModelMix.Model model, int element) {
        return model.has(elements.get(element).name());
    }

    /** The element is done at a station up to this one. */
    LinearExpr upTo(int element, int station) {
        return where(element, post -> line.posts().get(post).station() <= station);
    }

    /** The element is done at this station. */
    LinearExpr at(int element, int station) {
        return where(element, post -> line.posts().get(post).station() == station);
    }

    List<Integer> stations() {
        return line.posts().stream().map(Post::station).distinct().toList();
    }

    /** Shows the solver a plan: posts from 1 by element and, where they are known, the starts by model and element. */
    void hint(List<Integer> postOf, List<List<Long>> startsOf) {
        for (int element = 0; element < postOf.size(); element++) {
            for (int post = 0; post < used.length; post++) {
                model.addHint(does[element][post], postOf.get(element) == post + 1 ? 1 : 0);
            }
        }
        for (int post = 0; post < used.length; post++) {
            model.addHint(used[post], postOf.contains(post + 1) ? 1 : 0);
        }
        for (int order = 0; order < startsOf.size(); order++) {
            orders.get(order).hint(postOf, startsOf.get(order));
        }
    }

    /** The station of a post, counted from 1. */
    int stationOf(int post) {
        return line.posts().get(post - 1).station();
    }

    private LinearExpr where(int element, IntPredicate chosen) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int post = 0; post < used.length; post++) {
            if (chosen.test(post)) {
                sum.add(does[element][post]);
            }
        }
        return sum.build();
    }

    private void precedences() {
        for (Precedence precedence : problem.precedences()) {
            int before = place(precedence.before());
            int after = place(precedence.after());
            for (int station : stations()) {
                model.addLessOrEqual(upTo(after, station), upTo(before, station));
            }
        }
    }

    private void loads() {
        for (int post = 0; post < used.length; post++) {
            long[] average = new long[elements.size()];
            for (ModelMix.Model each : mix.models()) {
                long[] times = new long[elements.size()];
                for (int i = 0; i < times.length; i++) {
                    times[i] = time(each, i);
                    average[i] += each.share() * times[i];
                }
                if (isMixed()) {
                    model.addLessOrEqual(weighted(post, times), mix.longest());
                }
            }
            load[post] = weighted(post, average);
            model.addLessOrEqual(load[post], LinearExpr.term(used[post], takt * scale));
        }
    }

    /** Every model goes its own round; over the mix an operator is done within takt, walking and waiting included. */
    private void ordered() {
        for (ModelMix.Model each : mix.models()) {
            CrewOrder order = new CrewOrder(this, each, mix.longest(), isMixed());
            starts.add(order.add());
            orders.add(order);
        }
        for (int post = 0; post < used.length; post++) {
            LinearExprBuilder work = LinearExpr.newBuilder();
            LinearExprBuilder done = LinearExpr.newBuilder();
            for (CrewOrder order : orders) {
                work.addTerm(order.load(post), order.share());
                done.addTerm(order.done(post), order.share());
            }
            load[post] = work.build();
            model.addLessOrEqual(load[post], LinearExpr.term(used[post], takt * scale));
            if (isMixed()) {
                model.addLessOrEqual(done.build(), takt * scale);
            }
        }
    }

    /** Whether a model may take longer than takt, so that more than takt itself has to be kept. */
    private boolean isMixed() {
        return line.mix().isPresent();
    }

    private LinearExpr weighted(int post, long[] weights) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int i = 0; i < weights.length; i++) {
            sum.addTerm(does[i][post], weights[i]);
        }
        return sum.build();
    }

    private void rule(CrewRule rule) {
        BoolVar holds = model.newBoolVar("rule" + held.size());
        held.add(holds);
        for (int post = 0; post < used.length; post++) {
            Post place = line.posts().get(post);
            switch (rule) {
                case CrewRule.Within(String element, int first, int last) ->
                    forbid(element, post, holds, place.station() < first || place.station() > last);
                case CrewRule.NotAt(String element, var stations) ->
                    forbid(element, post, holds, stations.contains(place.station()));
                case CrewRule.OnSide(String element, Post.Side side) ->
                    forbid(element, post, holds, !place.side().reaches(side));
                case CrewRule.Needs(String element, String skill) ->
                    forbid(element, post, holds, !place.skills().contains(skill));
                case CrewRule.Together(List<String> together) -> {
                    for (String element : together) {
                        model.addEquality(does[place(element)][post], does[place(together.getFirst())][post])
                                .onlyEnforceIf(holds);
                    }
                }
                case CrewRule.Apart(List<String> apart) -> {
                    LinearExprBuilder sum = LinearExpr.newBuilder();
                    apart.forEach(element -> sum.add(at(place(element), place.station())));
                    model.addLessOrEqual(sum.build(), 1).onlyEnforceIf(holds);
                }
            }
        }
    }

    private void forbid(String element, int post, Literal holds, boolean forbidden) {
        if (forbidden) {
            model.addImplication(holds, does[place(element)][post].not());
        }
    }

    /** Where all posts are alike and no rule names a station, the posts at the front are used. */
    private void fillFromTheFront() {
        boolean alike = line.fillsFromTheFront();
        for (int post = 1; alike && post < used.length; post++) {
            model.addImplication(used[post], used[post - 1]);
        }
    }

    /** Walking times, by the places of the two elements. */
    Map<List<Integer>, Long> walks() {
        Map<List<Integer>, Long> walks = new TreeMap<>((a, b) -> a.getFirst().equals(b.getFirst())
                ? Integer.compare(a.getLast(), b.getLast())
                : Integer.compare(a.getFirst(), b.getFirst()));
        for (Walk walk : line.walks()) {
            walks.put(List.of(place(walk.from()), place(walk.to())), walk.ticks());
        }
        return walks;
    }
}
