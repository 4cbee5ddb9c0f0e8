package org.gemba.planner.balance.crew;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gemba.planner.balance.BalancingProblem;

/**
 * A line with its people: the work, the posts, and what the line demands.
 *
 * @param posts in the order in which they are to be filled: along the line
 * @param walks walking times; pairs not named take none
 */
public record CrewLine(
        BalancingProblem problem, List<Post> posts, List<CrewRule> rules, Optional<ModelMix> mix, List<Walk> walks) {
    /** Posts of one line. */
    public static final int MOST_POSTS = 200;

    public CrewLine {
        posts = List.copyOf(posts);
        rules = List.copyOf(rules);
        walks = List.copyOf(walks);
        if (posts.isEmpty() || posts.size() > MOST_POSTS) {
            throw new IllegalArgumentException(
                    "A line has 1 to %d posts; %d are given.".formatted(MOST_POSTS, posts.size()));
        }
        for (int i = 1; i < posts.size(); i++) {
            if (posts.get(i).station() < posts.get(i - 1).station()) {
                throw new IllegalArgumentException(
                        "Post %d stands at station %d, after one at station %d.\nGive the posts along the line."
                                .formatted(
                                        i + 1,
                                        posts.get(i).station(),
                                        posts.get(i - 1).station()));
            }
        }
        Map<String, Integer> index = problem.index();
        for (CrewRule rule : rules) {
            rule.elements().forEach(element -> known(index, element, rule.sentence()));
        }
        for (Walk walk : walks) {
            known(index, walk.from(), walk.toString());
            known(index, walk.to(), walk.toString());
        }
        mix.ifPresent(models -> models.models()
                .forEach(model -> model.times().keySet().forEach(name -> known(index, name, "Model " + model.name()))));
    }

    /** A line of so many single posts, one a station, without rules. */
    public static CrewLine plain(BalancingProblem problem, int stations) {
        List<Post> posts = IntStream.rangeClosed(1, stations).mapToObj(Post::at).toList();
        return new CrewLine(problem, posts, List.of(), Optional.empty(), List.of());
    }

    /** The same line under these rules. */
    public CrewLine under(CrewRule... demanded) {
        return new CrewLine(problem, posts, List.of(demanded), mix, walks);
    }

    /** Several operators share a station somewhere, or walk: then the order within the cycle matters too. */
    boolean needsOrder() {
        return !walks.isEmpty() || posts.stream().map(Post::station).distinct().count() < posts.size();
    }

    /** Single posts that are all alike, and no rule that names a station: then the posts at the front are used. */
    boolean fillsFromTheFront() {
        Post front = posts.getFirst();
        return posts.stream().map(Post::station).distinct().count() == posts.size()
                && posts.stream()
                        .allMatch(post ->
                                post.side() == front.side() && post.skills().equals(front.skills()))
                && rules.stream().noneMatch(rule -> rule instanceof CrewRule.Within || rule instanceof CrewRule.NotAt);
    }

    /** The models of the line; a line without a mix is a mix of one. */
    ModelMix models(long takt) {
        return mix.orElseGet(() -> ModelMix.single(takt));
    }

    private static void known(Map<String, Integer> index, String element, String where) {
        if (!index.containsKey(element)) {
            throw new IllegalArgumentException(
                    "There is no element %s; it is named here: %s".formatted(element, where));
        }
    }
}
