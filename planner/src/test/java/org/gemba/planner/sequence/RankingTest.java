package org.gemba.planner.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gemba.planner.input.Unreadable;
import org.gemba.planner.sequence.SpacingRule.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingTest {
    /** Three red cars need a sunroof, three blue ones none: spacing and few colours cannot both be had. */
    private static final String CARS = "car,count,colour,sunroof 1/2,radio 2/3 low\nr,3,red,1,0\nb,3,blue,0,1\n";

    private static SequencingProblem cars(String text) {
        return SequenceReader.read("cars.csv", text).getFirst();
    }

    private static Score best(SequencingProblem problem) {
        return CarSequencing.order(problem, Effort.within(Duration.ofSeconds(5)).moving(50_000))
                .score()
                .orElseThrow();
    }

    @Test
    void aTableWeighsSpacingBeforePaint() {
        SequencingProblem day = cars(CARS);

        assertThat(day.rules()).extracting(SpacingRule::priority).containsExactly(Priority.HIGH, Priority.LOW);
        assertThat(day.rules()).extracting(SpacingRule::weight).containsExactly(1_000_000L, 1_000L);
        assertThat(day.paint().weight()).isEqualTo(1);
        // No sunroof beside another: red, blue, red, blue, blue, red, four changes of colour at least.
        assertThat(best(day).high()).isZero();
        assertThat(best(day).colourChanges()).isEqualTo(4);
    }

    @Test
    void paintComesFirstWhereItIsRankedFirst() {
        Score score = best(Ranking.of("paint, high,low").of(cars(CARS)));

        assertThat(score.colourChanges()).isEqualTo(1);
        assertThat(score.high()).isPositive();
    }

    @Test
    void aDayWithOneGoalHasNothingToRank() {
        assertThat(cars("car,count,sunroof 1/2\na,2,1\nb,1,0\n")
                        .rules()
                        .getFirst()
                        .weight())
                .isEqualTo(1);
        assertThat(cars("car,count,colour,sunroof 1/2\na,2,red,1\nb,1,red,0\n").paint())
                .isEqualTo(SequencingProblem.Paint.NONE);
    }

    @Test
    void aGoalThatIsLeftOutCostsNothing() {
        SequencingProblem day = Ranking.of("high").of(cars(CARS));

        assertThat(day.rules()).extracting(SpacingRule::weight).containsExactly(1_000_000L, 0L);
        assertThat(day.paint().weight()).isZero();
    }

    @Test
    void aGoalThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> Ranking.of("high,colour"))
                .hasMessageContaining("'colour' is none of high, low, paint");
        assertThatThrownBy(() -> Ranking.of("high,high")).hasMessageContaining("once each");
    }

    @Test
    void aWrongFolderIsNamedWithWhatIsExpectedInIt(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("vehicles.txt"), "Date;SeqRank;Ident;Paint Color\n1;1;a;1\n");

        assertThatThrownBy(() -> SequenceReader.read(folder))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith(folder + ": This folder has no ratios.txt.")
                .hasMessageContaining("vehicles.txt, ratios.txt, paint_batch_limit.txt, optimization_objectives.txt");
    }

    @Test
    void aFolderOfTheChallengeIsReadWithOtherCommasLineEndsAndWithoutALastOne(@TempDir Path folder) throws IOException {
        for (String comma : List.of(";", ",", "\t")) {
            write(folder, "vehicles.txt", comma, """
                    Date;SeqRank;Ident;Paint Color;H1;L1;
                    d0;1;x;2;1;0;
                    d1;1;a;1;1;0;
                    d1;2;b;2;0;1;
                    """);
            write(folder, "ratios.txt", comma, "Ratio;Prio;Ident;\n1/2;1;H1;\n1/3;0;L1;");
            write(folder, "paint_batch_limit.txt", comma, "limitation;\n10;");
            write(folder, "optimization_objectives.txt", comma, """
                    rank;objective name;
                    1;high_priority_level_and_easy_to_satisfy_ratio_constraints;
                    2;paint_color_batches;
                    """);
            SequencingProblem day = SequenceReader.read(folder).getFirst();

            assertThat(day.cars()).extracting(Car::id).containsExactly("a", "b");
            assertThat(day.before()).extracting(Car::id).containsExactly("x");
            // Given order: a after x breaks 1/2 once, and x 2, a 1, b 2 changes the colour twice.
            assertThat(Scoring.of(day, List.of(0, 1)).total()).hasToString("1002000");
        }
    }

    @Test
    void aFaultInAFolderNamesTheFolderTheFileAndThePlace(@TempDir Path folder) throws IOException {
        write(folder, "vehicles.txt", ";", "Date;SeqRank;Ident;Paint Color;H1\nd1;1;a;1;x\n");
        write(folder, "ratios.txt", ";", "Ratio;Prio;Ident\n1/2;1;H1\n");
        write(folder, "paint_batch_limit.txt", ";", "limitation\n10\n");
        write(folder, "optimization_objectives.txt", ";", "rank;objective name\n1;high_priority\n");

        assertThatThrownBy(() -> SequenceReader.read(folder))
                .hasMessageContaining(folder.getFileName() + "/vehicles.txt:2:10: 'x' is not a whole number");
    }

    private static void write(Path folder, String name, String comma, String text) throws IOException {
        Files.writeString(
                folder.resolve(name),
                text.stripTrailing().replace(";", comma).replace("\n", comma.equals(",") ? "\r\n" : "\n"));
    }
}
