package org.gemba.server.page;

import java.util.stream.Collectors;
import org.gemba.house.floor.Limits;
import org.gemba.house.language.Refusal;
import org.gemba.server.words.Words;

/** Says a refusal in the reader's language: what stands against it, and what helps. */
final class Refusals {
    private final Words words;

    Refusals(Words words) {
        this.words = words;
    }

    String reason(Refusal refusal) {
        return say(refusal, "reason");
    }

    String remedy(Refusal refusal) {
        return say(refusal, "remedy");
    }

    private String say(Refusal refusal, String what) {
        String key = "refusal." + refusal.getClass().getSimpleName() + "." + what;
        return switch (refusal) {
            case Refusal.NoSuchStation it ->
                words.say(key, it.line().value(), it.station().value());
            case Refusal.NoSuchSegment it ->
                words.say(key, it.line().value(), it.segment().value());
            case Refusal.NoSuchCall it -> words.say(key, it.call().toString());
            case Refusal.CallIsPastThat it -> words.say(key, it.call().toString(), words.seconds(it.since()));
            case Refusal.CallIsNotYet it -> words.say(key, it.call().toString());
            case Refusal.NeedsAName it -> words.say(key);
            case Refusal.NotOnATeam it -> words.say(key, it.person().value());
            case Refusal.NotForThisRole it ->
                words.say(
                        key,
                        it.person().value(),
                        words.name(it.role()),
                        it.may().stream().map(words::name).collect(Collectors.joining(", ")));
            case Refusal.SegmentWaitsForNeighbour it ->
                words.say(key, it.segment().value(), it.call().toString());
            case Refusal.SegmentRuns it -> words.say(key, it.segment().value());
            case Refusal.NoSuchPitch it -> words.say(key, words.clock(it.pitch()));
            case Refusal.NoSuchAbnormality it -> words.say(key, it.abnormality().toString());
            case Refusal.LineNotDefined it -> words.say(key);
            case Refusal.CannotBeCorrected it -> words.say(key, Long.toString(it.sequence()));
            case Refusal.DefinitionContradictsItself it -> words.say(key);
            case Refusal.ForAnotherLine it ->
                words.say(key, it.definition().toString(), it.here().toString());
            case Refusal.OutsideLimit it -> words.say(key, Limits.REMARK_LENGTH);
        };
    }
}
