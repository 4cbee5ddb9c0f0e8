package org.gemba.house.gemba;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.gemba.house.changes.ChangePointBoard;
import org.gemba.house.jidoka.abnormality.AbnormalityBoard;
import org.gemba.house.jidoka.abnormality.AbnormalityChecks;
import org.gemba.house.jidoka.andon.AndonBoard;
import org.gemba.house.jidoka.stop.StopBoard;
import org.gemba.house.justintime.flow.FlowBoard;
import org.gemba.house.justintime.takt.PitchBoard;
import org.gemba.house.language.Board;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Recorded;
import org.gemba.house.standards.DefinitionBoard;

/** One line as it stands: all its boards after the same last fact. */
public record Gemba(
        Memory memory,
        DefinitionBoard definition,
        PitchBoard pitch,
        FlowBoard flow,
        AndonBoard andon,
        StopBoard stops,
        AbnormalityBoard abnormalities,
        ChangePointBoard changes)
        implements Board<Gemba> {
    /** Before the first fact. */
    public static final Gemba EMPTY = new Gemba(
            Memory.EMPTY,
            DefinitionBoard.EMPTY,
            PitchBoard.EMPTY,
            FlowBoard.EMPTY,
            AndonBoard.EMPTY,
            StopBoard.EMPTY,
            AbnormalityBoard.EMPTY,
            ChangePointBoard.EMPTY);

    @Override
    public Gemba after(Recorded recorded) {
        return new Gemba(
                memory.after(recorded),
                definition.after(recorded),
                pitch.after(recorded),
                flow.after(recorded),
                andon.after(recorded),
                stops.after(recorded),
                abnormalities.after(recorded),
                changes.after(recorded));
    }

    @Override
    public Optional<Instant> nextDue() {
        return Stream.of(andon.nextDue(), AbnormalityChecks.nextDue(new BoardsAsTheyStood(this), abnormalities))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** The number of the last fact; 0 before the first. */
    public long sequence() {
        return memory.sequence();
    }

    /** When the last fact was written down. */
    public Instant recordedAt() {
        return memory.recordedAt();
    }

    /** Whether any of its facts did not happen in the world. */
    public boolean simulated() {
        return memory.known().contains(Provenance.SIMULATED);
    }
}
