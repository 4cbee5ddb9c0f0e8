package org.gemba.server.rest;

import java.util.List;
import java.util.Optional;
import org.gemba.house.changes.ChangePointBoard;
import org.gemba.house.gemba.Gemba;
import org.gemba.house.jidoka.abnormality.AbnormalityBoard;
import org.gemba.house.jidoka.andon.AndonBoard;
import org.gemba.house.jidoka.stop.StopBoard;
import org.gemba.house.justintime.flow.FlowBoard;
import org.gemba.house.justintime.takt.PitchBoard;
import org.gemba.house.standards.DefinitionBoard;
import org.gemba.house.text.Text;

/** The boards of a line as JSON, each as the snapshots write it. */
final class Boards {
    static final List<String> NAMES =
            List.of("definition", "pitch", "flow", "andon", "stops", "abnormalities", "changes");
    private static final int MOST_BYTES = 64 << 20;

    private final Text<DefinitionBoard> definition = Text.of(DefinitionBoard.class, MOST_BYTES);
    private final Text<PitchBoard> pitch = Text.of(PitchBoard.class, MOST_BYTES);
    private final Text<FlowBoard> flow = Text.of(FlowBoard.class, MOST_BYTES);
    private final Text<AndonBoard> andon = Text.of(AndonBoard.class, MOST_BYTES);
    private final Text<StopBoard> stops = Text.of(StopBoard.class, MOST_BYTES);
    private final Text<AbnormalityBoard> abnormalities = Text.of(AbnormalityBoard.class, MOST_BYTES);
    private final Text<ChangePointBoard> changes = Text.of(ChangePointBoard.class, MOST_BYTES);

    Optional<String> text(String name, Gemba gemba) {
        return switch (name) {
            case "definition" -> Optional.of(definition.string(gemba.definition()));
            case "pitch" -> Optional.of(pitch.string(gemba.pitch()));
            case "flow" -> Optional.of(flow.string(gemba.flow()));
            case "andon" -> Optional.of(andon.string(gemba.andon()));
            case "stops" -> Optional.of(stops.string(gemba.stops()));
            case "abnormalities" -> Optional.of(abnormalities.string(gemba.abnormalities()));
            case "changes" -> Optional.of(changes.string(gemba.changes()));
            default -> Optional.empty();
        };
    }
}
