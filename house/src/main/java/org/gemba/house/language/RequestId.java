package org.gemba.house.language;

import org.gemba.house.floor.Limits;

/** The sender's own id of a request. The same id sent again is the same request: it is done once, and answered alike. */
public record RequestId(String value) {
    public RequestId {
        if (value.isBlank() || value.length() > Limits.NAME_LENGTH || !isPrintable(value)) {
            throw new IllegalArgumentException(
                    "A request id must be 1 to %d printable characters; this one has %d.\nA random UUID serves well."
                            .formatted(Limits.NAME_LENGTH, value.length()));
        }
    }

    /** Half a surrogate pair is no character: written as UTF-8 two different ones would be the same id. */
    private static boolean isPrintable(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = i + 1 < value.length() && Character.isSurrogatePair(c, value.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            } else if (Character.isISOControl(c)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return value;
    }
}
