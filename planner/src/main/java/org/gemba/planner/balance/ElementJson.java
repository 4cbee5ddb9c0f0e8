package org.gemba.planner.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.planner.input.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** JSON: an object with {@code elements}, each with {@code name}, {@code time} and the elements it comes {@code after}. */
final class ElementJson {
    private final ProblemDraft draft;
    private final JsonParser parser;

    private ElementJson(ProblemDraft draft, JsonParser parser) {
        this.draft = draft;
        this.parser = parser;
    }

    static ProblemDraft read(String file, String text) {
        ProblemDraft draft = new ProblemDraft(file);
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            new ElementJson(draft, parser).line();
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            Place place = at == null ? new Place(1, 1) : new Place(at.getLineNr(), at.getColumnNr());
            throw draft.fault(place, "This is not JSON: " + e.getOriginalMessage());
        }
        return draft;
    }

    private void line() {
        expect(parser.nextToken(), JsonToken.START_OBJECT, "an object with elements");
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String property = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (property) {
                case "name" -> draft.name(text(token));
                case "unit" -> draft.unit(text(token));
                case "takt" -> draft.takt(number(token), place());
                case "elements" -> {
                    expect(token, JsonToken.START_ARRAY, "a list of elements");
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        element();
                    }
                }
                default -> parser.skipChildren();
            }
        }
    }

    private void element() {
        Place start = place();
        Optional<String> name = Optional.empty();
        Optional<BigDecimal> time = Optional.empty();
        List<String> after = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String property = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (property) {
                case "name" -> name = Optional.of(text(token));
                case "time" -> time = Optional.of(number(token));
                case "after" -> {
                    expect(token, JsonToken.START_ARRAY, "a list of names");
                    for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                        after.add(text(next));
                        places.add(place());
                    }
                }
                default -> parser.skipChildren();
            }
        }
        String element = name.orElseThrow(() -> draft.fault(start, "This element has no name."));
        draft.element(
                element,
                time.orElseThrow(() -> draft.fault(start, "Element %s has no time.".formatted(element))),
                start);
        for (int i = 0; i < after.size(); i++) {
            draft.precedence(after.get(i), element, places.get(i));
        }
    }

    private String text(JsonToken token) {
        if (token != JsonToken.VALUE_STRING && token != JsonToken.VALUE_NUMBER_INT) {
            throw draft.fault(place(), "Text is expected here.");
        }
        return parser.getString();
    }

    private BigDecimal number(JsonToken token) {
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            throw draft.fault(place(), "A number is expected here.");
        }
        return parser.getDecimalValue();
    }

    private void expect(JsonToken token, JsonToken expected, String what) {
        if (token != expected) {
            throw draft.fault(place(), "Here %s is expected.".formatted(what));
        }
    }

    private Place place() {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new Place(at.getLineNr(), at.getColumnNr());
    }
}
