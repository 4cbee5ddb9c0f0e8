package org.gemba.house.jidoka.abnormality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.gemba.house.floor.Limits;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.Test;

/**
 * DESIGN.md, the second thing Gemba does: every abnormality is visible at once. One table a kind: at the limit, just over
 * it, not again, and ended.
 */
@Proves("ABNORMALITY-1")
class AbnormalityChecksTest {
    private final Watch watch = Watch.ofLineA();

    @Test
    void aCycleIsOverItsStandardIfItTookMoreThanAFifthLonger() {
        watch.plays("""
                0    start U1 P A-01       -> nothing
                60   complete U1 A-01 60   -> nothing
                121  complete U1 A-01 61   -> 1 CYCLE_OVER_STANDARD A-01 U1: 50 s / 1 min 1 s [3]
                # Each one is one of its own.
                182  complete U1 A-01 61   -> 2 CYCLE_OVER_STANDARD A-01 U1: 50 s / 1 min 1 s [5]
                """);
    }

    @Test
    void aPartsOwnCycleGoesBeforeTheStations() {
        watch.plays("""
                0    start U1 P A-01       -> nothing
                10   move U1 A-01 A-02     -> nothing
                20   move U1 A-02 A-03     -> nothing
                140  complete U1 A-03 120  -> nothing
                261  complete U1 A-03 121  -> 1 CYCLE_OVER_STANDARD A-03 U1: 1 min 40 s / 2 min 1 s [5]
                """);
    }

    @Test
    void whereNoCycleIsStandardNoneIsAbnormalAndReworkHasNoStandard() {
        watch.plays("""
                0     start U1 J A-02             -> nothing
                9000  complete U1 A-02 9000       -> nothing
                9300  complete U1 A-01 300 again  -> nothing
                """);
    }

    @Test
    void aStationIsSilentAfterSoMuchWorkingTimeOnceAndUntilItIsHeard() {
        watch.plays("""
                0    life A-01      -> nothing
                299  time           -> nothing
                300  time           -> 1 STATION_SILENT A-01: a word within 5 min / nothing for 5 min of working time []
                301  time           -> nothing
                400  missing A-01   -> nothing
                # A life sign told twice says the same.
                500  life A-01      -> 1 ended
                500  life A-01      -> nothing
                799  time           -> nothing
                800  time           -> 2 STATION_SILENT A-01: a word within 5 min / nothing for 5 min of working time []
                900  cord A-01      -> 2 ended
                """);
    }

    @Test
    void breaksAndNightsAreNoSilence() {
        // 09:58 to 10:18 is two minutes of work, the tea break, and three minutes of work.
        watch.plays("""
                14280  life A-01   -> nothing
                15479  time        -> nothing
                15480  time        -> 1 STATION_SILENT A-01: a word within 5 min / nothing for 5 min of working time []
                # Heard last at 13:59, at the end of the shift: it is silent at 06:04 the next day.
                28740  life A-01   -> 1 ended
                50000  time        -> nothing
                86639  time        -> nothing
                86640  time        -> 2 STATION_SILENT A-01: a word within 5 min / nothing for 5 min of working time []
                """);
    }

    @Test
    void itIsDueWhenTheFirstStationBecomesSilent() {
        assertThat(due()).contains(Watch.at(300));

        watch.plays("14280  life A-01   -> nothing");
        assertThat(due()).contains(Watch.at(15480));

        watch.plays(
                "15480  time   -> 1 STATION_SILENT A-01: a word within 5 min / nothing for 5 min of working time []");
        assertThat(due()).isEmpty();
    }

    @Test
    void aStationThatSaidWhyItStandsIsNotSilent() {
        watch.plays("""
                0     stop A-01   -> nothing
                9000  time        -> nothing
                9010  run A-01    -> nothing
                9310  time        -> 1 STATION_SILENT A-01: a word within 5 min / nothing for 5 min of working time []
                """);
    }

    @Test
    void aUnitIsOffItsRouteWhereTheRouteDoesNotLeadNext() {
        watch.plays("""
                0   start U1 P A-02        -> 1 OFF_ROUTE A-02 U1: first A-01 / started at A-02 [1]
                10  start U2 P A-01        -> nothing
                20  move U2 A-01 A-03      -> 2 OFF_ROUTE A-03 U2: next A-02 / moved to A-03 [4]
                30  begin U2 A-03          -> nothing
                40  complete U2 A-03 10    -> nothing
                50  finish U2 A-03         -> 3 OFF_ROUTE A-03 U2: next A-04 / finished at A-03 [8]
                60  start U3 P A-01        -> nothing
                70  begin U3 A-04          -> 4 OFF_ROUTE A-04 U3: next A-02 / worked on at A-04 [11]
                80  move U3 A-04 A-02      -> 5 OFF_ROUTE A-02 U3: finished / moved to A-02 [13]
                """);
    }

    @Test
    void onItsRouteAUnitIsNormalAlsoWhereNobodyTellsOfMoves() {
        watch.plays("""
                0   start U1 P A-01       -> nothing
                10  complete U1 A-01 10   -> nothing
                20  complete U1 A-02 10   -> nothing
                30  begin U1 A-03         -> nothing
                40  complete U1 A-03 10   -> nothing
                50  move U1 A-03 A-04     -> nothing
                60  finish U1 A-04        -> nothing
                """);
    }

    @Test
    void reworkIsNotOffRoute() {
        watch.plays("""
                0   start U1 P A-01              -> nothing
                10  complete U1 A-01 10          -> nothing
                20  move U1 A-01 A-02            -> nothing
                30  rework U1 A-02 A-04          -> nothing
                40  complete U1 A-04 10 again    -> nothing
                50  move U1 A-04 A-01            -> nothing
                """);
    }

    @Test
    void aJobWithoutARouteGoesAnywhere() {
        watch.plays("""
                0   start U1 J A-03       -> nothing
                10  begin U1 A-03         -> nothing
                20  begin U1 A-02         -> nothing
                30  complete U1 A-03 20   -> nothing
                40  move U1 A-01 A-04     -> nothing
                50  finish U1 A-02        -> nothing
                """);
    }

    @Test
    void aUnitThatIsWorkedOnCannotBeWorkedOnElsewhere() {
        watch.plays("""
                0   start U1 P A-01      -> nothing
                10  begin U1 A-01        -> nothing
                20  begin U1 A-02        -> 1 IN_TWO_PLACES A-02 U1: worked on at A-01 / worked on at A-02 [3]
                30  begin U1 A-01        -> 2 IN_TWO_PLACES A-01 U1: worked on at A-02 / worked on at A-01 [5]
                # Told again while it is open, it is not raised again; looked into, it is.
                40  begin U1 A-02        -> nothing
                50  look 2               -> 2 looked into
                60  move U1 A-01 A-03    -> 3 IN_TWO_PLACES A-01 U1: worked on at A-02 / moved from A-01 [9]
                70  start U1 P A-04      -> 4 IN_TWO_PLACES A-04 U1: waits at A-03 / started at A-04 [11]
                """);
    }

    @Test
    void stockIsOverItsStandardOnceAndUntilItIsBack() {
        watch.plays("""
                0   start U1 J A-01       -> nothing
                1   start U2 J A-01       -> nothing
                2   start U3 J A-01       -> 1 STOCK_OVER_STANDARD A-01: 2 units / 3 units [3]
                3   start U4 J A-01       -> nothing
                4   move U1 A-01 A-02     -> nothing
                5   finish U2 A-01        -> 1 ended
                6   move U1 A-02 A-01     -> 2 STOCK_OVER_STANDARD A-01: 2 units / 3 units [9]
                7   scrap U3 A-01 1       -> nothing
                8   scrap U3 A-01 1       -> 2 ended
                9   rework U5 A-02 A-01   -> 3 UNKNOWN_UNIT A-02 U5: a unit that was started here / U5 [14]
                """);
    }

    @Test
    @Proves("CLOCK-14")
    void aClockMayBeFiveMinutesAhead() {
        watch.plays("""
                0+300    life A-02   -> nothing
                1+301    life A-02   -> 1 CLOCK_SKEW: the clock of plc:line-a within 5 min of ours / 5 min 1 s ahead [2]
                2+900    life A-03   -> nothing
                3+300    life A-03   -> 1 ended
                """);
    }

    @Test
    void aWordMayComeFiveMinutesLateAndAFileComesWhenItComes() {
        watch.plays("""
                1000-300    life A-02          -> nothing
                1001-301    life A-02          -> 1 LATE_DATA: plc:line-a tells within 5 min / told 5 min 1 s after it happened [2]
                1002-900    life A-03          -> nothing
                1003-900    missing A-03       -> nothing
                1004-900    import life A-02   -> nothing
                1005-300    life A-03          -> 1 ended
                """);
    }

    @Test
    void theSameHappeningAtTheSameMomentWasToldTwice() {
        watch.plays("""
                0      start U1 J A-02        -> nothing
                10     complete U1 A-02 10    -> nothing
                11-1   complete U1 A-02 10    -> 1 DOUBLED_DATA A-02: told once / told twice [2, 3]
                12-2   complete U1 A-02 10    -> nothing
                13     look 1                 -> 1 looked into
                20     complete U1 A-02 10    -> nothing
                21-1   complete U1 A-02 10    -> 2 DOUBLED_DATA A-02: told once / told twice [7, 8]
                """);
    }

    @Test
    void whatNobodyKnowsIsWrittenDownAndSeen() {
        watch.plays("""
                0   life Z-99            -> 1 UNKNOWN_STATION Z-99: a station of this line / Z-99 [1]
                1   life Z-99            -> nothing
                2   start U1 GHOST A-02  -> 2 UNKNOWN_PART A-02 U1: a part that this line makes / GHOST [4]
                3   start U2 GHOST A-02  -> nothing
                4   begin X1 A-02        -> 3 UNKNOWN_UNIT A-02 X1: a unit that was started here / X1 [7]
                5   complete X1 A-03 1   -> nothing
                6   move U1 A-02 Y-01    -> 4 UNKNOWN_STATION Y-01: a station of this line / Y-01 [10]
                """);
    }

    @Test
    void aLineThatWasNotDefinedKnowsNoStandardAndMissesNothing() {
        Watch.ofNothing().plays("""
                0     start U1 P A-01        -> nothing
                900   complete U1 A-09 900   -> nothing
                9000  time                   -> nothing
                """);
    }

    @Test
    void moreUnitsThanCanBeFollowedAreSeenOnceAndUntilTheyAreFewer() {
        for (int i = 0; i < Limits.UNITS_IN_PROCESS; i++) {
            watch.plays("0  start N%d J A-02  -> nothing".formatted(i));
        }
        watch.plays("""
                1  start M1 J A-02   -> 1 TOO_MANY_UNITS M1: at most 10,000 units in process / 10,001 [10001]
                2  start M2 J A-02   -> nothing
                # One of them is not followed, so this may be it.
                3  begin M1 A-02     -> nothing
                4  finish M1 A-02    -> nothing
                5  finish M2 A-02    -> 1 ended
                """);
    }

    private Optional<Instant> due() {
        return AbnormalityChecks.nextDue(watch.floor(), watch.abnormalities());
    }
}
