package org.gemba.house.justintime.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gemba.house.floor.UnitId;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Recorded;
import org.gemba.house.promise.Proves;
import org.gemba.house.text.Text;

/** Whatever is told in whatever order, the counts agree with each other. */
@Proves("FLOW-1")
class FlowLawsTest {

    /** Conservation: what was started has finished, was scrapped, or is in process. */
    @Property(tries = 500)
    void nothingIsLostAndNothingComesFromNowhere(@ForAll("floor") List<String> sentences) {
        FlowBoard board = play(sentences).board();
        Totals totals = board.totals();

        assertThat(totals.started())
                .isEqualTo(totals.finished() + totals.scrapped() + board.units().size() + totals.notFollowed());
        assertThat(List.of(
                        totals.started(),
                        totals.finished(),
                        totals.scrapped(),
                        totals.notFollowed(),
                        totals.leftUnstarted()))
                .allMatch(count -> count >= 0);
    }

    @Property(tries = 500)
    void theStationsCountTheUnitsThatStandThere(@ForAll("floor") List<String> sentences) {
        FlowBoard board = play(sentences).board();

        assertThat(board.stations().inOrder())
                .allSatisfy(flow -> assertThat(flow)
                        .returns(board.unitsAt(flow.station()).size(), StationFlow::unitsHere)
                        .returns(
                                (int) board.unitsAt(flow.station()).stream()
                                        .filter(UnitInProcess::working)
                                        .count(),
                                StationFlow::working)
                        .returns(
                                (int) board.units().values().stream()
                                        .filter(unit -> unit.completedAt()
                                                .filter(flow.station()::equals)
                                                .isPresent())
                                        .count(),
                                StationFlow::readyToGoOn));
    }

    @Property(tries = 200)
    void foldedAgainTheBoardIsTheSame(@ForAll("floor") List<String> sentences) {
        FlowStory story = play(sentences);
        FlowBoard again = FlowBoard.EMPTY;
        for (Recorded recorded : story.facts()) {
            again = again.after(recorded);
        }
        assertThat(again).isEqualTo(story.board());
    }

    @Property(tries = 100)
    void writtenAndReadTheBoardIsTheSame(@ForAll("floor") List<String> sentences) {
        FlowBoard board = play(sentences).board();
        Text<FlowBoard> text = Text.of(FlowBoard.class, 1_000_000);

        assertThat(text.read(text.string(board))).isEqualTo(board);
    }

    @Property(tries = 500)
    void whatIsTakenBackAtOnceCountsAsIfItHadNeverBeen(
            @ForAll("floor") List<String> sentences, @ForAll("sentence") String wrong) {
        FlowStory story = play(sentences);
        FlowBoard before = story.board();
        FlowBoard after = story.told("5000 " + wrong).corrected(0).board();

        Assume.that(!wrong.startsWith("start") || before.unit(unitOf(wrong)).isEmpty());
        assertThat(after.totals()).isEqualTo(before.totals());
        assertThat(after.units().keySet()).isEqualTo(before.units().keySet());
    }

    private static UnitId unitOf(String sentence) {
        return new UnitId(sentence.split(" ", -1)[1]);
    }

    private static FlowStory play(List<String> sentences) {
        FlowStory story = FlowStory.ofLineA();
        int second = 0;
        for (String sentence : sentences) {
            if (sentence.startsWith("wrong")) {
                int lastBut = Integer.parseInt(sentence.substring(6));
                if (story.facts().size() > lastBut + 3
                        && story.facts().get(story.facts().size() - 1 - lastBut).fact() instanceof Happening) {
                    story.corrected(lastBut);
                }
            } else {
                story.told(++second + " " + sentence);
            }
        }
        return story;
    }

    @Provide
    Arbitrary<List<String>> floor() {
        return Arbitraries.oneOf(sentence(), sentence(), sentence(), mistake())
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<String> sentence() {
        Arbitrary<String> unit = Arbitraries.of("U1", "U2", "U3", "U4");
        Arbitrary<String> station = Arbitraries.of("A-01", "A-02", "A-03", "A-04", "Z-99");
        Arbitrary<String> verb = Arbitraries.of(
                "start %s P %s",
                "start %s J %s",
                "start %s UNKNOWN %s",
                "begin %s %s",
                "complete %s %s 50",
                "complete %s %s 70 again",
                "move %s %s A-02",
                "move %s A-01 %s",
                "rework %s A-03 %s",
                "finish %s %s",
                "scrap %s %s 1",
                "scrap %s %s 2");
        return Combinators.combine(verb, unit, station).as((what, which, where) -> what.formatted(which, where));
    }

    private static Arbitrary<String> mistake() {
        return Arbitraries.integers().between(0, 6).map(lastBut -> "wrong " + lastBut);
    }
}
