package org.gemba.house.text;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads JSON token by token, and says where it stands when something is wrong. */
final class Eye {
    private final JsonParser parser;

    Eye(JsonParser parser) {
        this.parser = parser;
    }

    /** Steps to the next token; fails at the end of the text. */
    JsonToken next() {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw fault("The text ends too early");
        }
        return token;
    }

    /** Steps to the next field of an object: its name, or null at the object's end. */
    @Nullable
    String nextName() {
        String name = parser.nextName();
        if (name == null && parser.currentToken() != JsonToken.END_OBJECT) {
            throw fault("A field's name is missing");
        }
        return name;
    }

    boolean sees(JsonToken token) {
        return parser.currentToken() == token;
    }

    void expect(JsonToken token, String what) {
        if (parser.currentToken() != token) {
            throw fault("Here belongs %s, not %s".formatted(what, parser.currentToken()));
        }
    }

    void expectEnd() {
        if (parser.nextToken() != null) {
            throw fault("The text goes on after its end");
        }
    }

    String string() {
        expect(JsonToken.VALUE_STRING, "a text in quotation marks");
        return parser.getString();
    }

    long number(long least, long greatest) {
        expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
        long value = parser.getLongValue();
        if (value < least || value > greatest) {
            throw fault("The number %d is not within %d and %d".formatted(value, least, greatest));
        }
        return value;
    }

    double decimal() {
        if (sees(JsonToken.VALUE_STRING)) {
            String text = parser.getString();
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException wrong) {
                throw fault("'%s' is no number".formatted(Leaf.brief(text)), wrong);
            }
        }
        if (!sees(JsonToken.VALUE_NUMBER_INT)) {
            expect(JsonToken.VALUE_NUMBER_FLOAT, "a number");
        }
        return parser.getDoubleValue();
    }

    boolean truth() {
        if (sees(JsonToken.VALUE_TRUE)) {
            return true;
        }
        expect(JsonToken.VALUE_FALSE, "true or false");
        return false;
    }

    Illegible fault(String what) {
        return new Illegible(placed(what));
    }

    Illegible fault(String what, RuntimeException cause) {
        return new Illegible(placed("%s: %s".formatted(what, cause.getMessage())), cause);
    }

    private String placed(String what) {
        return "%s (at byte %d).".formatted(what, parser.currentTokenLocation().getByteOffset());
    }
}
