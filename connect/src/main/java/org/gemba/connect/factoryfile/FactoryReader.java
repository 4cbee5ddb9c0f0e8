package org.gemba.connect.factoryfile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gemba.connect.yaml.Entry;
import org.gemba.connect.yaml.Form;
import org.gemba.connect.yaml.Problems;
import org.gemba.connect.yaml.Section;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.model.Change;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Loop;
import org.gemba.simulator.model.Operator;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.RepairCrew;
import org.gemba.simulator.model.Stock;
import org.gemba.simulator.model.Walk;
import org.gemba.simulator.model.WorkingTime;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads one factory: the base, or a scenario laid over it. */
final class FactoryReader {
    static final String VERSION = "1";
    static final String AUTO = "auto";
    private static final Form<String> KNOWN_VERSION = new Form<>(
            "a version this program reads",
            "Write 1, or use a newer program.",
            text -> Optional.of(text).filter(VERSION::equals));
    private static final Form<Duration> WARM_UP =
            new Form<>("a warm-up", "Write auto, or a time such as 8 h.", Times.LENGTH.reading());
    private static final Pattern COVERED =
            Pattern.compile("(.+), steps? (\\d{1,6})(?: to (\\d{1,6}))?", Pattern.DOTALL);
    private static final Form<StationId> STATION = Form.of("a station's code", StationId::new);
    private static final Form<Walk> WALK =
            new Form<>("a way", "Write it as CUT to DRILL takes 4 s.", FactoryReader::walk);
    private static final Pattern WALKED = Pattern.compile("(\\S+) to (\\S+) takes (.+)");
    private static final Form<WorkingTime.Stretch> STRETCH = new Form<>(
            "a stretch of work",
            "Write it as 6 h to 10 h, counted from the beginning of the period.",
            FactoryReader::stretch);

    private final Problems problems;

    FactoryReader(Problems problems) {
        this.problems = problems;
    }

    /** A factory and what its file says about playing it. */
    record Written(Factory factory, PlayedFor playedFor) {}

    Optional<Written> read(Node root) {
        Section file = Section.at(root, "the factory", problems);
        file.required("gemba-factory", KNOWN_VERSION, VERSION);
        String name = file.required("name", Form.TEXT, "Pump line").orElse("");
        PlayedFor playedFor = playedFor(file);
        List<Place> places = all(file, "places", new PlaceReader(problems)::read);
        List<Part> parts = all(file, "parts", new RouteReader(problems)::read);
        SignalReader signals = new SignalReader(problems);
        var releases = all(file, "releases", signals::release);
        var demands = all(file, "demands", signals::demand);
        List<Loop> loops = all(file, "loops", entry -> loop(entry, parts));
        List<Operator> operators = all(file, "operators", this::operator);
        List<Walk> walks =
                file.entry("walks").map(entry -> entry.readList(WALK, problems)).orElse(List.of());
        List<RepairCrew> crews = all(file, "crews", this::crew);
        List<WorkingTime> workingTimes = all(file, "working-times", this::workingTime);
        List<Stock> stock = all(file, "stock", this::stock);
        List<Change> changes = all(file, "changes", new ChangeReader(problems)::read);
        file.refuseOthers();
        return file.build(() -> new Factory(
                        name,
                        places,
                        parts,
                        loops,
                        releases,
                        demands,
                        operators,
                        walks,
                        crews,
                        workingTimes,
                        stock,
                        changes))
                .filter(factory -> sound(factory, root))
                .map(factory -> new Written(factory, playedFor));
    }

    private boolean sound(Factory factory, Node root) {
        factory.problems().forEach(problem -> {
            Optional<ScalarNode> at = Overlay.named(problem.place(), root);
            problems.add(
                    at.map(ScalarNode::getStartMark).orElse(root.getStartMark()),
                    at.map(ScalarNode::getValue).orElse(""),
                    problem.place() + ": " + problem.what() + ".",
                    problem.remedy());
        });
        return factory.problems().isEmpty();
    }

    private PlayedFor playedFor(Section file) {
        return new PlayedFor(
                file.optional("horizon", Times.LENGTH),
                file.entry("warm-up")
                        .filter(entry -> !entry.text().equals(AUTO))
                        .flatMap(entry -> entry.read(WARM_UP, problems)),
                file.optional("replications", Form.COUNT),
                file.optional("takt", Times.LENGTH));
    }

    private <T> List<T> all(Section file, String name, Function<Entry, Optional<T>> read) {
        List<T> all = new ArrayList<>();
        file.entry(name)
                .ifPresent(entry -> Section.at(entry.value(), name, problems)
                        .all()
                        .forEach(each -> read.apply(each).ifPresent(all::add)));
        return List.copyOf(all);
    }

    private Optional<Loop> loop(Entry entry, List<Part> parts) {
        Section section = Section.at(entry.value(), "loop " + Form.shown(entry.key()), problems);
        Optional<Integer> cards = section.required("cards", Form.COUNT, "5");
        int lot = section.optional("lot", Form.COUNT).orElse(1);
        Optional<Variation> back = section.optional("back", Variations.TIME);
        Form<Loop.Stretch> covered = new Form<>(
                "a stretch", "Write it as A for its whole route, or A, steps 1 to 3.", text -> stretch(text, parts));
        List<Loop.Stretch> stretches = section.required("covers", "A, steps 1 to 3")
                .map(covers -> covers.readList(covered, problems))
                .orElse(List.of());
        section.refuseOthers();
        return cards.flatMap(count -> section.build(() -> new Loop(entry.key(), count, stretches, lot, back)));
    }

    private static Optional<Loop.Stretch> stretch(String text, List<Part> parts) {
        Matcher written = COVERED.matcher(text);
        if (written.matches()) {
            int from = Integer.parseInt(written.group(2));
            int to =
                    Optional.ofNullable(written.group(3)).map(Integer::parseInt).orElse(from);
            if (from < 1) {
                return Optional.empty();
            }
            return Optional.of(new Loop.Stretch(new PartId(written.group(1)), from - 1, to - 1));
        }
        int steps = parts.stream()
                .filter(part -> part.id().value().equals(text))
                .mapToInt(part -> part.route().size())
                .findFirst()
                .orElse(1);
        return Optional.of(new Loop.Stretch(new PartId(text), 0, steps - 1));
    }

    /** {@code Aki: [CUT, DRILL]}, or a section. */
    private Optional<Operator> operator(Entry entry) {
        if (!entry.isText() && !entry.isList()) {
            Section section = Section.at(entry.value(), "operator " + Form.shown(entry.key()), problems);
            List<StationId> skills = section.required("skills", "[CUT, DRILL]")
                    .map(named -> named.readList(STATION, problems))
                    .orElse(List.of());
            Optional<String> working = section.optional("working", Form.TEXT);
            section.refuseOthers();
            return section.build(() -> new Operator(entry.key(), skills, working));
        }
        int before = problems.count();
        List<StationId> skills = entry.readList(STATION, problems);
        return problems.build(
                before, entry.keyAt(), entry.key(), () -> new Operator(entry.key(), skills, Optional.empty()));
    }

    private Optional<RepairCrew> crew(Entry entry) {
        int before = problems.count();
        return entry.read(Form.COUNT, problems)
                .flatMap(people ->
                        problems.build(before, entry.keyAt(), entry.key(), () -> new RepairCrew(entry.key(), people)));
    }

    private Optional<WorkingTime> workingTime(Entry entry) {
        Section section = Section.at(entry.value(), "working time " + Form.shown(entry.key()), problems);
        Optional<Duration> period = section.required("period", Times.LENGTH, "24 h");
        List<WorkingTime.Stretch> work = section.required("work", "[6 h to 10 h, 10 h 15 min to 14 h]")
                .map(stretches -> stretches.readList(STRETCH, problems))
                .orElse(List.of());
        Optional<Duration> ends = section.optional("ends-begun", Times.LENGTH);
        section.refuseOthers();
        return period.flatMap(length -> section.build(() -> new WorkingTime(entry.key(), length, work, ends)));
    }

    private Optional<Stock> stock(Entry entry) {
        int before = problems.count();
        Optional<PartId> part = entry.readKey(Form.of("a part number", PartId::new), problems);
        return entry.read(Form.COUNT, problems)
                .flatMap(units -> part.flatMap(
                        id -> problems.build(before, entry.keyAt(), entry.key(), () -> new Stock(id, units))));
    }

    private static Optional<Walk> walk(String text) {
        Matcher written = WALKED.matcher(text);
        return written.matches()
                ? Times.LENGTH
                        .reading()
                        .apply(written.group(3))
                        .map(takes -> Walk.of(written.group(1), written.group(2), takes))
                : Optional.empty();
    }

    private static Optional<WorkingTime.Stretch> stretch(String text) {
        String[] ends = text.split(" to ", -1);
        return ends.length == 2
                ? Times.LENGTH
                        .reading()
                        .apply(ends[0])
                        .flatMap(from ->
                                Times.LENGTH.reading().apply(ends[1]).map(to -> new WorkingTime.Stretch(from, to)))
                : Optional.empty();
    }
}
