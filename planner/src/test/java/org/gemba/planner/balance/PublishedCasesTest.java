package org.gemba.planner.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.gemba.planner.input.SharedCases;
import org.junit.jupiter.api.Test;

/** A quick part of the published cases; the benchmark runs all of them. */
class PublishedCasesTest {
    @Test
    void everyClassicalCaseOfUpTo60ElementsIsProved() throws IOException {
        List<String> rows = Files.readAllLines(SharedCases.at("salbp/salbp1_scholl_optima.csv"));
        for (String row : rows.subList(1, rows.size())) {
            String[] field = row.split(",", -1);
            if (Integer.parseInt(field[1]) <= 60) {
                BalancingProblem problem = Cases.read(SharedCases.at("salbp/scholl1993_IN2/" + field[0] + ".IN2"));
                assertProved(problem, Long.parseLong(field[2]), Integer.parseInt(field[3]), row);
            }
        }
    }

    @Test
    void everyTenthOfOttosCasesOf20And50ElementsIsProved() throws IOException {
        for (int size : List.of(20, 50)) {
            List<String> rows = Files.readAllLines(SharedCases.at("salbp/salbp1_otto_n" + size + ".csv"));
            for (int i = 1; i < rows.size(); i += 10) {
                String[] field = rows.get(i).split(",", -1);
                String file = "salbp/otto2013/n%d/instance_n=%d_%s.alb".formatted(size, size, field[1]);
                BalancingProblem problem = Cases.read(SharedCases.at(file));
                assertThat(problem.takt()).hasValue(1000);
                assertProved(problem, 1000, Integer.parseInt(field[3]), rows.get(i));
            }
        }
    }

    @Test
    void linesWhoseElementsMustPairUpAreProved() throws IOException {
        // Scholl 1999, appendix: 32 and 30 stations would hold the work of both, if their elements could be paired.
        BalancingProblem problem = Cases.read(SharedCases.at("salbp/scholl1993_IN2/WEE-MAG.IN2"));
        assertProved(problem, 47, 33, "WEE-MAG/47");
        assertProved(problem, 54, 31, "WEE-MAG/54");
    }

    private static void assertProved(BalancingProblem problem, long takt, int stations, String row) {
        Answer answer = LineBalancing.fewestStations(problem, takt, Cases.effort());
        assertThat(answer.stations()).as(row).isEqualTo(stations);
        assertThat(answer.proved()).as(row).isTrue();
    }
}
