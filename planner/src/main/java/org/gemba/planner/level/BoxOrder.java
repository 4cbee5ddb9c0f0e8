package org.gemba.planner.level;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gemba.planner.Fraction;

/**
 * What is asked of a heijunka box, by a file or by options. What is not said follows from the mix.
 *
 * @param pitches columns of the day; without them as many as the time available holds
 * @param slots in a column; without them as many as the cards need or, where the pitches follow from the time, one
 * @param most cards of a model in a column; no limit without it
 * @param mostOf the same for single models
 * @param fewerThan a model with fewer cards is a low runner
 * @param lowRunners models that are low runners whatever their cards
 * @param openSlots so many columns, evenly apart, keep a slot open
 * @param openIn or just these columns do
 * @param packOut what a card is worth
 * @param available time of the day, in the unit of takt
 * @param frozen models of the cards at the head that stay
 */
public record BoxOrder(
        Optional<Integer> pitches,
        Optional<Integer> slots,
        Optional<Integer> most,
        SortedMap<String, Integer> mostOf,
        Optional<Integer> fewerThan,
        SortedSet<String> lowRunners,
        Optional<Integer> openSlots,
        SortedSet<Integer> openIn,
        PackOut packOut,
        Optional<Fraction> available,
        List<String> frozen) {
    /** Nothing is said. */
    public static final BoxOrder NONE = new BoxOrder(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Collections.emptySortedMap(),
            Optional.empty(),
            Collections.emptySortedSet(),
            Optional.empty(),
            Collections.emptySortedSet(),
            PackOut.CARDS,
            Optional.empty(),
            List.of());

    public BoxOrder {
        mostOf = Collections.unmodifiableSortedMap(new TreeMap<>(mostOf));
        lowRunners = Collections.unmodifiableSortedSet(new TreeSet<>(lowRunners));
        openIn = Collections.unmodifiableSortedSet(new TreeSet<>(openIn));
        frozen = List.copyOf(frozen);
    }

    /** The same where options say otherwise: each that is there takes the place of what the file says of it. */
    public BoxOrder but(
            Optional<Integer> otherPitches,
            Optional<Integer> otherMost,
            Optional<Integer> otherFewerThan,
            Optional<Integer> otherOpenSlots,
            List<String> otherFrozen) {
        return new BoxOrder(
                otherPitches.or(() -> pitches),
                slots,
                otherMost.or(() -> most),
                otherMost.isPresent() ? Collections.emptySortedMap() : mostOf,
                otherFewerThan.or(() -> fewerThan),
                otherFewerThan.isPresent() ? Collections.emptySortedSet() : lowRunners,
                otherOpenSlots.or(() -> openSlots),
                otherOpenSlots.isPresent() ? Collections.emptySortedSet() : openIn,
                packOut,
                available,
                otherFrozen.isEmpty() ? frozen : otherFrozen);
    }

    /** The box of a mix. */
    public HeijunkaBox fill(Mix mix) {
        Mix cards = cards(mix);
        int needed = cards.models().stream()
                .mapToInt(model -> model.units() * packOut.slots(model.name()))
                .sum();
        int columns = pitches.orElseGet(this::columns);
        int inColumn = slots.orElseGet(() -> pitches.isEmpty() ? 1 : Math.ceilDiv(needed, Math.max(1, columns)));
        SortedSet<Integer> open = openIn.isEmpty() ? BoxRules.evenly(openSlots.orElse(0), columns) : openIn;
        return HeijunkaBox.of(
                cards,
                new BoxRules(
                        columns,
                        inColumn,
                        most.orElse(BoxRules.MOST),
                        mostOf,
                        fewerThan.orElse(0),
                        lowRunners,
                        open,
                        packOut));
    }

    private Mix cards(Mix mix) {
        boolean aUnitIsACard = packOut.pieces() == 1 && packOut.own().isEmpty();
        if (aUnitIsACard) {
            return frozen.isEmpty() ? mix : mix.frozenAs(frozen);
        }
        if (!mix.frozen().isEmpty()) {
            throw new IllegalArgumentException(
                    "What is frozen are units of the mix, and a card of the box is a container.\nName the frozen cards under 'box'.");
        }
        return packOut.cards(mix).frozenAs(frozen);
    }

    /** Whole pitches in the time available. */
    private int columns() {
        Fraction column = packOut.pitch()
                .map(pitch -> pitch.times(Fraction.of(slots.orElse(1))))
                .orElseThrow(BoxOrder::withoutPitches);
        return available
                .orElseThrow(BoxOrder::withoutPitches)
                .dividedBy(column)
                .roundedDown()
                .min(java.math.BigInteger.valueOf(BoxRules.MOST + 1L))
                .intValueExact();
    }

    private static IllegalArgumentException withoutPitches() {
        return new IllegalArgumentException(
                "The pitches are missing.\nGive them: --pitches N, or under 'box' pitches, or takt, container and available.");
    }
}
