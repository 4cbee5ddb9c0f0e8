package org.gemba.planner.balance.crew;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gemba.planner.balance.BalancingProblem;
import org.gemba.planner.input.Word;
import org.jspecify.annotations.Nullable;

/** A line with its people while it is read; every word still knows its place. */
final class CrewDraft {
    private final BalancingProblem problem;
    private final Map<String, Integer> index;
    private final OptionalInt single;
    private final List<Post> posts = new ArrayList<>();
    private final List<CrewRule> rules = new ArrayList<>();
    private final List<Walk> walks = new ArrayList<>();
    private final List<ModelMix.Model> models = new ArrayList<>();
    private final @Nullable Word[] today;
    private long longest;
    private int furthest = 1;
    private boolean speaks;

    CrewDraft(BalancingProblem problem, OptionalInt single) {
        this.problem = problem;
        this.index = problem.index();
        this.single = single;
        this.today = new Word[problem.elements().size()];
    }

    /** The name of an element that must be known. */
    String element(Word word) {
        if (!index.containsKey(word.text())) {
            throw word.fault("There is no element %s; %d are known, from %s on."
                    .formatted(
                            word.text(),
                            index.size(),
                            problem.elements().getFirst().name()));
        }
        return word.text();
    }

    /** What an element says of itself. */
    void says(String element, String what, Word word) {
        if (word.text().isBlank()) {
            return;
        }
        switch (what) {
            case "zone" -> zone(element, word);
            case "not-at" -> notAt(element, word);
            case "side" -> rule(new CrewRule.OnSide(element, side(word)));
            case "skill" -> rule(new CrewRule.Needs(element, word.text()));
            default -> today[requireNonNull(index.get(element))] = word;
        }
        speaks = true;
    }

    private void zone(String element, Word word) {
        String[] ends = word.text().split("-", -1);
        if (ends.length > 2) {
            throw word.fault("'%s' is not a station such as 3 or a zone such as 2-4.".formatted(word.text()));
        }
        int first = station(word, ends[0]);
        int last = station(word, ends[ends.length - 1]);
        if (last < first) {
            throw word.fault("The zone %s ends before it begins.".formatted(word.text()));
        }
        rule(new CrewRule.Within(element, first, last));
    }

    private void notAt(String element, Word word) {
        Set<Integer> stations = new TreeSet<>();
        for (String each : word.text().strip().split("[\\s|]+", -1)) {
            stations.add(station(word, each));
        }
        rule(new CrewRule.NotAt(element, stations));
    }

    /** A station of a word that may hold several. */
    private int station(Word word, String text) {
        int station = new Word(word.file(), text.strip(), word.place()).whole(1, CrewLine.MOST_POSTS);
        furthest = Math.max(furthest, station);
        return station;
    }

    Post.Side side(Word word) {
        return Arrays.stream(Post.Side.values())
                .filter(side -> side.name().equals(word.text().strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> word.fault("'%s' is not left, right or either.".formatted(word.text())));
    }

    void rule(CrewRule rule) {
        rules.add(rule);
        speaks = true;
    }

    void post(Word word, int station, Post.Side side, Set<String> skills) {
        if (!posts.isEmpty() && posts.getLast().station() > station) {
            throw word.fault("This post stands at station %d, after one at station %d.\nGive the posts along the line."
                    .formatted(station, posts.getLast().station()));
        }
        posts.add(new Post(station, side, skills));
        speaks = true;
    }

    void walk(Walk walk) {
        walks.add(walk);
        speaks = true;
    }

    void model(ModelMix.Model model) {
        models.add(model);
        speaks = true;
    }

    /** What one operator may need for a unit of any model. */
    void longest(Word word) {
        longest = ticks(word);
        if (longest < 1) {
            throw word.fault("The longest time for one unit must be above 0.");
        }
    }

    /** A time of the file, in ticks. */
    long ticks(Word word) {
        word.amount();
        try {
            return problem.scale().ticks(new BigDecimal(word.text()));
        } catch (IllegalArgumentException e) {
            throw word.fault(String.valueOf(e.getMessage()));
        }
    }

    CrewFile file() {
        int count = posts.isEmpty() ? single.orElse(usual()) : posts.size();
        List<Post> all = posts.isEmpty()
                ? IntStream.rangeClosed(1, count).mapToObj(Post::at).toList()
                : posts;
        List<Integer> now = new ArrayList<>();
        for (Word word : today) {
            if (word != null) {
                now.add(word.whole(1, count));
            }
        }
        Optional<ModelMix> mix = models.isEmpty() ? Optional.empty() : Optional.of(new ModelMix(models, longest));
        return new CrewFile(
                new CrewLine(problem, all, rules, mix, walks), now.size() == today.length ? now : List.of(), speaks);
    }

    /** Twice the posts that the work alone needs, and no fewer than the rules and today's plan name. */
    private int usual() {
        int named = furthest;
        for (Word word : today) {
            named = word == null ? named : Math.max(named, word.whole(1, CrewLine.MOST_POSTS));
        }
        long takt = Math.max(1, problem.takt().orElse(problem.longestTime()));
        long twice = 2 * ((problem.totalTime() + takt - 1) / takt);
        return (int) Math.min(CrewLine.MOST_POSTS, Math.max(named, twice));
    }
}
