package org.gemba.planner.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.gemba.planner.Fraction;
import org.gemba.planner.input.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceLevelTest {
    /** Quantiles of the normal distribution to fifteen digits, as every table of them has them. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            0.5, 0
            0.75, 0.674489750196082
            0.9, 1.281551565544600
            0.95, 1.644853626951473
            0.975, 1.959963984540054
            0.99, 2.326347874040841
            0.999, 3.090232306167813
            0.9999, 3.719016485455681
            """)
    void theQuantileIsTheOneOfTheTables(double share, double deviations) {
        assertThat(NormalLaw.deviations(share)).isCloseTo(deviations, within(1e-12));
        assertThat(NormalLaw.share(deviations)).isCloseTo(share, within(1e-15));
        assertThat(NormalLaw.share(-deviations)).isCloseTo(1 - share, within(1e-15));
    }

    @Property(tries = 500)
    void shareAndQuantileUndoEachOther(@ForAll @DoubleRange(min = 0.5, max = 0.9999) @Scale(6) double share) {
        assertThat(NormalLaw.share(NormalLaw.deviations(share))).isCloseTo(share, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource(textBlock = "-40, 0\n-8.5, 0\n8.5, 1\n40, 1")
    void farOutThereIsNothingLeft(double deviations, double share) {
        assertThat(NormalLaw.share(deviations)).isEqualTo(share);
    }

    // Dynamics 365 has 1.29, 1.65 and 2.33 for 90, 95 and 99 %.
    @ParameterizedTest
    @CsvSource(textBlock = """
            50, 0
            90, 1.29
            95, 1.65
            97.5, 1.96
            99, 2.33
            99.99, 3.72
            """)
    void theFactorIsRoundedUpAsTheTablesHaveIt(String percent, String factor) {
        assertThat(CardFormula.Service.factor(Fraction.of(percent))).isEqualTo(Fraction.of(factor));
    }

    @ParameterizedTest
    @CsvSource(textBlock = "49.99\n99.995\n100\n0")
    void aServiceLevelOutsideItsLimitsIsRefused(String percent) {
        assertThatThrownBy(() -> CardFormula.Service.factor(Fraction.of(percent)))
                .hasMessageContaining("50 to 99.99 %");
    }

    // 100 a day for 4 days, σD 15 a day: 400 ± 30. Pieces of the cards less 400, in thirties, by the normal
    // distribution;
    // cycle 1-1-3 is 4 days as well; of a lot of 50 nothing is used before it is gone.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            toyota        | 4   | safetyShare=0.075                    | 43 | 0.8413
            toyota        | 4   |                                      | 40 | 0.5000
            run-frequency | 3   | every=1, safetyTime=0.6              | 46 | 0.9772
            dynamics      | 4   | safetyStock=30                       | 43 | 0.8413
            lot           | 4   | safetyStock=30, lot=50               | 48 | 0.8413
            constant-cycle| 4   | safetyStock=60                       | 46 | 0.9772
            supplier      | 0   | days=1, deliveries=1, later=3        | 40 | 0.5000
            service       | 4   | percent=99.9                         | 50 | 0.9995
            five-factors  | 4   | customerFluctuation=60               | 46 | 0.9772
            signal        | 4   | safetyShare=0.075, epei=1            | 43 | 0.8413
            """)
    void everyFormulaSaysWhichServiceLevelItsCardsGive(
            String formula, String leadTime, String needs, int cards, String level) {
        StringBuilder loop = new StringBuilder(
                "{\"loops\": [{\"part\": \"P\", \"demand\": 100, \"container\": 10, \"demandDeviation\": 15");
        loop.append(", \"formula\": \"%s\", \"leadTime\": %s".formatted(formula, leadTime));
        if (needs != null) {
            for (String need : needs.split(", ", -1)) {
                loop.append(", \"%s\": %s".formatted((Object[]) need.split("=", 2)));
            }
        }
        SizedLoop sized =
                LoopReader.read("a.json", loop.append("}]}").toString()).getFirst();

        assertThat(sized.count().cards()).isEqualTo(cards);
        assertThat(sized.serviceLevel())
                .hasValueSatisfying(found -> assertThat(found.text()).isEqualTo(level));
        assertThat(sized.reason()).contains("service level").contains("expected");
    }

    @Test
    void whatNeitherDaysNorDeviationsAreKnownOfHasNoServiceLevel() {
        assertThat(LoopReader.read("a.csv", "part,demand,leadTime,container\nP,100,4,10\n")
                        .getFirst()
                        .serviceLevel())
                .isEmpty();
    }

    @Test
    void withoutAnyDeviationCardsLastOrDoNot() {
        Fraction demand = Fraction.of(100);
        Fraction days = Fraction.of(4);

        assertThat(ServiceLevel.normal(demand, days, Fraction.of(400), new Stray(0, 0))
                        .text())
                .isEqualTo("1.0000");
        assertThat(ServiceLevel.normal(demand, days, Fraction.of(399), new Stray(0, 0))
                        .text())
                .isEqualTo("0.0000");
    }

    @Test
    void actualDaysAreCountedForEveryFormula() {
        // Two days use 20, 20, 50, 50, 20, 30, 30, 20, 20: seven of nine within the 30 of three cards.
        SizedLoop sized = LoopReader.read("a.csv", """
                        part;formula;demand;leadTime;container;consumption
                        P;toyota;14;2;10;10 10 10 40 10 10 20 10 10 10
                        """).getFirst();

        assertThat(sized.count().cards()).isEqualTo(3);
        assertThat(sized.serviceLevel()).contains(new ServiceLevel(Fraction.of(7, 9), ServiceLevel.By.HISTORY));
        assertThat(sized.reason()).endsWith("service level 77.78 % of the rounds known");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            average           |                    | 3
            moving-maximum    |                    | 5
            moving-maximum    | "lastLeadTimes": 2 | 3
            moving-percentile | "percentile": 50   | 2
            moving-percentile | "percentile": 95   | 5
            """)
    void everyFormulaTakesTheDemandFigureThatIsChosen(String figure, String with, int cards) {
        List<SizedLoop> loops = LoopReader.read("a.json", """
                {"loops": [{"part": "P", "container": 10, "leadTimes": [2, 2], "figure": "%s",
                  "consumption": [10, 10, 10, 40, 10, 10, 20, 10, 10, 10]%s}]}
                """.formatted(figure, with == null ? "" : ", " + with));

        assertThat(loops.getFirst().count().cards()).isEqualTo(cards);
        assertThat(loops.getFirst().reason()).contains("; demand: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            part,demand,leadTime,container,safteyShare;P,1,1,1,0.1              | a.csv:1:32: | Maybe 'safetyShare' is meant.
            part,demand,lead-time,container;P,1,1,1                             | a.csv:1:13: | Maybe 'leadTime' is meant.
            part,container,leadTime,consumption;P,1,1,1 2 x                     | a.csv:2:7:  | 'x' is not a number
            part,formula,demand,leadTime,container,percent;P,service,1,1,1,100  | a.csv:2:1:  | 50 to 99.99 %
            """)
    void aSlipIsShownAtItsPlace(String file, String place, String what) {
        assertThatThrownBy(() -> LoopReader.read("a.csv", file.replace(';', '\n')))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(place)
                .hasMessageContaining(what);
    }
}
