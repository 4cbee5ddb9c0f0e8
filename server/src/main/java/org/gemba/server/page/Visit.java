package org.gemba.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gemba.engine.Picture;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.LineKey;
import org.gemba.house.floor.PersonId;
import org.gemba.house.journal.Journal;
import org.gemba.server.words.Words;

/**
 * Who looks at which page.
 *
 * @param path the address without its query
 * @param places what the address names: plant, line, station, sequence
 * @param query what the address asks, one value a name
 * @param person who said to stand before the screen
 */
record Visit(
        Works works,
        Words words,
        String path,
        Map<String, String> places,
        Map<String, String> query,
        Optional<PersonId> person) {
    Visit {
        places = Map.copyOf(places);
        query = Map.copyOf(query);
    }

    String say(String key, Object... gaps) {
        return words.say(key, gaps);
    }

    String place(String name) {
        return places.getOrDefault(name, "");
    }

    String asked(String name) {
        return query.getOrDefault(name, "").strip();
    }

    /** The line the address names. */
    LineKey line() {
        return LineKey.parse(place("plant") + "/" + place("line"));
    }

    /** The book of the line the address names, to read. */
    Journal book() {
        return works.journals().openToRead(picture().line());
    }

    /** The picture of the line the address names. */
    Picture picture() {
        LineKey line = line();
        return works.picture(line).orElseThrow(() -> NotHere.of(say("error.line", line.toString())));
    }

    /** The time on the line now, by the clock it lives by. */
    Instant now() {
        return now(line());
    }

    Instant now(LineKey line) {
        return works.clock(line)
                .orElseThrow(() -> NotHere.of(say("error.line", line.toString())))
                .instant();
    }

    /** What the plant says of the line, if it has said enough. */
    Optional<LineDefinition> definition() {
        return picture().gemba().definition().today();
    }

    /** The address of the page, its query included, to come back to. */
    String here() {
        return path + query(Map.of());
    }

    /** The same page with other questions; an empty value takes a question away. */
    String here(Map<String, String> changes) {
        return path + query(changes);
    }

    private String query(Map<String, String> changes) {
        TreeMap<String, String> all = new TreeMap<>(query);
        all.remove("done");
        all.putAll(changes);
        all.values().removeIf(String::isEmpty);
        StringBuilder text = new StringBuilder();
        all.forEach((name, value) -> text.append(text.isEmpty() ? "?" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return text.toString();
    }
}
