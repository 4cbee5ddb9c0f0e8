package org.gemba.house.jidoka.andon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.Andon;
import org.gemba.house.language.CallNumber;
import org.gemba.house.language.Fact;
import org.gemba.house.language.StopCause;
import org.gemba.house.promise.Proves;

/** How a stop travels, on any line, from any state. */
@Proves("ANDON-5")
class PropagationLawsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    /** A segment with its buffer, what is in it, and why it stands, if it does. */
    record Place(int capacity, int units, Optional<StopCause> cause, int call) {}

    @Property(tries = 2_000)
    void followed_once_it_is_as_it_should_be(@ForAll("lines") List<Place> line) {
        List<SegmentState> after = apply(states(line), Propagation.follow(states(line), units(line), NOW));
        assertThat(Propagation.follow(after, units(line), NOW)).isEmpty();
    }

    @Property(tries = 2_000)
    void what_only_waits_has_a_neighbour_that_stands_and_a_buffer_that_ran_out(@ForAll("lines") List<Place> line) {
        List<SegmentState> after = apply(states(line), Propagation.follow(states(line), units(line), NOW));
        for (int i = 0; i < after.size(); i++) {
            boolean starved =
                    i > 0 && !after.get(i - 1).runs() && line.get(i - 1).units() == 0;
            boolean blocked = i < after.size() - 1
                    && !after.get(i + 1).runs()
                    && line.get(i).units() >= line.get(i).capacity();
            if (after.get(i).runs()) {
                assertThat(starved || blocked).isFalse();
            } else if (!after.get(i).standsForOwnCall()) {
                StopCause cause = after.get(i).standing().orElseThrow().cause();
                assertThat(cause == StopCause.STARVED ? starved : blocked).isTrue();
            }
        }
    }

    @Property(tries = 2_000)
    void every_stop_goes_back_to_a_segment_that_stands_for_its_own_call(@ForAll("lines") List<Place> line) {
        List<SegmentState> after = apply(states(line), Propagation.follow(states(line), units(line), NOW));
        List<CallNumber> own = after.stream()
                .filter(SegmentState::standsForOwnCall)
                .map(state -> state.standing().orElseThrow().call())
                .toList();
        assertThat(after.stream().flatMap(state -> state.standing().stream()).map(Standing::call))
                .allMatch(own::contains);
    }

    @Property(tries = 2_000)
    void what_stands_for_its_own_call_is_never_touched(@ForAll("lines") List<Place> line) {
        List<SegmentState> before = states(line);
        List<SegmentState> after = apply(before, Propagation.follow(before, units(line), NOW));
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).standsForOwnCall()) {
                assertThat(after.get(i)).isEqualTo(before.get(i));
            }
        }
    }

    @Example
    void a_buffer_whose_content_is_not_told_is_refused() {
        List<SegmentState> two =
                states(List.of(new Place(1, 0, Optional.empty(), 1), new Place(1, 0, Optional.empty(), 1)));
        assertThatThrownBy(() -> Propagation.follow(two, List.of(), NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 segments but the contents of only 0 buffers");
    }

    @Provide
    Arbitrary<List<Place>> lines() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(StopCause.class).optional(0.5),
                        Arbitraries.integers().between(1, 3))
                .as(Place::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static List<SegmentState> states(List<Place> line) {
        List<SegmentState> states = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            Place place = line.get(i);
            Segment segment = new Segment(
                    new SegmentId("Z" + i), List.of(new StationId("A-" + i)), new PieceCount(place.capacity()));
            states.add(new SegmentState(
                    segment, place.cause().map(cause -> new Standing(NOW, cause, new CallNumber(place.call()), 1))));
        }
        return states;
    }

    private static List<PieceCount> units(List<Place> line) {
        return line.stream().map(place -> new PieceCount(place.units())).toList();
    }

    private static List<SegmentState> apply(List<SegmentState> states, List<Fact> facts) {
        List<SegmentState> after = new ArrayList<>(states);
        for (Fact fact : facts) {
            for (int i = 0; i < after.size(); i++) {
                SegmentState state = after.get(i);
                if (fact instanceof Andon.SegmentStopped stop
                        && stop.segment().equals(state.segment().id())) {
                    after.set(i, state.standing(stop, NOW, 2));
                } else if (fact instanceof Andon.SegmentRestarted restart
                        && restart.segment().equals(state.segment().id())) {
                    after.set(i, state.running());
                }
            }
        }
        return after;
    }
}
