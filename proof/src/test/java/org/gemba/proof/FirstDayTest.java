package org.gemba.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the tutorial tells a newcomer to type works, and answers as the page says. */
@Timeout(300)
class FirstDayTest {
    private static final Path PAGE = Project.ROOT.resolve("docs/tutorial/first-day.md");
    private static final int COMMANDS_AT_LEAST = 8;

    @TempDir
    private Path desk;

    @Test
    @Proves("TUTORIAL-1")
    void everyCommandOfTheFirstDayRunsAndAnswersAsShown() throws Exception {
        List<FirstDay.Step> steps = FirstDay.steps(PAGE);
        assertThat(steps).hasSizeGreaterThanOrEqualTo(COMMANDS_AT_LEAST);
        for (String tool : List.of("sh", "curl", "python3")) {
            needs(tool);
        }
        try (FirstDay day = new FirstDay(desk)) {
            for (FirstDay.Step step : steps) {
                String answer = day.type(step.command());
                step.expected()
                        .forEach(line -> assertThat(answer).as(step.command()).contains(line));
            }
        }
    }

    private static void needs(String tool) throws InterruptedException {
        try {
            new ProcessBuilder(tool, tool.equals("sh") ? "-c" : "--version", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException missing) {
            Assumptions.abort("The tutorial's commands need %s, which this machine has not.".formatted(tool));
        }
    }
}
