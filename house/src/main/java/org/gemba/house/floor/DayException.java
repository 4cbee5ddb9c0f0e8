package org.gemba.house.floor;

import java.time.LocalDate;
import java.util.List;

/** One production day that differs: a holiday (no shift), overtime (a longer shift), a Saturday that is worked. */
public record DayException(LocalDate day, String reason, List<Shift> shifts) {
    public DayException {
        Naming.name("exception's reason", reason);
        shifts = List.copyOf(shifts);
    }
}
