package org.gemba.server.page;

import org.gemba.house.floor.LineKey;
import org.gemba.house.valuestream.Amount;
import org.gemba.house.valuestream.Door;
import org.gemba.server.view.Figure;
import org.gemba.server.words.Words;

/** Says the value stream's amounts, what is not known included, and turns its doors into addresses. */
final class Amounts {
    private final Words words;
    private final LineKey line;

    Amounts(Words words, LineKey line) {
        this.words = words;
        this.line = line;
    }

    String say(Amount amount) {
        return switch (amount) {
            case Amount.Count it -> words.count(it.value());
            case Amount.Length it -> words.duration(it.value());
            case Amount.Share it -> words.share(it.value());
            case Amount.Average it -> words.average(it.value());
            case Amount.NotKnown it -> words.name(it.why());
        };
    }

    Figure figure(String key, Amount amount, Door door) {
        return amount instanceof Amount.NotKnown unknown
                ? Figure.missing(words.say(key), words.name(unknown.why()), words.say(key + ".note"))
                : Figure.of(words.say(key), say(amount), words.say(key + ".note"), href(door));
    }

    String href(Door door) {
        Doors facts = Doors.facts(line);
        if (!door.kinds().isEmpty()) {
            facts.of(door.kinds().toArray(String[]::new));
        }
        door.station().ifPresent(facts::at);
        door.unit().ifPresent(facts::of);
        return facts.href();
    }
}
