package org.gemba.house.gemba;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.gemba.house.jidoka.andon.AndonBoard;
import org.gemba.house.justintime.flow.FlowBoard;
import org.gemba.house.language.Board;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Recorded;
import org.gemba.house.standards.DefinitionBoard;

/** One line as it stands: all its boards after the same last fact. */
public record Gemba(Memory memory, DefinitionBoard definition, AndonBoard andon, FlowBoard flow)
        implements Board<Gemba> {
    /** Before the first fact. */
    public static final Gemba EMPTY = new Gemba(Memory.EMPTY, DefinitionBoard.EMPTY, AndonBoard.EMPTY, FlowBoard.EMPTY);

    @Override
    public Gemba after(Recorded recorded) {
        return new Gemba(
                memory.after(recorded), definition.after(recorded), andon.after(recorded), flow.after(recorded));
    }

    @Override
    public Optional<Instant> nextDue() {
        return Stream.of(andon.nextDue()).flatMap(Optional::stream).min(Comparator.naturalOrder());
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
