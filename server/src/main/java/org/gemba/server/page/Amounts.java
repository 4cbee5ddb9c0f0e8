package org.gemba.server.page;

import org.gemba.house.floor.LineKey;
import org.gemba.house.valuestream.Amount;
import org.gemba.house.valuestream.Door;
import org.gemba.house.valuestream.Window;
import org.gemba.server.view.Figure;
import org.gemba.server.words.Words;

/** Says the value stream's amounts, what is not known included, and turns its doors into addresses. */
final class Amounts {
    private final Words words;
    private final LineKey line;
    private final Window window;

    /** @param window what the amounts were worked out over, which is where their doors lead */
    Amounts(Words words, LineKey line, Window window) {
        this.words = words;
        this.line = line;
        this.window = window;
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

    /** A figure of the value stream, with the door it was worked out with. */
    Figure figure(String key, org.gemba.house.valuestream.Figure worked) {
        return figure(key, worked.amount(), worked.door());
    }

    String href(Door door) {
        return Doors.room(line, "facts") + FactFilter.written(FactFilter.questions(door, window));
    }
}
