package org.gemba.house.journal;

import java.time.Duration;
import java.util.Optional;
import org.gemba.house.floor.LineKey;

/**
 * What came of reading a book from its first entry to its last.
 *
 * @param sound entries found sound before the end or the first fault
 * @param head after the last sound entry
 * @param took how long the reading took
 * @param fault the first fault, if there is one; nothing behind it was read
 */
public record Verification(LineKey line, long sound, Head head, Duration took, Optional<Fault> fault) {

    /** Whether every entry is as it was written. */
    public boolean isSound() {
        return fault.isEmpty();
    }

    /**
     * What is wrong first.
     *
     * @param sequence the entry it was seen at
     */
    public record Fault(long sequence, String what) {}
}
