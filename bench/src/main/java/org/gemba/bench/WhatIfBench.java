package org.gemba.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gemba.connect.whatif.Change;
import org.gemba.connect.whatif.Expectation;
import org.gemba.connect.whatif.LineFacts;
import org.gemba.connect.whatif.Play;
import org.gemba.connect.whatif.Progress;
import org.gemba.connect.whatif.Question;
import org.gemba.connect.whatif.Scenario;
import org.gemba.connect.whatif.ScenarioDesk;
import org.gemba.engine.Answer;
import org.gemba.engine.SteadyClock;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Hearing;
import org.gemba.house.language.Request;
import org.gemba.journal.sql.SqliteJournals;

/** Whether the gate of a line hears that its what-if desk plays: reports that come evenly, with nothing played and with a question played, in turn. */
final class WhatIfBench implements Bench {
    private static final int ROUNDS = 5;
    private static final int OFFERED_PER_SECOND = 1_000;
    private static final int SECONDS = 4;

    /** Far longer than a round lasts; it is cancelled when the round is over. */
    private static final Play LONG = new Play(Duration.ofDays(91), 60, 1);

    @Override
    public String name() {
        return "what-if";
    }

    @Override
    public void run(Table table) throws Exception {
        Path folder = Files.createTempDirectory("gemba-bench");
        LineDefinition definition = PlayedFacts.line(0);
        Rounds rounds = new Rounds();
        try (Works works = new Works(new SqliteJournals(folder.resolve("books")));
                ScenarioDesk desk = new ScenarioDesk(folder.resolve("scenarios"))) {
            works.keep(definition.key(), new SteadyClock());
            works.ask(definition.key(), ScreensBench.asked("define", new Request.LoadDefinition(definition)));
            rounds.offer(works, definition, new Samples());
            for (int round = 0; round < ROUNDS; round++) {
                rounds.offer(works, definition, rounds.quiet);
                Scenario asked = desk.ask(definition, LineFacts.NONE, 1, Instant.now(), question(definition, round));
                untilPlayed(desk, asked);
                rounds.offer(works, definition, rounds.played);
                rounds.played(desk.progress(definition.key(), asked.number()));
                desk.cancel(definition.key(), asked.number());
            }
        }
        rounds.print(table);
        Folders.delete(folder);
    }

    private static Question question(LineDefinition definition, int round) {
        StationId first = definition.line().stations().getFirst();
        Expectation same = new Expectation(
                Expectation.Direction.SAME,
                Optional.empty(),
                Expectation.Direction.SAME,
                Expectation.Direction.SAME,
                "It is measured");
        return new Question(
                "Measured " + round,
                List.of(new Change.MachinesBecome(first, 2)),
                same,
                Optional.empty(),
                Optional.of(LONG));
    }

    private static void untilPlayed(ScenarioDesk desk, Scenario asked) throws InterruptedException {
        while (desk.progress(asked.line(), asked.number())
                .filter(progress -> progress.finished() == 0)
                .isPresent()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** What was measured, round by round. */
    private static final class Rounds {
        final Samples quiet = new Samples();
        final Samples played = new Samples();
        private int count;
        private int stillPlayed;
        private long refused;

        void offer(Works works, LineDefinition definition, Samples millis) throws InterruptedException {
            count++;
            int all = OFFERED_PER_SECOND * SECONDS;
            double[] took = new double[all];
            List<CompletableFuture<Answer>> answers = new ArrayList<>(all);
            long start = System.nanoTime();
            for (int i = 0; i < all; i++) {
                int number = i;
                long due = start + i * (1_000_000_000L / OFFERED_PER_SECOND);
                long left = due - System.nanoTime();
                if (left > 0) {
                    TimeUnit.NANOSECONDS.sleep(left);
                }
                Asked report = ScreensBench.asked(
                        "report-" + count + "-" + i,
                        new Request.Report(new Hearing.LifeSignHeard(
                                definition.line().stations().getFirst())));
                answers.add(works.send(definition.key(), report)
                        .whenComplete((answer, fault) -> took[number] = (System.nanoTime() - due) / 1e6));
            }
            refused += answers.stream()
                    .filter(answer -> !(answer.join() instanceof Answer.Done))
                    .count();
            for (double one : took) {
                millis.add(one);
            }
        }

        /** Whether a question was played up to the end of its round. */
        void played(Optional<Progress> progress) {
            stillPlayed += progress.filter(it -> it.finished() < it.of()).isPresent() ? 1 : 0;
        }

        void print(Table table) {
            table.row("reports offered a second, evenly", Integer.toString(OFFERED_PER_SECOND), "");
            row(table, "from due to acknowledged after the sync, nothing played", quiet);
            row(table, "the same while a question is played", played);
            table.row("rounds in which the question was played to their end", stillPlayed + " of " + ROUNDS, "all");
            table.row("reports not done", Long.toString(refused), "0");
        }

        private static void row(Table table, String what, Samples millis) {
            table.row(
                    what + ": p50 / p99 / p99.9, ms",
                    Table.number(millis.percentile(50)) + " / " + Table.number(millis.percentile(99)) + " / "
                            + Table.number(millis.percentile(99.9)),
                    "printed");
        }
    }
}
