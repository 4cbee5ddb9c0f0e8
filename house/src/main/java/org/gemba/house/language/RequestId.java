package org.gemba.house.language;

import org.gemba.house.floor.Limits;

/** The sender's own id of a request. The same id sent again is the same request: it is done once, and answered alike. */
public record RequestId(String value) {
    public RequestId {
        if (value.isBlank()
                || value.length() > Limits.NAME_LENGTH
                || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "A request id must be 1 to %d printable characters; this one has %d.\nA random UUID serves well."
                            .formatted(Limits.NAME_LENGTH, value.length()));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
