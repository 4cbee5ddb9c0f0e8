package org.gemba.server.page;

import java.time.Duration;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.language.Abnormal;
import org.gemba.house.language.Andon;
import org.gemba.house.language.Attempt;
import org.gemba.house.language.Bookkeeping;
import org.gemba.house.language.Changing;
import org.gemba.house.language.Definition;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Hearing;
import org.gemba.house.language.Pitching;
import org.gemba.house.language.Quality;
import org.gemba.house.language.Step;
import org.gemba.house.language.Stopping;
import org.gemba.server.words.Words;

/** Says each fact as a person on the floor would. */
final class FactSentences {
    private final Words words;

    FactSentences(Words words) {
        this.words = words;
    }

    String of(Fact fact) {
        return switch (fact) {
            case Happening happening -> happening(happening);
            case Abnormal abnormal -> abnormal(abnormal);
            case Andon andon -> andon(andon);
            case Bookkeeping bookkeeping -> bookkeeping(bookkeeping);
            case Definition definition -> definition(definition);
            case Pitching pitching -> pitching(pitching);
        };
    }

    /** The name of the room a fact belongs to. */
    static String group(Fact fact) {
        return switch (fact) {
            case Changing it -> "Changing";
            case Flow it -> "Flow";
            case Hearing it -> "Hearing";
            case Quality it -> "Quality";
            case Stopping it -> "Stopping";
            case Abnormal it -> "Abnormal";
            case Andon it -> "Andon";
            case Bookkeeping it -> "Bookkeeping";
            case Definition it -> "Definition";
            case Pitching it -> "Pitching";
        };
    }

    private String happening(Happening happening) {
        return switch (happening) {
            case Flow flow -> flow(flow);
            case Quality quality -> quality(quality);
            case Stopping stopping -> stopping(stopping);
            case Hearing.LifeSignHeard it -> say("LifeSignHeard", it.station());
            case Hearing.DataMissing it ->
                say("DataMissing", it.station(), words.seconds(it.from()), words.seconds(it.to()), it.why());
            case Changing.ChangePointSeen it ->
                say("ChangePointSeen", words.name(it.what()), it.station(), it.description());
        };
    }

    private String flow(Flow flow) {
        return switch (flow) {
            case Flow.UnitStarted it -> say("UnitStarted", it.unit(), it.station(), it.part(), pieces(it.pieces()));
            case Flow.CycleBegan it -> say("CycleBegan", it.unit(), it.station());
            case Flow.CycleCompleted it ->
                it.attempt() == Attempt.REWORK
                        ? say("CycleCompleted.rework", it.unit(), it.station(), took(it.took()))
                        : it.step().equals(Step.USUAL)
                                ? say("CycleCompleted", it.unit(), it.station(), took(it.took()))
                                : say("CycleCompleted.step", it.unit(), it.station(), took(it.took()), it.step());
            case Flow.UnitMoved it -> say("UnitMoved", it.unit(), it.from(), it.to());
            case Flow.UnitFinished it -> say("UnitFinished", it.unit(), it.station(), pieces(it.pieces()));
        };
    }

    private String quality(Quality quality) {
        return switch (quality) {
            case Quality.DefectFound it ->
                it.unit().isPresent()
                        ? say(
                                "DefectFound.unit",
                                it.station(),
                                it.kind(),
                                pieces(it.pieces()),
                                it.unit().get())
                        : say("DefectFound", it.station(), it.kind(), pieces(it.pieces()));
            case Quality.UnitSentToRework it -> say("UnitSentToRework", it.unit(), it.from(), it.to());
            case Quality.UnitScrapped it -> say("UnitScrapped", it.unit(), it.station(), pieces(it.pieces()), it.why());
        };
    }

    private String stopping(Stopping stopping) {
        return switch (stopping) {
            case Stopping.StopBegan it -> say("StopBegan", it.station(), it.reason());
            case Stopping.StopReasonNamed it -> say("StopReasonNamed", it.station(), it.reason());
            case Stopping.StopEnded it -> say("StopEnded", it.station(), took(it.took()), it.reason());
            case Stopping.ChangeoverBegan it -> say("ChangeoverBegan", it.station(), it.to());
            case Stopping.ChangeoverEnded it -> say("ChangeoverEnded", it.station(), it.to(), took(it.took()));
        };
    }

    private String abnormal(Abnormal abnormal) {
        return switch (abnormal) {
            case Abnormal.AbnormalityFound it ->
                say("AbnormalityFound", it.abnormality(), words.name(it.kind()), it.standard(), it.actual());
            case Abnormal.AbnormalityEnded it -> say("AbnormalityEnded", it.abnormality());
            case Abnormal.AbnormalityLookedInto it -> say("AbnormalityLookedInto", it.abnormality(), it.finding());
        };
    }

    private String andon(Andon andon) {
        return switch (andon) {
            case Andon.AndonPulled it ->
                it.remark().isEmpty()
                        ? say("AndonPulled", it.call(), it.station(), words.name(it.kind()))
                        : say("AndonPulled.remark", it.call(), it.station(), words.name(it.kind()), it.remark());
            case Andon.AndonAnswered it -> say("AndonAnswered", it.call());
            case Andon.HelpArrived it -> say("HelpArrived", it.call());
            case Andon.AndonContained it -> say("AndonContained", it.call(), it.how());
            case Andon.AndonCleared it -> say("AndonCleared", it.call());
            case Andon.CountermeasureNamed it -> say("CountermeasureNamed", it.call(), it.countermeasure());
            case Andon.CallEscalated it -> say("CallEscalated", it.call(), words.name(it.to()));
            case Andon.SegmentStopped it -> say("SegmentStopped", it.segment(), it.call(), words.name(it.cause()));
            case Andon.SegmentRestarted it -> say("SegmentRestarted", it.segment(), it.call());
        };
    }

    private String bookkeeping(Bookkeeping bookkeeping) {
        return switch (bookkeeping) {
            case Bookkeeping.Corrected it ->
                it.instead().isPresent()
                        ? say(
                                "Corrected.instead",
                                it.sequence(),
                                it.why(),
                                of(it.instead().get()))
                        : say("Corrected", it.sequence(), it.why());
            case Bookkeeping.Undated it -> say("Undated", of(it.what()));
            case Bookkeeping.LogImported it ->
                say("LogImported", it.file(), words.count(it.rows()), words.count(it.rowsUndated()));
            case Bookkeeping.SpanReported it -> say("SpanReported", it.sequence(), took(it.span()));
        };
    }

    private String definition(Definition definition) {
        return switch (definition) {
            case Definition.PlantDescribed it ->
                say("PlantDescribed", it.plant().name());
            case Definition.LineDescribed it -> say("LineDescribed", it.line().name());
            case Definition.StationDescribed it ->
                say(
                        "StationDescribed",
                        it.station().id(),
                        it.station().name(),
                        took(it.station().standardCycle()));
            case Definition.StationRemoved it -> say("StationRemoved", it.station());
            case Definition.PartDescribed it ->
                say("PartDescribed", it.part().id(), it.part().name());
            case Definition.PartRemoved it -> say("PartRemoved", it.part());
            case Definition.TeamDescribed it ->
                words.say(
                        "fact.TeamDescribed",
                        it.team().name(),
                        it.team().members().size());
            case Definition.TeamRemoved it -> say("TeamRemoved", it.team());
            case Definition.CalendarSet it -> say("CalendarSet");
            case Definition.DemandSet it ->
                say(
                        "DemandSet",
                        words.day(it.demand().from()),
                        it.demand().perDay(),
                        it.demand().part());
            case Definition.DemandWithdrawn it ->
                say(
                        "DemandWithdrawn",
                        words.day(it.demand().from()),
                        it.demand().part());
            case Definition.AndonRuleSet it ->
                say("AndonRuleSet", took(it.rule().window()));
        };
    }

    private String pitching(Pitching pitching) {
        return switch (pitching) {
            case Pitching.PitchExplained it -> say("PitchExplained", words.clock(it.pitch()), it.reason());
            case Pitching.PitchSignedOff it -> say("PitchSignedOff", words.clock(it.pitch()), it.actual());
        };
    }

    private String took(Duration took) {
        return words.duration(took);
    }

    private String pieces(PieceCount pieces) {
        return words.say("unit.pieces", pieces.value());
    }

    private String say(String kind, Object... gaps) {
        Object[] said = new Object[gaps.length];
        for (int i = 0; i < gaps.length; i++) {
            said[i] = gaps[i].toString();
        }
        return words.say("fact." + kind, said);
    }
}
