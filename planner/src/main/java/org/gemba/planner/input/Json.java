package org.gemba.planner.input;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * A value of a JSON text that knows its place.
 *
 * @param word what stands there; for an object or list its opening bracket
 * @param kind what it is
 * @param members of an object by name
 * @param items of a list
 */
public record Json(Word word, Kind kind, Map<String, Json> members, List<Json> items) {
    /** What a value is. */
    public enum Kind {
        OBJECT,
        LIST,
        TEXT,
        NUMBER,
        /** True, false or null. */
        OTHER
    }

    public Json {
        members = Collections.unmodifiableMap(new TreeMap<>(members));
        items = List.copyOf(items);
    }

    /** Reads a whole file. */
    public static Json read(Sheet sheet) {
        return read(sheet.name(), sheet.text());
    }

    /** Reads a whole text. */
    public static Json read(String file, String text) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            Json value = value(file, parser);
            if (parser.nextToken() != null) {
                throw value(file, parser).word().fault("Nothing is expected after the end.");
            }
            return value;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            Place place =
                    at == null ? Place.START : new Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
            throw new Unreadable(file, place, "This is not JSON: " + e.getOriginalMessage());
        }
    }

    /** A member of an object that must be there. */
    public Json need(String name) {
        return member(name).orElseThrow(() -> word.fault("'%s' is missing here.".formatted(name)));
    }

    /** A member of an object, if it is there. */
    public Optional<Json> member(String name) {
        if (kind != Kind.OBJECT) {
            throw word.fault("An object with '%s' is expected here.".formatted(name));
        }
        return Optional.ofNullable(members.get(name));
    }

    /** The items of a list. */
    public List<Json> list() {
        if (kind != Kind.LIST) {
            throw word.fault("A list is expected here.");
        }
        return items;
    }

    /** The items of a list that may be left out. */
    public List<Json> listIfAny(String name) {
        return member(name).map(Json::list).orElse(List.of());
    }

    /** Fails if an object has a name so like a known one that it must be meant. */
    public void refuseSlips(Set<String> known) {
        members.forEach((name, value) -> Slip.refuse(value.word(), name, known));
    }

    /** Text, or a number as it is written. */
    public String text() {
        if (kind != Kind.TEXT && kind != Kind.NUMBER) {
            throw word.fault("Text is expected here.");
        }
        return word.text();
    }

    private static Json value(String file, JsonParser parser) {
        JsonToken token = parser.currentToken();
        TokenStreamLocation at = parser.currentTokenLocation();
        Place place = new Place(at.getLineNr(), at.getColumnNr());
        if (token == null) {
            throw new Unreadable(file, place, "The file is empty; JSON is expected.");
        }
        Word word = new Word(file, Optional.ofNullable(parser.getString()).orElse(""), place);
        return switch (token) {
            case START_OBJECT -> new Json(word, Kind.OBJECT, members(file, parser), List.of());
            case START_ARRAY -> new Json(word, Kind.LIST, Map.of(), items(file, parser));
            case VALUE_STRING -> new Json(word, Kind.TEXT, Map.of(), List.of());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json(word, Kind.NUMBER, Map.of(), List.of());
            default -> new Json(word, Kind.OTHER, Map.of(), List.of());
        };
    }

    private static Map<String, Json> members(String file, JsonParser parser) {
        Map<String, Json> members = new TreeMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            Json value = value(file, parser);
            if (members.put(name, value) != null) {
                throw value.word().fault("'%s' stands here twice.".formatted(name));
            }
        }
        return members;
    }

    private static List<Json> items(String file, JsonParser parser) {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(file, parser));
        }
        return items;
    }
}
