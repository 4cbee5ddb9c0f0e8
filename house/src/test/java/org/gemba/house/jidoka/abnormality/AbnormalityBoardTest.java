package org.gemba.house.jidoka.abnormality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.Member;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.Role;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.Abnormal;
import org.gemba.house.language.AbnormalityNumber;
import org.gemba.house.language.Decision;
import org.gemba.house.language.Refusal;
import org.gemba.house.language.Request;
import org.junit.jupiter.api.Test;

/** DESIGN.md, laws 1 and 4: an abnormality stays in sight until it ended or somebody looked into it, and opens to its facts. */
class AbnormalityBoardTest {
    private static final StationId A01 = new StationId("A-01");
    private static final AbnormalityNumber FIRST = new AbnormalityNumber(1);
    private static final PersonId AIKO = new PersonId("P-1");

    private final Watch watch = Watch.ofLineA();

    @Test
    void aMomentIsOpenUntilSomebodyLookedIntoIt() {
        aCycleOverItsStandard();
        assertThat(watch.abnormalities().openAt(A01, Watch.at(100)))
                .singleElement()
                .returns(Watch.at(100), Abnormality::foundAt)
                .returns(List.of(2L), Abnormality::seenIn)
                .returns(3L, Abnormality::sequence);

        watch.plays("200  look 1  -> 1 looked into");
        assertThat(watch.abnormalities().open(Watch.at(200))).isEmpty();
        assertThat(watch.abnormalities().find(FIRST).orElseThrow())
                .returns(Optional.of(Watch.at(200)), Abnormality::endedAt)
                .returns("seen", it -> it.lookedInto().orElseThrow().finding());
    }

    @Test
    void aMomentNobodyLookedIntoIsOpenForADay() {
        aCycleOverItsStandard();
        long day = Duration.ofHours(24).toSeconds();

        assertThat(watch.abnormalities().open(Watch.at(100 + day - 1))).hasSize(1);
        assertThat(watch.abnormalities().open(Watch.at(100 + day))).isEmpty();

        watch.plays(day + 200 + "  complete U1 A-01 61  -> 2 CYCLE_OVER_STANDARD A-01 U1: 50 s / 1 min 1 s [4]");
        assertThat(watch.abnormalities().find(FIRST).orElseThrow().endedAt()).contains(Watch.at(100 + day));
    }

    @Test
    void whatLastsStaysOpenWhenLookedInto() {
        watch.plays("""
                300  time     -> 1 STATION_SILENT A-01: a word within 5 min / nothing for 5 min of working time []
                400  look 1   -> 1 looked into
                """);
        assertThat(watch.abnormalities().open(Watch.at(1_000_000)))
                .singleElement()
                .returns(true, it -> it.lookedInto().isPresent());

        watch.plays("500  life A-01  -> 1 ended");
        assertThat(watch.abnormalities().open(Watch.at(500))).isEmpty();
        assertThat(watch.abnormalities().find(FIRST).orElseThrow())
                .returns(Optional.of(Watch.at(500)), Abnormality::endedAt)
                .returns(true, it -> it.lookedInto().isPresent());
    }

    @Test
    void whatEndedCanStillBeLookedInto() {
        watch.plays("""
                300  time        -> 1 STATION_SILENT A-01: a word within 5 min / nothing for 5 min of working time []
                400  life A-01   -> 1 ended
                500  look 1      -> 1 looked into
                """);
        assertThat(watch.abnormalities().find(FIRST).orElseThrow())
                .returns(Optional.of(Watch.at(400)), Abnormality::endedAt)
                .returns(Watch.at(500), it -> it.lookedInto().orElseThrow().at());
    }

    @Test
    void whatWasSeenInAFactThatWasNotTrueIsOver() {
        aCycleOverItsStandard();
        watch.corrected(Watch.happening(List.of("complete", "U1", "A-01", "61"), Watch.at(100)), 2, Watch.at(150));

        assertThat(watch.abnormalities().open(Watch.at(200))).isEmpty();
    }

    @Test
    void theBoardHoldsMomentsUpToItsLimitAndLetsGoOfTheOldest() {
        aCycleOverItsStandard();
        for (int i = 2; i <= Limits.ENDED_ON_BOARDS + 1; i++) {
            watch.plays("100  complete U1 A-01 %d  -> %d CYCLE_OVER_STANDARD A-01 U1: 50 s / %s [%d]"
                    .formatted(60 * i, i, i < 60 ? i + " min" : hours(i), 2 * i));
        }
        assertThat(watch.abnormalities().moments()).hasSize(Limits.ENDED_ON_BOARDS);
        assertThat(watch.abnormalities().find(FIRST)).isEmpty();
        assertThat(watch.abnormalities().next()).isEqualTo(new AbnormalityNumber(Limits.ENDED_ON_BOARDS + 2L));
    }

    @Test
    void onlyTheNamedLookIntoAnAbnormality() {
        aCycleOverItsStandard();

        assertThat(lookInto(1, "Tool was blunt.", Optional.empty()))
                .isEqualTo(Decision.refused(new Refusal.NeedsAName("look into an abnormality")));
        assertThat(lookInto(1, "Tool was blunt.", Optional.of(new PersonId("STRANGER"))))
                .isEqualTo(Decision.refused(new Refusal.NotOnATeam(new PersonId("STRANGER"))));
        assertThat(lookInto(2, "Tool was blunt.", Optional.of(AIKO)))
                .isEqualTo(Decision.refused(new Refusal.NoSuchAbnormality(new AbnormalityNumber(2))));
        assertThat(lookInto(1, "Tool was blunt.", Optional.of(AIKO)))
                .isEqualTo(Decision.happened(new Abnormal.AbnormalityLookedInto(FIRST, "Tool was blunt.")));
    }

    /** A sender that is gone for good never tells in time again; without this it would be late for ever. */
    @Test
    void lookingIntoASenderThatIsLateEndsIt() {
        watch.plays("""
                1000-301  life A-01  -> 1 LATE_DATA: plc:line-a tells within 5 min / told 5 min 1 s after it happened [1]
                """);

        assertThat(lookInto(1, "The old gateway is out of use.", Optional.of(AIKO)))
                .isEqualTo(Decision.happened(
                        new Abnormal.AbnormalityLookedInto(FIRST, "The old gateway is out of use."),
                        new Abnormal.AbnormalityEnded(FIRST)));
    }

    @Test
    void aFindingSaysSomethingAndIsShort() {
        aCycleOverItsStandard();
        String longest = "x".repeat(Limits.REMARK_LENGTH);

        assertThat(lookInto(1, longest, Optional.of(AIKO))).isInstanceOf(Decision.Happened.class);
        for (String unfit : List.of("", "  ", longest + "x", "bell \u0007")) {
            assertThat(lookInto(1, unfit, Optional.of(AIKO)))
                    .isInstanceOfSatisfying(
                            Decision.Refused.class,
                            refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.OutsideLimit.class));
        }
    }

    private Decision lookInto(long number, String finding, Optional<PersonId> actor) {
        return AbnormalityRules.lookInto(
                watch.abnormalities(),
                new Request.LookInto(new AbnormalityNumber(number), finding),
                actor,
                person -> Optional.of(new Member(AIKO, "Aiko", Role.OPERATOR))
                        .filter(member -> member.id().equals(person)));
    }

    private void aCycleOverItsStandard() {
        watch.plays("""
                0    start U1 J A-01      -> nothing
                100  complete U1 A-01 61  -> 1 CYCLE_OVER_STANDARD A-01 U1: 50 s / 1 min 1 s [2]
                """);
    }

    private static String hours(int minutes) {
        return minutes % 60 == 0 ? minutes / 60 + " h" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
