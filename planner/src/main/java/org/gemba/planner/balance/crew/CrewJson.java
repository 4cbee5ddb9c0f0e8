package org.gemba.planner.balance.crew;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gemba.planner.input.Json;
import org.gemba.planner.input.Word;

/** JSON: elements that say where and by whom they are done, posts, walks, models, and what stays together or apart. */
final class CrewJson {
    private static final Set<String> OF_LINE =
            Set.of("name", "unit", "takt", "elements", "posts", "together", "apart", "walks", "models", "longest");
    private static final Set<String> OF_MODELS = Set.of("name", "share", "times");

    private final CrewDraft draft;

    CrewJson(CrewDraft draft) {
        this.draft = draft;
    }

    void read(Json line) {
        line.refuseSlips(OF_LINE);
        line.need("elements").list().forEach(this::element);
        line.listIfAny("posts").forEach(this::post);
        line.listIfAny("together").forEach(group -> draft.rule(new CrewRule.Together(names(group))));
        line.listIfAny("apart").forEach(group -> draft.rule(new CrewRule.Apart(names(group))));
        line.listIfAny("walks").forEach(this::walk);
        line.listIfAny("models").forEach(this::model);
        if (line.member("models").isPresent()) {
            draft.longest(line.need("longest").word());
        }
    }

    private void element(Json element) {
        Set<String> own = new TreeSet<>(Set.of("name", "time", "after"));
        own.addAll(CrewReader.OF_ELEMENTS);
        element.refuseSlips(own);
        String name = element.need("name").text();
        for (String what : CrewReader.OF_ELEMENTS) {
            element.member(what).ifPresent(value -> draft.says(name, what, plain(value)));
        }
    }

    /** A word or number as it stands; a list as its items with blanks between. */
    private static Word plain(Json value) {
        if (value.kind() != Json.Kind.LIST) {
            value.text();
            return value.word();
        }
        String items = String.join(" ", value.items().stream().map(Json::text).toList());
        return new Word(value.word().file(), items, value.word().place());
    }

    private void post(Json post) {
        post.refuseSlips(Set.of("station", "side", "skills"));
        Set<String> skills = new TreeSet<>();
        post.listIfAny("skills").forEach(skill -> skills.add(skill.text()));
        Post.Side side =
                post.member("side").map(value -> draft.side(value.word())).orElse(Post.Side.EITHER);
        Word station = post.need("station").word();
        draft.post(post.word(), station.whole(1, CrewLine.MOST_POSTS), side, skills);
    }

    private void walk(Json walk) {
        walk.refuseSlips(Set.of("from", "to", "time"));
        draft.walk(new Walk(
                draft.element(walk.need("from").word()),
                draft.element(walk.need("to").word()),
                draft.ticks(walk.need("time").word())));
    }

    private void model(Json model) {
        model.refuseSlips(OF_MODELS);
        Map<String, Long> times = new TreeMap<>();
        model.member("times").ifPresent(all -> {
            if (all.kind() != Json.Kind.OBJECT) {
                throw all.word().fault("An object with a time by element is expected here.");
            }
            all.members().forEach((element, time) -> {
                Word named = new Word(time.word().file(), element, time.word().place());
                times.put(draft.element(named), draft.ticks(time.word()));
            });
        });
        int share = model.need("share").word().whole(1, 1_000_000);
        draft.model(new ModelMix.Model(model.need("name").text(), share, times));
    }

    private List<String> names(Json group) {
        List<String> names = new ArrayList<>();
        group.list().forEach(name -> names.add(draft.element(name.word())));
        return names;
    }
}
