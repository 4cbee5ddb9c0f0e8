package org.gemba.house.language;

import java.time.Instant;
import java.util.List;
import org.gemba.house.floor.LineId;
import org.gemba.house.floor.LineKey;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.Role;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StationId;

/** Why a request was refused: what was asked, what stands against it, and what helps. */
public sealed interface Refusal {
    /** What stands against it, in a sentence. */
    String reason();

    /** What helps, in a sentence. */
    String remedy();

    /** The line has no such station. */
    record NoSuchStation(StationId station, LineId line) implements Refusal {
        @Override
        public String reason() {
            return "Line %s has no station %s.".formatted(line, station);
        }

        @Override
        public String remedy() {
            return "Look for its code on the line's page, or add it to the plant's definition.";
        }
    }

    /** The line has no such segment. */
    record NoSuchSegment(SegmentId segment, LineId line) implements Refusal {
        @Override
        public String reason() {
            return "Line %s has no segment %s.".formatted(line, segment);
        }

        @Override
        public String remedy() {
            return "Look for its code on the line's page.";
        }
    }

    /** There is no such call, or it is long over. */
    record NoSuchCall(CallNumber call) implements Refusal {
        @Override
        public String reason() {
            return "There is no call %s on the board.".formatted(call);
        }

        @Override
        public String remedy() {
            return "Open the andon board: a call that ended long ago is found under its facts.";
        }
    }

    /** The call is past the step that was asked for. */
    record CallIsPastThat(CallNumber call, String step, Instant since) implements Refusal {
        @Override
        public String reason() {
            return "Call %s is already %s, since %s.".formatted(call, step, since);
        }

        @Override
        public String remedy() {
            return "Nothing needs to be done; somebody was faster.";
        }
    }

    /** The call has not come to the step that must come first. */
    record CallIsNotYet(CallNumber call, String step) implements Refusal {
        @Override
        public String reason() {
            return "Call %s is not %s yet.".formatted(call, step);
        }

        @Override
        public String remedy() {
            return "Do that first.";
        }
    }

    /** Only a named person may do this. */
    record NeedsAName(String what) implements Refusal {
        @Override
        public String reason() {
            return "To %s a person must be named.".formatted(what);
        }

        @Override
        public String remedy() {
            return "Choose your name. Pulling the cord never needs one.";
        }
    }

    /** The person is in none of the line's teams. */
    record NotOnATeam(PersonId person) implements Refusal {
        @Override
        public String reason() {
            return "%s is in no team of this line.".formatted(person);
        }

        @Override
        public String remedy() {
            return "Choose a name from the list, or add the person to a team in the plant's definition.";
        }
    }

    /** The person's role may not do this here. */
    record NotForThisRole(PersonId person, Role role, String what, List<Role> may) implements Refusal {
        public NotForThisRole {
            may = List.copyOf(may);
        }

        @Override
        public String reason() {
            return "%s (%s) may not %s on this line.".formatted(person, role, what);
        }

        @Override
        public String remedy() {
            return "Ask one of: %s."
                    .formatted(String.join(", ", may.stream().map(Role::name).toList()));
        }
    }

    /** The segment runs. */
    record SegmentRuns(SegmentId segment) implements Refusal {
        @Override
        public String reason() {
            return "Segment %s runs.".formatted(segment);
        }

        @Override
        public String remedy() {
            return "Nothing needs to be done.";
        }
    }

    /** The segment stands only because its neighbour does: the buffer between them ran empty or full. */
    record SegmentWaitsForNeighbour(SegmentId segment, CallNumber call) implements Refusal {
        @Override
        public String reason() {
            return "Segment %s waits for its neighbour, which stands for call %s.".formatted(segment, call);
        }

        @Override
        public String remedy() {
            return "Help at that call; this segment runs again by itself.";
        }
    }

    /** The time given is not the beginning of a row of the pitch board, or the row has not ended. */
    record NoSuchPitch(Instant pitch) implements Refusal {
        @Override
        public String reason() {
            return "The pitch board has no ended row that begins at %s.".formatted(pitch);
        }

        @Override
        public String remedy() {
            return "Give the beginning of a row as the board shows it, once the row has ended.";
        }
    }

    /** There is no such abnormality on the board. */
    record NoSuchAbnormality(AbnormalityNumber abnormality) implements Refusal {
        @Override
        public String reason() {
            return "There is no abnormality %s on the board.".formatted(abnormality);
        }

        @Override
        public String remedy() {
            return "Open the abnormalities page: one that ended long ago is found under its facts.";
        }
    }

    /** The fact cannot be corrected. */
    record CannotBeCorrected(long sequence, String why) implements Refusal {
        @Override
        public String reason() {
            return "Fact %d cannot be corrected: %s.".formatted(sequence, why);
        }

        @Override
        public String remedy() {
            return "Only what was reported can be corrected, once; correct the newest correction's fact instead.";
        }
    }

    /** A definition contradicts itself. */
    record DefinitionContradictsItself(String what, String remedy) implements Refusal {
        @Override
        public String reason() {
            return what;
        }
    }

    /** The definition is another line's. */
    record ForAnotherLine(LineKey definition, LineKey here) implements Refusal {
        @Override
        public String reason() {
            return "The definition is for %s, but this is %s.".formatted(definition, here);
        }

        @Override
        public String remedy() {
            return "Send it to its own line, or change the codes in the file.";
        }
    }

    /** The line has no definition yet. */
    record LineNotDefined() implements Refusal {
        @Override
        public String reason() {
            return "This line has no definition yet.";
        }

        @Override
        public String remedy() {
            return "Load one first: gemba plant load FILE.";
        }
    }

    /** The request is outside a limit of the house. */
    record OutsideLimit(String what, String limit, String remedy) implements Refusal {
        @Override
        public String reason() {
            return "%s; the limit is %s.".formatted(what, limit);
        }
    }
}
