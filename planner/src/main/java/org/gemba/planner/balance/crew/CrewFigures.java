package org.gemba.planner.balance.crew;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.gemba.planner.balance.Precedence;
import org.gemba.planner.balance.WorkElement;

/**
 * A line with its people in plain figures, for a rule of thumb that asks them many million times. Elements, posts, models and stations
 * count from 0; the stations are those that have posts. Memory: elements × posts, and elements² × 8 bytes where operators walk.
 */
final class CrewFigures {
    final int size;
    final int posts;

    /** What an operator may need for one unit, and over the mix as a sum over all shares. */
    final long longest;

    final long takt;

    final long[] share;

    /** By model and element: ticks. */
    final long[][] time;

    /** By model and element. */
    final boolean[][] has;

    /** From element to element; empty where nobody walks. */
    final long[][] walk;

    /** By element: what it waits for, and what waits for it. */
    final int[][] before;

    final int[][] after;

    /** By element and post: no rule on the element alone, or on those that go with it, forbids it. */
    final boolean[][] may;

    final int[] stationOf;
    final int[][] postsAt;

    /** By element: the last station where it and all that waits for it can still stand. */
    final int[] latest;

    /** By element: what one operator does with it, itself included. */
    final int[][] together;

    /** By element: the groups of which no station does two. */
    final int[][] apart;

    final int groups;

    /** The elements in an order in which they can be done. */
    final int[] order;

    CrewFigures(CrewLine line, long takt) {
        List<WorkElement> elements = line.problem().elements();
        Map<String, Integer> index = line.problem().index();
        ModelMix mix = line.models(takt);
        int models = mix.models().size();
        this.size = elements.size();
        this.posts = line.posts().size();
        this.longest = mix.longest();
        this.takt = takt * mix.shares();
        this.share = mix.models().stream().mapToLong(ModelMix.Model::share).toArray();
        this.time = new long[models][size];
        this.has = new boolean[models][size];
        for (int model = 0; model < models; model++) {
            ModelMix.Model made = mix.models().get(model);
            for (int i = 0; i < size; i++) {
                time[model][i] =
                        made.time(elements.get(i).name(), elements.get(i).time());
                has[model][i] = made.has(elements.get(i).name());
            }
        }
        this.walk = line.walks().isEmpty() ? new long[0][] : new long[size][size];
        line.walks().forEach(each -> walk[at(index, each.from())][at(index, each.to())] = each.ticks());
        List<Precedence> precedences = line.problem().precedences();
        this.before = neighbours(precedences, index, false);
        this.after = neighbours(precedences, index, true);
        List<Integer> stations = new ArrayList<>(
                new TreeSet<>(line.posts().stream().map(Post::station).toList()));
        this.stationOf = line.posts().stream()
                .mapToInt(post -> stations.indexOf(post.station()))
                .toArray();
        this.postsAt = postsAt(stationOf, stations.size());
        this.together = together(line, index, size);
        this.may = may(line, index, together);
        List<CrewRule.Apart> parted = line.rules().stream()
                .filter(CrewRule.Apart.class::isInstance)
                .map(CrewRule.Apart.class::cast)
                .toList();
        this.groups = parted.size();
        this.apart = new int[size][];
        for (int i = 0; i < size; i++) {
            String name = elements.get(i).name();
            this.apart[i] = picked(groups, group -> parted.get(group).elements().contains(name));
        }
        this.order = order();
        this.latest = latest();
    }

    /** The same line run from its end. */
    private CrewFigures(CrewFigures line) {
        this.size = line.size;
        this.posts = line.posts;
        this.longest = line.longest;
        this.takt = line.takt;
        this.share = line.share;
        this.time = line.time;
        this.has = line.has;
        this.walk = new long[line.walk.length][line.walk.length];
        for (int from = 0; from < walk.length; from++) {
            for (int to = 0; to < walk.length; to++) {
                walk[to][from] = line.walk[from][to];
            }
        }
        this.before = line.after;
        this.after = line.before;
        this.may = new boolean[size][posts];
        this.stationOf = new int[posts];
        for (int post = 0; post < posts; post++) {
            stationOf[post] = line.postsAt.length - 1 - line.stationOf[posts - 1 - post];
            for (int i = 0; i < size; i++) {
                may[i][post] = line.may[i][posts - 1 - post];
            }
        }
        this.postsAt = postsAt(stationOf, line.postsAt.length);
        this.together = line.together;
        this.apart = line.apart;
        this.groups = line.groups;
        this.order = order();
        this.latest = latest();
    }

    /** The same line seen from its end: post 0 is the last one, and what came first comes last. */
    CrewFigures mirrored() {
        return new CrewFigures(this);
    }

    /** Work of an element over the mix, as a sum over all shares. */
    long work(int element) {
        long work = 0;
        for (int model = 0; model < share.length; model++) {
            work += share[model] * time[model][element];
        }
        return work;
    }

    long walk(int from, int to) {
        return walk.length == 0 ? 0 : walk[from][to];
    }

    private static int at(Map<String, Integer> index, String element) {
        return requireNonNull(index.get(element));
    }

    private static int[] picked(int all, IntPredicate chosen) {
        return IntStream.range(0, all).filter(chosen).toArray();
    }

    private static int[][] neighbours(List<Precedence> precedences, Map<String, Integer> index, boolean later) {
        List<TreeSet<Integer>> found = new ArrayList<>();
        index.forEach((name, place) -> found.add(new TreeSet<>()));
        for (Precedence each : precedences) {
            int first = at(index, each.before());
            int second = at(index, each.after());
            found.get(later ? first : second).add(later ? second : first);
        }
        return found.stream()
                .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static int[][] postsAt(int[] stationOf, int stations) {
        int[][] posts = new int[stations][];
        for (int station = 0; station < stations; station++) {
            int at = station;
            posts[station] = picked(stationOf.length, post -> stationOf[post] == at);
        }
        return posts;
    }

    /** Rules that share an element make one group. */
    private static int[][] together(CrewLine line, Map<String, Integer> index, int size) {
        int[] group = IntStream.range(0, size).toArray();
        for (CrewRule rule : line.rules()) {
            if (rule instanceof CrewRule.Together(List<String> elements)) {
                for (String element : elements) {
                    int kept = group[at(index, elements.getFirst())];
                    int joined = group[at(index, element)];
                    Arrays.setAll(group, i -> group[i] == joined ? kept : group[i]);
                }
            }
        }
        int[][] together = new int[size][];
        for (int i = 0; i < size; i++) {
            int mine = group[i];
            together[i] = picked(size, other -> group[other] == mine);
        }
        return together;
    }

    private static boolean[][] may(CrewLine line, Map<String, Integer> index, int[][] together) {
        boolean[][] may = new boolean[together.length][line.posts().size()];
        for (boolean[] row : may) {
            Arrays.fill(row, true);
        }
        for (CrewRule rule : line.rules()) {
            for (int post = 0; post < line.posts().size(); post++) {
                if (forbids(rule, line.posts().get(post))) {
                    for (int element : together[at(index, rule.elements().getFirst())]) {
                        may[element][post] = false;
                    }
                }
            }
        }
        return may;
    }

    private static boolean forbids(CrewRule rule, Post post) {
        return switch (rule) {
            case CrewRule.Within(String element, int first, int last) ->
                post.station() < first || post.station() > last;
            case CrewRule.NotAt(String element, var stations) -> stations.contains(post.station());
            case CrewRule.OnSide(String element, Post.Side side) -> !post.side().reaches(side);
            case CrewRule.Needs(String element, String skill) -> !post.skills().contains(skill);
            case CrewRule.Together together -> false;
            case CrewRule.Apart apart -> false;
        };
    }

    private int[] order() {
        int[] missing = Arrays.stream(before).mapToInt(each -> each.length).toArray();
        int[] sorted = new int[size];
        int end = 0;
        for (int i = 0; i < size; i++) {
            if (missing[i] == 0) {
                sorted[end++] = i;
            }
        }
        for (int next = 0; next < end; next++) {
            for (int later : after[sorted[next]]) {
                if (--missing[later] == 0) {
                    sorted[end++] = later;
                }
            }
        }
        return sorted;
    }

    private int[] latest() {
        int[] last = new int[size];
        for (int i = 0; i < size; i++) {
            boolean[] allowed = may[i];
            last[i] = IntStream.range(0, posts)
                    .filter(post -> allowed[post])
                    .map(post -> stationOf[post])
                    .max()
                    .orElse(-1);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int place = size - 1; place >= 0; place--) {
                int element = order[place];
                int least = last[element];
                for (int later : after[element]) {
                    least = Math.min(least, last[later]);
                }
                for (int other : together[element]) {
                    least = Math.min(least, last[other]);
                }
                changed |= least < last[element];
                last[element] = least;
            }
        }
        return last;
    }
}
