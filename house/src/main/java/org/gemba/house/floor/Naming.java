package org.gemba.house.floor;

import java.util.regex.Pattern;

/** How things on the floor may be named: short codes for places, free but printable names for what moves and who works. */
final class Naming {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0," + (Limits.CODE_LENGTH - 1) + "}");

    private Naming() {}

    static String code(String kind, String value) {
        if (!CODE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The %s (%s) must be 1 to %d of A-Z, 0-9 and '-', beginning with a letter or digit.\nMaybe it is a name; give the name beside the id."
                            .formatted(kind, shown(value), Limits.CODE_LENGTH));
        }
        return value;
    }

    static String name(String kind, String value) {
        return text(kind, value, Limits.NAME_LENGTH);
    }

    static String text(String kind, String value, int most) {
        if (value.isBlank() || value.length() > most || !value.equals(value.strip())) {
            throw new IllegalArgumentException(
                    "The %s (%s) must be 1 to %d characters without blanks at its ends; it has %d."
                            .formatted(kind, shown(value), most, value.length()));
        }
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                throw new IllegalArgumentException(
                        "The %s (%s) has a control character (code %d) at position %d.\nMaybe it was read from a file of another format."
                                .formatted(kind, shown(value), (int) value.charAt(i), i + 1));
            }
        }
        return value;
    }

    private static String shown(String value) {
        return value.length() <= 80 ? value : value.substring(0, 77) + "...";
    }
}
