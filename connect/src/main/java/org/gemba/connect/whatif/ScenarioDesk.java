package org.gemba.connect.whatif;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.gemba.connect.whatif.NotAsked.Reason;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.LineKey;

/**
 * Where lines are asked what if. A question is checked at once and played in the background by a few hands of its own that leave a
 * core to the lines, so that no page and no gate waits for it; what was asked is kept, with its prediction before there is an answer. Thread-safe.
 */
public final class ScenarioDesk implements AutoCloseable {
    static final System.Logger LOG = System.getLogger(ScenarioDesk.class.getName());

    /** How long what is played may take to be laid down. */
    private static final Duration LAYING_DOWN = Duration.ofSeconds(20);

    private final Path folder;
    private final Duration wall;
    private final ExecutorService hands = Executors.newFixedThreadPool(handsToSpare(), work -> {
        Thread thread = new Thread(work, "what if");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<LineKey, LineDesk> desks = new HashMap<>();
    private boolean closed;

    /**
     * A desk over the scenarios in a folder.
     *
     * @param folder a folder a plant, in it a folder a line; it need not be there yet
     */
    public ScenarioDesk(Path folder) {
        this(folder, WhatIfLimits.WALL);
    }

    /** @param wall how long anything may be played by the clock on the wall */
    ScenarioDesk(Path folder, Duration wall) {
        this.folder = folder;
        this.wall = wall;
    }

    /**
     * Asks what happens if. It is checked at once against the line's standards; its facts are read when it is played.
     *
     * @param sequence of the line's newest fact
     * @param now by the line's clock
     * @throws NotAsked if it cannot be asked as it is; nothing is kept then
     */
    public Scenario ask(LineDefinition line, LineFacts facts, long sequence, Instant now, Question question)
            throws NotAsked {
        Question checked = checked(question);
        String byStandards = byStandards(line, checked);
        return desk(line.key()).ask(open(line, 1, checked, sequence, now), line, facts, byStandards);
    }

    /** Asks a kept scenario again, of the line as it is today; its prediction stays. */
    public Optional<Scenario> again(LineDefinition line, LineFacts facts, long sequence, Instant now, int number)
            throws NotAsked {
        Optional<Scenario> kept = scenario(line.key(), number);
        if (kept.isEmpty()) {
            return kept;
        }
        Question question = kept.get().question();
        String byStandards = byStandards(line, question);
        return Optional.of(
                desk(line.key()).again(open(line, number, question, sequence, now), line, facts, byStandards));
    }

    private static Scenario open(LineDefinition line, int number, Question question, long sequence, Instant now) {
        Basis basis = new Basis(sequence, LineModel.hash(line), "");
        return new Scenario(line.key(), number, question, now, basis, Optional.empty(), Optional.empty());
    }

    /** The scenarios of a line, newest first. */
    public List<Scenario> scenarios(LineKey line) {
        return desk(line).newestFirst();
    }

    public Optional<Scenario> scenario(LineKey line, int number) {
        return desk(line).scenario(number);
    }

    /** How far a scenario is; empty where nobody waits for it. */
    public Optional<Progress> progress(LineKey line, int number) {
        return desk(line).progress(number);
    }

    /** Ends a scenario that waits or is played. */
    public void cancel(LineKey line, int number) {
        desk(line).cancel(number);
    }

    /**
     * Plays the back-test of a line, unless it is under way: its last days are foretold from the facts before them. The first question of a
     * production day begins one by itself, behind all that people wait for.
     *
     * @throws NotAsked if too many wait
     */
    public void test(LineDefinition line, LineFacts facts, long sequence, Instant now) throws NotAsked {
        desk(line.key()).test(line, facts, sequence, now);
    }

    /** What the back-tests of a line came to. */
    public BackTests backTests(LineKey line) {
        return desk(line).backTests();
    }

    /** How far a line's back-test is; empty where none is under way. */
    public Optional<Progress> backTestProgress(LineKey line) {
        return desk(line).backTestProgress();
    }

    /** Ends a line's back-test; an older one still stands. */
    public void cancelBackTest(LineKey line) {
        desk(line).cancelBackTest();
    }

    /** The facts of a run, to be read like a line's; empty where they were not told yet. Whoever takes it closes it. */
    public Optional<RunReader> run(LineKey line, RunOf run) {
        return desk(line).run(run);
    }

    /**
     * Lets the facts of a run be told in the background: the same run that was played, from its beginning, in a file of its own and in no line's book.
     *
     * @param line as the plant describes it today
     * @throws NotAsked if too many wait
     */
    public void tell(LineDefinition line, RunOf run) throws NotAsked {
        desk(line.key()).tell(run, line);
    }

    /** How far the telling of a run is, in percent; empty where it is not under way. */
    public Optional<Progress> runProgress(LineKey line, RunOf run) {
        return desk(line).runProgress(run);
    }

    /** Why a run was not told. */
    public Optional<Scenario.Unanswered> untold(LineKey line, RunOf run) {
        return desk(line).untold(run);
    }

    /** Ends the telling of a run. */
    public void cancel(LineKey line, RunOf run) {
        desk(line).cancel(run);
    }

    /** When what counts of every run of a scenario begins: a run is dated to the week after the one in which it was asked. */
    public static Instant countedFrom(Scenario scenario, LineDefinition line) {
        return Telling.countedFrom(scenario, line);
    }

    /** Takes a scenario away, with its answer. */
    public void remove(LineKey line, int number) throws NotAsked {
        desk(line).remove(number);
    }

    /** Files of the line's folder that are no scenario or are damaged. */
    public List<String> unreadable(LineKey line) {
        return desk(line).unreadable();
    }

    /** Where a scenario's factory lies, to be played by hand with {@code gemba simulate}. */
    public Path fileOf(Scenario scenario) {
        return desk(scenario.line()).shelf().factoryOf(scenario.number());
    }

    /** Where the replay of a scenario lies, once it was played: a stretch of its first run, for the player. */
    public Path replayOf(Scenario scenario) {
        return desk(scenario.line()).shelf().replayOf(scenario.number());
    }

    /** The definition of a line, as a scenario's {@link Basis} names it. */
    public static String hash(LineDefinition line) {
        return LineModel.hash(line);
    }

    /** The scenario's file by the line's standards, until its facts were read. */
    private static String byStandards(LineDefinition line, Question question) throws NotAsked {
        Play play = question.played();
        LineModel asItIs = LineModel.of(line);
        LineModel asAsked = Changes.over(asItIs, question.changes());
        long visits = asItIs.visits(play.horizon().plus(WhatIfLimits.WARM_UP));
        if (visits > WhatIfLimits.VISITS / (2L * play.runs())) {
            throw new NotAsked(
                    Reason.TOO_MUCH_WORK,
                    visits > Long.MAX_VALUE / 1_000 ? visits : 2L * play.runs() * visits,
                    WhatIfLimits.VISITS);
        }
        return ScenarioFile.of(question, asItIs, asAsked);
    }

    private static Question checked(Question question) throws NotAsked {
        String name = question.name().strip();
        String why = question.expectation().why().strip();
        if (name.isEmpty()) {
            throw new NotAsked(Reason.NAME_MISSING);
        }
        if (name.length() > Limits.NAME_LENGTH || name.chars().anyMatch(Character::isISOControl)) {
            throw new NotAsked(Reason.NAME_LONG, name.length(), Limits.NAME_LENGTH);
        }
        if (why.isEmpty()) {
            throw new NotAsked(Reason.WHY_MISSING);
        }
        if (why.length() > Limits.REMARK_LENGTH || why.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            throw new NotAsked(Reason.WHY_LONG, why.length(), Limits.REMARK_LENGTH);
        }
        Play play = question.played();
        if (play.horizon().compareTo(Duration.ofDays(1)) < 0 || play.horizon().compareTo(WhatIfLimits.HORIZON) > 0) {
            throw new NotAsked(Reason.HORIZON_OUTSIDE, play.horizon(), WhatIfLimits.HORIZON);
        }
        if (play.runs() < WhatIfLimits.LEAST_RUNS || play.runs() > WhatIfLimits.MOST_RUNS) {
            throw new NotAsked(Reason.RUNS_OUTSIDE, play.runs(), WhatIfLimits.LEAST_RUNS, WhatIfLimits.MOST_RUNS);
        }
        Expectation expectation = question.expectation();
        return new Question(
                name,
                question.changes(),
                new Expectation(
                        expectation.output(),
                        expectation.outputADay(),
                        expectation.leadTime(),
                        expectation.stock(),
                        why),
                question.author(),
                question.play());
    }

    /** A core stays free for the gate and the pages, where there is more than one. */
    private static int handsToSpare() {
        return Math.clamp(Runtime.getRuntime().availableProcessors() - 1L, 1, WhatIfLimits.PLAYED_AT_ONCE);
    }

    private LineDesk desk(LineKey line) {
        synchronized (desks) {
            LineDesk known = desks.get(line);
            if (known != null) {
                return known;
            }
            try {
                Path own =
                        folder.resolve(line.plant().value()).resolve(line.line().value());
                LineDesk opened = new LineDesk(new ScenarioShelf(own), hands, wall);
                desks.put(line, opened);
                if (closed) {
                    opened.close();
                }
                return opened;
            } catch (IOException refused) {
                throw new UncheckedIOException(
                        "The scenarios of %s cannot be read.\nGive the program a folder it may read and write."
                                .formatted(line),
                        refused);
            }
        }
    }

    /** Ends what is played; what was asked stays, without its answer. */
    @Override
    public void close() {
        synchronized (desks) {
            closed = true;
            desks.values().forEach(LineDesk::close);
        }
        hands.shutdown();
        try {
            if (!hands.awaitTermination(LAYING_DOWN.toSeconds(), TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "A scenario is still played while the program ends.");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
