package org.gemba.connect.factoryfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gemba.connect.yaml.Entry;
import org.gemba.connect.yaml.Form;
import org.gemba.connect.yaml.Problems;
import org.gemba.connect.yaml.Section;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.model.Exit;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Step;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the parts and their routes. Steps are counted from 1 in the file. */
final class RouteReader {
    static final Form<Double> SHARE = new Form<>("a share", "Write it as 0.05 or 5 %.", RouteReader::share);
    private static final Pattern EXIT =
            Pattern.compile("(branch|rework|scrap|end) (\\S+(?: ?%)?)(?: to step (\\d{1,6}))?");
    private static final Form<Exit> OTHERWISE = new Form<>(
            "what may come after a step",
            "Write it as rework 0.05 to step 2, branch 0.3 to step 4, scrap 0.01 or end 0.1.",
            RouteReader::exit);
    private static final Pattern NEED = Pattern.compile("(\\d{1,7}) x (.+)", Pattern.DOTALL);
    private static final Form<Step.Need> JOINED =
            new Form<>("what is joined", "Write it as 2 x BOLT.", RouteReader::need);

    private final Problems problems;

    RouteReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Part> read(Entry entry) {
        Optional<PartId> id = entry.readKey(Form.of("a part number", PartId::new), problems);
        Section section = Section.at(entry.value(), "part " + Form.shown(entry.key()), problems);
        Optional<Entry> route = section.required("route", "a list of steps, each with at: STATION and work: 50 s");
        List<Step> steps = route.map(this::steps).orElse(List.of());
        section.refuseOthers();
        return id.flatMap(part -> section.build(() -> new Part(part, steps)));
    }

    private List<Step> steps(Entry route) {
        if (!(route.value() instanceof SequenceNode list)) {
            problems.add(
                    route.value().getStartMark(),
                    "",
                    "The route is no list.",
                    "Write one step a line, each after '- '.");
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        for (Node node : list.getValue()) {
            step(node).ifPresent(steps::add);
        }
        return steps;
    }

    /** {@code - SHELF}, or a section. */
    private Optional<Step> step(Node node) {
        if (node instanceof ScalarNode place) {
            return new Entry("step", place.getStartMark(), node)
                    .read(Form.of("a place's code", Step::through), problems);
        }
        Section section = Section.at(node, "a step", problems);
        Optional<StationId> place = section.required("at", Form.of("a place's code", StationId::new), "CUT");
        Variation work = section.optional("work", Variations.TIME).orElse(new Fixed(0));
        Variation machine = section.optional("machine", Variations.TIME).orElse(new Fixed(0));
        List<Step.Need> needs = section.entry("joins")
                .map(entry -> entry.readList(JOINED, problems))
                .orElse(List.of());
        List<Exit> exits = section.entry("or")
                .map(entry -> entry.readList(OTHERWISE, problems))
                .orElse(List.of());
        section.refuseOthers();
        return place.flatMap(at -> section.build(() -> new Step(at, work, machine, needs, exits)));
    }

    private static Optional<Step.Need> need(String text) {
        Matcher written = NEED.matcher(text);
        return Optional.of(
                written.matches()
                        ? Step.Need.of(written.group(2), Integer.parseInt(written.group(1)))
                        : Step.Need.of(text, 1));
    }

    private static Optional<Exit> exit(String text) {
        Matcher written = EXIT.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        Optional<Integer> to = Optional.ofNullable(written.group(3)).map(Integer::parseInt);
        return share(written.group(2)).flatMap(share -> switch (written.group(1)) {
            case "branch" -> to.map(step -> Exit.branch(share, step - 1));
            case "rework" -> to.map(step -> Exit.rework(share, step - 1));
            case "scrap" -> to.isPresent() ? Optional.empty() : Optional.of(Exit.scrap(share));
            default -> to.isPresent() ? Optional.empty() : Optional.of(Exit.end(share));
        });
    }

    private static Optional<Double> share(String text) {
        boolean percent = text.endsWith("%");
        String number = percent ? text.substring(0, text.length() - 1).strip() : text;
        return number.matches("[0-9]{1,18}(\\.[0-9]{1,25})?([eE]-?[0-9]{1,2})?")
                ? Optional.of(Double.parseDouble(number) / (percent ? 100 : 1))
                : Optional.empty();
    }
}
