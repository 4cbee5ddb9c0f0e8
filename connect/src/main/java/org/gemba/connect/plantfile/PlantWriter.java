package org.gemba.connect.plantfile;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gemba.connect.yaml.Durations;
import org.gemba.connect.yaml.Form;
import org.gemba.connect.yaml.YamlLines;
import org.gemba.house.floor.AndonRule;
import org.gemba.house.floor.DefectKind;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.Member;
import org.gemba.house.floor.Plant;
import org.gemba.house.floor.Role;
import org.gemba.house.floor.StopReason;
import org.gemba.house.floor.Team;
import org.gemba.house.floor.WorkCalendar;

/** Writes a plant's definition; what all lines share stands once, at the plant. */
final class PlantWriter {
    /** An exception's shift that is worked as on any other day. */
    static final String AS_USUAL = "as usual";

    /** A route on which any order is normal. */
    static final String ANY = "any";

    /** Ends the name of a stop reason that is no loss. */
    static final String PLANNED = ", planned";

    /** Ends the name of a stop reason that would read as planned and is not. */
    static final String UNPLANNED = ", unplanned";

    private final List<LineDefinition> lines;
    private final YamlLines yaml = new YamlLines();

    PlantWriter(List<LineDefinition> lines) {
        this.lines = List.copyOf(lines);
    }

    String written() {
        Plant plant = shared(LineDefinition::plant)
                .orElseThrow(() -> new IllegalArgumentException(
                        "A plant file holds the lines of one plant.\nWrite one file a plant, with at least one line."));
        yaml.line("gemba-plant", PlantReader.VERSION);
        yaml.line("plant", plant.id().value());
        yaml.line("name", YamlLines.text(plant.name()));
        yaml.line("zone", plant.zone().getId());
        yaml.line("day-starts", plant.dayStart().toString());
        Optional<WorkCalendar> calendar = shared(LineDefinition::calendar);
        Optional<AndonRule> andon = shared(LineDefinition::andon);
        Optional<List<StopReason>> reasons = shared(line -> line.line().stopReasons());
        Optional<List<DefectKind>> kinds = shared(line -> line.line().defectKinds());
        List<Team> teams = sharedTeams();
        calendar.ifPresent(this::calendar);
        andon.ifPresent(this::andon);
        reasons.ifPresent(this::stopReasons);
        kinds.ifPresent(this::defectKinds);
        teams(teams);
        yaml.blank();
        yaml.beneath("lines", () -> {
            for (LineDefinition definition : lines) {
                new LineWriter(definition, yaml).write(() -> {
                    if (calendar.isEmpty()) {
                        calendar(definition.calendar());
                    }
                    if (andon.isEmpty()) {
                        andon(definition.andon());
                    }
                    if (reasons.isEmpty()) {
                        stopReasons(definition.line().stopReasons());
                    }
                    if (kinds.isEmpty()) {
                        defectKinds(definition.line().defectKinds());
                    }
                    teams(definition
                            .teams()
                            .subList(teams.size(), definition.teams().size()));
                });
            }
        });
        return yaml.toString();
    }

    /** What all lines say alike. */
    private <T> Optional<T> shared(Function<LineDefinition, T> question) {
        List<T> answers = lines.stream().map(question).distinct().toList();
        return answers.size() == 1 ? Optional.of(answers.getFirst()) : Optional.empty();
    }

    /** The teams that stand first on every line. */
    private List<Team> sharedTeams() {
        List<Team> shared = lines.getFirst().teams();
        for (LineDefinition line : lines) {
            int same = 0;
            int most = Math.min(shared.size(), line.teams().size());
            while (same < most && shared.get(same).equals(line.teams().get(same))) {
                same++;
            }
            shared = shared.subList(0, same);
        }
        return shared;
    }

    private void calendar(WorkCalendar calendar) {
        yaml.blank();
        new CalendarWriter(calendar, yaml).write();
    }

    private void andon(AndonRule rule) {
        yaml.blank();
        yaml.beneath("andon", () -> {
            yaml.line("mode", Form.written(rule.mode()));
            yaml.line("window", Durations.written(rule.window()));
            yaml.line("answer-within", Durations.written(rule.answerWithin()));
            yaml.line(
                    "then-call",
                    YamlLines.list(rule.ladder().stream()
                            .map(rung -> Form.written(rung.to()) + " after " + Durations.written(rung.after()))
                            .toList()));
            yaml.line(
                    "may-restart",
                    YamlLines.list(rule.mayRestart().stream().map(Form::written).toList()));
        });
    }

    private void stopReasons(List<StopReason> reasons) {
        if (!reasons.isEmpty()) {
            yaml.blank();
            yaml.beneath(
                    "stop-reasons",
                    () -> reasons.forEach(
                            reason -> yaml.line(reason.code(), YamlLines.text(reason.name() + ending(reason)))));
        }
    }

    private static String ending(StopReason reason) {
        if (reason.planned()) {
            return PLANNED;
        }
        boolean misleading = reason.name().endsWith(PLANNED) || reason.name().endsWith(UNPLANNED);
        return misleading ? UNPLANNED : "";
    }

    private void defectKinds(List<DefectKind> kinds) {
        if (!kinds.isEmpty()) {
            yaml.blank();
            yaml.beneath(
                    "defect-kinds", () -> kinds.forEach(kind -> yaml.line(kind.code(), YamlLines.text(kind.name()))));
        }
    }

    private void teams(List<Team> teams) {
        if (!teams.isEmpty()) {
            yaml.blank();
            yaml.beneath("teams", () -> teams.forEach(this::team));
        }
    }

    private void team(Team team) {
        yaml.beneath(team.id().value(), () -> {
            yaml.line("name", YamlLines.text(team.name()));
            if (!team.members().isEmpty()) {
                yaml.beneath(
                        "members",
                        () -> team.members()
                                .forEach(member ->
                                        yaml.line(YamlLines.text(member.id().value()), person(member))));
            }
        });
    }

    /** {@code Sato Yuki}, {@code Sato Yuki, team leader}. */
    private static String person(Member member) {
        String role = member.role() == Role.OPERATOR && !member.name().contains(",")
                ? ""
                : ", " + Form.written(member.role());
        return YamlLines.text(member.name() + role);
    }
}
