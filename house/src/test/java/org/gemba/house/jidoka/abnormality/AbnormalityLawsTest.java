package org.gemba.house.jidoka.abnormality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.Abnormal;
import org.gemba.house.language.AbnormalityKind;
import org.gemba.house.language.AbnormalityNumber;
import org.gemba.house.text.Text;

/** DESIGN.md, law 7: whatever happens is written down; the checks neither fail nor shout the same thing twice. */
class AbnormalityLawsTest {
    private static final StationId A01 = new StationId("A-01");

    @Property(tries = 300)
    void atMostOneOfAKindLastsAtAStation(@ForAll("floor") List<String> sentences) {
        Watch watch = Watch.ofLineA();
        int second = 0;
        for (String sentence : sentences) {
            watch.told(++second * 90 + " " + sentence);
            Set<String> lasting = new HashSet<>();
            assertThat(watch.abnormalities().lasting().values())
                    .allSatisfy(it -> assertThat(lasting.add(it.kind() + " " + it.station() + " " + it.standard()))
                            .isTrue());
        }
    }

    @Property(tries = 300)
    void numbersAreGivenOnceInOrderAndOnlyWhatIsOpenEnds(@ForAll("floor") List<String> sentences) {
        Watch watch = Watch.ofLineA();
        long newest = 0;
        int second = 0;
        for (String sentence : sentences) {
            AbnormalityBoard before = watch.abnormalities();
            for (Abnormal fact : watch.told(++second * 90 + " " + sentence)) {
                if (fact instanceof Abnormal.AbnormalityFound found) {
                    assertThat(found.abnormality()).isEqualTo(new AbnormalityNumber(++newest));
                } else if (fact instanceof Abnormal.AbnormalityEnded ended) {
                    assertThat(before.lasting()).containsKey(ended.abnormality());
                }
            }
        }
    }

    @Property(tries = 100)
    void writtenAndReadTheBoardIsTheSame(@ForAll("floor") List<String> sentences) {
        Watch watch = Watch.ofLineA();
        int second = 0;
        for (String sentence : sentences) {
            watch.told(++second * 90 + " " + sentence);
        }
        Text<AbnormalityBoard> text = Text.of(AbnormalityBoard.class, 1_000_000);

        assertThat(text.read(text.string(watch.abnormalities()))).isEqualTo(watch.abnormalities());
    }

    @Property(tries = 300)
    void aJobShopWithoutStandardsIsQuiet(@ForAll("jobs") List<String> sentences) {
        Watch watch = Watch.ofLineA();
        int second = 0;
        for (String unit : List.of("U1", "U2", "U3")) {
            watch.told(++second + " start " + unit + " J A-02");
        }
        for (String sentence : sentences) {
            assertThat(watch.told(++second + " " + sentence)).isEmpty();
        }
    }

    @Property(tries = 300)
    void stockIsOverItsStandardExactlyWhileTheBoardSaysSo(@ForAll("floor") List<String> sentences) {
        Watch watch = Watch.ofLineA();
        int second = 0;
        for (String sentence : sentences) {
            watch.told(++second + " " + sentence);
            assertThat(watch.abnormalities()
                            .lasting(AbnormalityKind.STOCK_OVER_STANDARD, A01)
                            .isPresent())
                    .isEqualTo(watch.floor().unitsAt(A01) > 2);
        }
    }

    @Provide
    Arbitrary<List<String>> floor() {
        return sentences(
                "start %s P %s",
                "start %s J %s",
                "start %s P A-01",
                "start %s J A-01",
                "begin %s %s",
                "complete %s %s 50",
                "complete %s %s 170",
                "move %s %s A-02",
                "move %s A-01 %s",
                "move %s A-02 A-01",
                "rework %s A-03 %s",
                "finish %s %s",
                "scrap %s %s 1",
                "time");
    }

    @Provide
    Arbitrary<List<String>> jobs() {
        return Combinators.combine(
                        Arbitraries.of("begin %s %s", "complete %s %s 9000", "move %s %s A-02", "move %s A-03 %s"),
                        Arbitraries.of("U1", "U2", "U3"),
                        Arbitraries.of("A-02", "A-03", "A-04"))
                .as((what, which, where) -> what.formatted(which, where))
                .list()
                .ofMaxSize(50);
    }

    private static Arbitrary<List<String>> sentences(String... verbs) {
        Arbitrary<String> unit = Arbitraries.of("U1", "U2", "U3", "U4", "U5");
        Arbitrary<String> station = Arbitraries.of("A-01", "A-02", "A-03", "A-04", "Z-99");
        return Combinators.combine(Arbitraries.of(verbs), unit, station)
                .as((what, which, where) -> what.formatted(which, where))
                .list()
                .ofMaxSize(50);
    }
}
