package org.gemba.connect.plantfile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.connect.yaml.Entry;
import org.gemba.connect.yaml.Form;
import org.gemba.connect.yaml.Problems;
import org.gemba.connect.yaml.Section;
import org.gemba.house.floor.AndonRule;
import org.gemba.house.floor.Member;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.Role;
import org.gemba.house.floor.Team;
import org.gemba.house.floor.TeamId;

/** Reads who works on a line, and what they agreed about the cord. */
final class PeopleReader {
    private final Problems problems;

    PeopleReader(Problems problems) {
        this.problems = problems;
    }

    List<Team> teams(Entry entry) {
        List<Team> teams = new ArrayList<>();
        for (Entry written : Section.at(entry.value(), "teams", problems).all()) {
            team(written).ifPresent(teams::add);
        }
        return List.copyOf(teams);
    }

    private Optional<Team> team(Entry entry) {
        Optional<TeamId> id = entry.readKey(Form.of("a team's code", TeamId::new), problems);
        Section section = Section.at(entry.value(), "team " + Form.shown(entry.key()), problems);
        String name = section.required("name", Form.TEXT, "Blue team").orElse("");
        List<Member> members = section.entry("members").map(this::members).orElse(List.of());
        section.refuseOthers();
        // A team with a fault stays known by its code, so that its stations are not told that it is missing.
        return id.map(code -> section.build(() -> new Team(code, name, members))
                .orElseGet(() -> new Team(code, code.value(), List.of())));
    }

    private List<Member> members(Entry entry) {
        List<Member> members = new ArrayList<>();
        for (Entry written : Section.at(entry.value(), "members", problems).all()) {
            member(written).ifPresent(members::add);
        }
        return List.copyOf(members);
    }

    /** {@code P-101: Sato Yuki, team leader}; without a role it is an operator. */
    private Optional<Member> member(Entry entry) {
        int before = problems.count();
        Optional<PersonId> id = entry.readKey(Form.of("a person id", PersonId::new), problems);
        PlantForm.Called called = new PlantForm.Called("", Role.OPERATOR);
        if (entry.isText()) {
            called = entry.read(PlantForm.PERSON, problems).orElse(called);
        } else {
            Section section = Section.at(entry.value(), "member " + Form.shown(entry.key()), problems);
            called = new PlantForm.Called(
                    section.required("name", Form.TEXT, "Sato Yuki").orElse(""),
                    section.optional("role", PlantForm.ROLE).orElse(Role.OPERATOR));
            section.refuseOthers();
        }
        PlantForm.Called read = called;
        return id.flatMap(person -> problems.build(
                before,
                entry.value().getStartMark(),
                entry.text(),
                () -> new Member(person, read.name(), read.role())));
    }

    /** What is left out is {@link AndonRule#USUAL}. */
    Optional<AndonRule> andon(Entry entry) {
        AndonRule usual = AndonRule.USUAL;
        Section section = Section.at(entry.value(), "andon", problems);
        var mode = section.optional("mode", PlantForm.STOP_MODE).orElse(usual.mode());
        Duration window = section.optional("window", Form.DURATION).orElse(usual.window());
        Duration answerWithin = section.optional("answer-within", Form.DURATION).orElse(usual.answerWithin());
        var ladder = section.entry("then-call")
                .map(said -> said.readList(PlantForm.ESCALATION, problems))
                .orElse(usual.ladder());
        var mayRestart = section.entry("may-restart")
                .map(said -> said.readList(PlantForm.ROLE, problems))
                .orElse(usual.mayRestart());
        section.refuseOthers();
        return section.build(() -> new AndonRule(mode, window, answerWithin, ladder, mayRestart));
    }
}
