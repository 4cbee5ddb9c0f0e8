package org.gemba.server.rest;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gemba.connect.whatif.NotAsked;
import org.gemba.connect.whatif.RunOf;
import org.gemba.connect.whatif.RunReader;
import org.gemba.connect.whatif.Scenario;
import org.gemba.connect.whatif.ScenarioDesk;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.LineKey;

/** What programs are told of one run of a scenario. */
final class RunAnswers {
    private final Works works;
    private final ScenarioDesk desk;
    private final ScenarioAnswers scenarios;

    RunAnswers(Works works, ScenarioDesk desk, ScenarioAnswers scenarios) {
        this.works = works;
        this.desk = desk;
        this.scenarios = scenarios;
    }

    /** The run that is asked for. */
    record Asked(RunOf run) {
        String of() {
            return run.of();
        }

        String file(LineKey line) {
            return "%s-%s-%d-%s-run-%d.jsonl".formatted(line.plant(), line.line(), run.scenario(), of(), run.run());
        }
    }

    /** Finds it: as asked and the typical run where nothing else is said. */
    Asked asked(LineKey line, String number, String of, String run) {
        if (!of.isEmpty() && !of.equals("asked") && !of.equals("is")) {
            throw NotTaken.malformed("The line (%s) is told as it 'is' or as it was 'asked' about.".formatted(of));
        }
        Scenario scenario = scenarios.find(line, number);
        return RunOf.of(scenario, !of.equals("is"), run)
                .map(Asked::new)
                .orElseThrow(() ->
                        NotTaken.notHere("Scenario %s of line %s has no run %s: it was not played yet, or not so often."
                                .formatted(number, line, run)));
    }

    /** Its facts, to be read; empty as long as they are not told. */
    Optional<RunReader> open(LineKey line, Asked asked) {
        return desk.run(line, asked.run());
    }

    /** Lets them be told, and says how far that is; asking again after it was ended tells them again. */
    Outcome tell(LineKey line, Asked asked) {
        LineDefinition today = works.picture(line)
                .flatMap(picture -> picture.gemba().definition().today())
                .orElseThrow(() -> ScenarioAnswers.notDescribed(line));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("scenario", asked.run().scenario());
        body.put("of", asked.of());
        body.put("run", asked.run().run());
        desk.untold(line, asked.run())
                .ifPresent(why -> body.put("ended", why.name().toLowerCase(Locale.ROOT)));
        try {
            desk.tell(today, asked.run());
        } catch (NotAsked refused) {
            return ScenarioAnswers.refusal(refused);
        }
        body.put("state", "open");
        desk.runProgress(line, asked.run()).ifPresent(progress -> {
            body.put("place", progress.place());
            body.put("percent", progress.finished());
        });
        return new Outcome(202, body);
    }
}
