package org.gemba.simulator.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.Stretch;
import org.gemba.house.floor.WorkTime;

/** Working time of anything within eight days, to the second. */
class WorkingTest {
    private static final int EIGHT_DAYS = 8 * 86_400;

    private final LineDefinition line = KnownLine.line();
    private final WorkTime calendar = new WorkTime(line.plant(), line.calendar());
    private final Working working = new Working(line);

    private static Instant at(int second) {
        return KnownLine.MONDAY.plusSeconds(second);
    }

    /** What begins and ends in working time took what the calendar says. */
    @Property
    void betweenTwoWorkingMomentsItIsTheCalendarsNetTime(
            @ForAll @IntRange(max = EIGHT_DAYS) int from, @ForAll @IntRange(max = EIGHT_DAYS) int to) {
        Assume.that(calendar.working(at(from)) && calendar.working(at(to)));
        assertThat(working.seconds(at(from), at(to)))
                .isCloseTo((double) calendar.netTime(at(from), at(to)).toSeconds(), within(1e-6));
    }

    @Property
    void itIsNeverLongerThanTheClockSaysAndNeverShorterThanTheCalendar(
            @ForAll @IntRange(max = EIGHT_DAYS) int from, @ForAll @IntRange(max = EIGHT_DAYS) int lasted) {
        Instant end = at(from + lasted);
        assertThat(working.seconds(at(from), end))
                .isBetween((double) calendar.netTime(at(from), end).toSeconds(), (double) lasted);
    }

    /** However stops overlap each other and the breaks, no time is taken off twice. */
    @Property
    void whatStandsTwiceIsTakenOffOnce(
            @ForAll @IntRange(max = 50_000) int first,
            @ForAll @IntRange(max = 50_000) int second,
            @ForAll @IntRange(min = 1, max = 20_000) int lasted) {
        Stretch one = new Stretch(at(first), at(first + lasted));
        Stretch other = new Stretch(at(second), at(second + lasted));
        double without = working.seconds(at(0), at(100_000));
        double both = working.seconds(at(0), at(100_000), List.of(one, other, one));
        assertThat(both).isBetween(without - 2.0 * lasted, without);
        assertThat(both).isEqualTo(working.seconds(at(0), at(100_000), List.of(other, one)));
    }
}
