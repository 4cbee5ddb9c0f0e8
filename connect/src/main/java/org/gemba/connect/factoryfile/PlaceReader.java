package org.gemba.connect.factoryfile;

import java.time.Duration;
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
import org.gemba.simulator.model.Batch;
import org.gemba.simulator.model.Blocking;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Changeover;
import org.gemba.simulator.model.Conveyance;
import org.gemba.simulator.model.Most;
import org.gemba.simulator.model.MovingLine;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Room;
import org.gemba.simulator.model.Selection;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Store;

/** Reads stations, stores, ways and moving lines. */
final class PlaceReader {
    static final String UNLIMITED = "unlimited";
    static final String STATION = "station";
    static final String STORE = "store";
    static final String CONVEYANCE = "conveyance";
    static final String MOVING_LINE = "moving line";

    private static final Form<Room> ROOM = new Form<>(
            "a number of units",
            "Write a whole number, or unlimited.",
            text -> text.equals(UNLIMITED)
                    ? Optional.of(Room.UNLIMITED)
                    : Form.whole(text).map(Room::of));
    private static final Form<Blocking> BLOCKING = Form.oneOf("a blocking rule", Blocking.values());
    private static final Form<Breakdown.Clock> CLOCK = Form.oneOf("what brings a breakdown", Breakdown.Clock.values());
    private static final Form<MovingLine.Stop> STOP = Form.oneOf("what a call does", MovingLine.Stop.values());
    private static final Form<PartId> PART = Form.of("a part number", PartId::new);
    private static final Form<Integer> POSITION = new Form<>(
            "a position",
            "Write a whole number from 1.",
            text -> Form.whole(text).filter(number -> number > 0));
    private static final Pattern BATCH = Pattern.compile("(\\d{1,7})(?: to (\\d{1,7}))?(, any part)?");
    private static final Form<Batch> TOGETHER =
            new Form<>("a batch", "Write it as 4 to 12, or 4 to 12, any part.", PlaceReader::batch);
    private static final Pattern PAIR = Pattern.compile("(.+) to (.+) takes (.+)", Pattern.DOTALL);
    private static final Form<Changeover.Between> BETWEEN =
            new Form<>("a changeover", "Write it as A to B takes 5 min.", PlaceReader::between);

    private final Problems problems;

    PlaceReader(Problems problems) {
        this.problems = problems;
    }

    /** {@code CUT: station}, or a section. */
    Optional<Place> read(Entry entry) {
        Optional<StationId> id = entry.readKey(Form.of("a place's code", StationId::new), problems);
        if (entry.isText()) {
            return id.flatMap(code -> entry.read(
                    new Form<>(
                            "a kind of place",
                            "Write station or store, or a section with is: station, store, conveyance or moving line.",
                            kind -> bare(code, kind)),
                    problems));
        }
        Section section = Section.at(entry.value(), "place " + Form.shown(entry.key()), problems);
        String kind = section.optional("is", Form.TEXT).orElse(STATION);
        StationId code = id.orElse(new StationId("X"));
        return switch (kind) {
            case STATION -> station(code, section);
            case STORE -> {
                Room room = section.optional("room", ROOM).orElse(Room.UNLIMITED);
                section.refuseOthers();
                yield section.build(() -> new Store(code, room));
            }
            case CONVEYANCE -> conveyance(code, section);
            case MOVING_LINE -> movingLine(code, section);
            default -> {
                problems.add(
                        section.mark(),
                        kind,
                        "'%s' is no kind of place.".formatted(Form.shown(kind)),
                        "Write station, store, conveyance or moving line.");
                yield Optional.empty();
            }
        };
    }

    private static Optional<Place> bare(StationId code, String kind) {
        return switch (kind) {
            case STATION -> Optional.of(Station.of(code.value()));
            case STORE -> Optional.of(Store.of(code.value()));
            default -> Optional.empty();
        };
    }

    private Optional<Place> station(StationId code, Section section) {
        int machines = section.optional("machines", Form.COUNT).orElse(1);
        Room lane = section.optional("lane", ROOM).orElse(Room.UNLIMITED);
        Blocking blocking = section.optional("blocking", BLOCKING).orElse(Blocking.AFTER_SERVICE);
        List<Breakdown> breakdowns =
                section.entry("breakdowns").map(this::breakdowns).orElse(List.of());
        Optional<Variation> usual = section.optional("changeover", Variations.TIME);
        List<Changeover.Between> particular = section.entry("changeovers")
                .map(entry -> entry.readList(BETWEEN, problems))
                .orElse(List.of());
        int inARow = section.optional("same-part-in-a-row", Form.COUNT).orElse(1);
        Batch batch = section.optional("batch", TOGETHER).orElse(Batch.ONE);
        Optional<String> working = section.optional("working", Form.TEXT);
        section.refuseOthers();
        Optional<Changeover> changeover = usual.isEmpty() && particular.isEmpty()
                ? Optional.empty()
                : Optional.of(new Changeover(usual.orElse(new Fixed(0)), particular));
        return section.build(() -> new Station(
                code, machines, lane, blocking, breakdowns, changeover, new Selection(inARow), batch, working));
    }

    private List<Breakdown> breakdowns(Entry entry) {
        List<Breakdown> breakdowns = new ArrayList<>();
        for (Entry each : Section.at(entry.value(), "breakdowns", problems).all()) {
            Section section = Section.at(each.value(), "breakdown " + Form.shown(each.key()), problems);
            Breakdown.Clock clock = section.optional("by", CLOCK).orElse(Breakdown.Clock.BUSY);
            Optional<Variation> until = section.required("after", Variations.TIME_OR_CYCLES, "exponential 8 h");
            Optional<Variation> repair = section.required("repair", Variations.TIME, "exponential 20 min");
            Optional<String> crew = section.optional("crew", Form.TEXT);
            section.refuseOthers();
            until.flatMap(time -> repair.flatMap(
                            stands -> section.build(() -> new Breakdown(each.key(), clock, time, stands, crew))))
                    .ifPresent(breakdowns::add);
        }
        return breakdowns;
    }

    private Optional<Place> conveyance(StationId code, Section section) {
        Optional<Variation> takes = section.required("takes", Variations.TIME, "5 min");
        Optional<Duration> every = section.optional("leaves-every", Times.LENGTH);
        Optional<Integer> fits = section.optional("fits", Form.COUNT);
        int lot = section.optional("lot", Form.COUNT).orElse(1);
        section.refuseOthers();
        if (every.isEmpty() && fits.isPresent()) {
            problems.add(
                    section.mark(), "", "A conveyance with fits has no leaves-every.", "Write leaves-every: 20 min.");
        }
        return takes.flatMap(time -> section.build(() -> new Conveyance(
                code, time, every.map(interval -> new Conveyance.MilkRun(interval, fits.orElse(Most.CARDS))), lot)));
    }

    private Optional<Place> movingLine(StationId code, Section section) {
        Optional<Integer> positions = section.required("positions", Form.COUNT, "12");
        Optional<Duration> takt = section.required("takt", Times.LENGTH, "60 s");
        Optional<MovingLine.AndonHabit> andon = section.entry("andon").flatMap(this::andon);
        List<MovingLine.Element> elements =
                section.entry("elements").map(this::elements).orElse(List.of());
        Optional<String> working = section.optional("working", Form.TEXT);
        section.refuseOthers();
        return positions.flatMap(count ->
                takt.flatMap(time -> section.build(() -> new MovingLine(code, count, time, andon, working, elements))));
    }

    /** {@code Fit door: {position: 2, work: 42 s}}; positions are counted from 1 in the file. */
    private List<MovingLine.Element> elements(Entry entry) {
        List<MovingLine.Element> elements = new ArrayList<>();
        for (Entry each : Section.at(entry.value(), "elements", problems).all()) {
            Section section = Section.at(each.value(), "element " + Form.shown(each.key()), problems);
            Optional<Integer> position = section.required("position", POSITION, "2");
            Optional<Variation> work = section.required("work", Variations.TIME, "42 s");
            List<PartId> parts = section.entry("parts")
                    .map(named -> named.readList(PART, problems))
                    .orElse(List.of());
            section.refuseOthers();
            position.flatMap(at -> work.flatMap(
                            time -> section.build(() -> new MovingLine.Element(each.key(), at - 1, time, parts))))
                    .ifPresent(elements::add);
        }
        return elements;
    }

    private Optional<MovingLine.AndonHabit> andon(Entry entry) {
        Section section = Section.at(entry.value(), "andon", problems);
        Optional<Double> share = section.required("share", RouteReader.SHARE, "0.02");
        Optional<Variation> contained = section.required("contained", Variations.TIME, "exponential 40 s");
        MovingLine.Stop stop = section.optional("stop", STOP).orElse(MovingLine.Stop.AT_FIXED_POSITION);
        Optional<Integer> leaders = section.optional("leaders", Form.COUNT);
        section.refuseOthers();
        return share.flatMap(part ->
                contained.flatMap(time -> section.build(() -> new MovingLine.AndonHabit(part, time, stop, leaders))));
    }

    private static Optional<Batch> batch(String text) {
        Matcher written = BATCH.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        int least = Integer.parseInt(written.group(1));
        int most = Optional.ofNullable(written.group(2)).map(Integer::parseInt).orElse(least);
        return Optional.of(new Batch(least, most, written.group(3) == null));
    }

    private static Optional<Changeover.Between> between(String text) {
        Matcher written = PAIR.matcher(text);
        return written.matches()
                ? Variations.TIME
                        .reading()
                        .apply(written.group(3))
                        .map(takes -> new Changeover.Between(
                                new PartId(written.group(1)), new PartId(written.group(2)), takes))
                : Optional.empty();
    }
}
