package org.gemba.house.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes canonical JSON as UTF-8. It is our own because a hash is taken over its bytes: they must stay the same for as
 * long as journals live, whatever a library comes to prefer.
 */
final class Pen {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

    private final int most;
    private byte[] bytes = new byte[1024];
    private int length;
    private int depth;

    Pen(int most) {
        this.most = most;
    }

    void blank() {
        length = 0;
        depth = 0;
    }

    byte[] written() {
        return Arrays.copyOf(bytes, length);
    }

    void begin(char bracket) {
        depth++;
        if (depth > Text.NESTING) {
            throw new IllegalArgumentException(
                    "The value is nested more than %d deep.\nMaybe it contains itself.".formatted(Text.NESTING));
        }
        mark(bracket);
    }

    void end(char bracket) {
        depth--;
        mark(bracket);
    }

    void mark(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
    }

    void raw(byte[] ready) {
        room(ready.length);
        System.arraycopy(ready, 0, bytes, length, ready.length);
        length += ready.length;
    }

    void truth(boolean value) {
        raw(value ? TRUE : FALSE);
    }

    void number(long value) {
        room(20);
        if (value < 0) {
            if (value == Long.MIN_VALUE) {
                plain(Long.toString(value));
                return;
            }
            bytes[length++] = '-';
            value = -value;
        }
        int digits = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        padded(value, digits);
    }

    /** A number that is not negative, with leading zeros. */
    void padded(long value, int digits) {
        room(digits);
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + value % 10);
            value /= 10;
        }
        length += digits;
    }

    /** Characters that need no escape, without quotation marks. */
    void plain(String ascii) {
        int count = ascii.length();
        room(count);
        for (int i = 0; i < count; i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
    }

    /** A string in quotation marks. */
    void string(String value) {
        int count = value.length();
        room(6L * count + 2);
        bytes[length++] = '"';
        for (int i = 0; i < count; i++) {
            char c = value.charAt(i);
            if (c >= ' ' && c < 0x80 && c != '"' && c != '\\') {
                bytes[length++] = (byte) c;
            } else if (c < 0x80) {
                escaped(c);
            } else if (c < 0x800) {
                bytes[length++] = (byte) (0xc0 | (c >> 6));
                bytes[length++] = (byte) (0x80 | (c & 0x3f));
            } else if (!Character.isSurrogate(c)) {
                bytes[length++] = (byte) (0xe0 | (c >> 12));
                bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3f));
                bytes[length++] = (byte) (0x80 | (c & 0x3f));
            } else if (Character.isHighSurrogate(c) && i + 1 < count && Character.isLowSurrogate(value.charAt(i + 1))) {
                supplementary(Character.toCodePoint(c, value.charAt(++i)));
            } else {
                unicode(c);
            }
        }
        bytes[length++] = '"';
    }

    private void supplementary(int point) {
        bytes[length++] = (byte) (0xf0 | (point >> 18));
        bytes[length++] = (byte) (0x80 | ((point >> 12) & 0x3f));
        bytes[length++] = (byte) (0x80 | ((point >> 6) & 0x3f));
        bytes[length++] = (byte) (0x80 | (point & 0x3f));
    }

    private void escaped(char c) {
        char letter = switch (c) {
            case '"', '\\' -> c;
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            default -> 0;
        };
        if (letter == 0) {
            unicode(c);
        } else {
            bytes[length++] = '\\';
            bytes[length++] = (byte) letter;
        }
    }

    private void unicode(char c) {
        bytes[length++] = '\\';
        bytes[length++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[length++] = HEX[c >> shift & 0xf];
        }
    }

    private void room(long more) {
        long needed = length + more;
        if (needed <= bytes.length) {
            return;
        }
        if (length > most) {
            throw new IllegalArgumentException(
                    "The text is longer than %d bytes.\nShorten it or split it.".formatted(most));
        }
        bytes = Arrays.copyOf(bytes, (int) Math.min(Math.max(needed, 2L * bytes.length), Integer.MAX_VALUE - 16));
    }

    /** Fails where the text came out longer than it may. */
    void checkLength() {
        if (length > most) {
            throw new IllegalArgumentException(
                    "The text has %d bytes; at most %d fit.\nShorten it or split it.".formatted(length, most));
        }
    }
}
