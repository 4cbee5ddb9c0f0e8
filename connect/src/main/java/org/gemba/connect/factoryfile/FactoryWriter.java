package org.gemba.connect.factoryfile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gemba.connect.yaml.Form;
import org.gemba.connect.yaml.YamlLines;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.model.Batch;
import org.gemba.simulator.model.Blocking;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Change;
import org.gemba.simulator.model.Changeover;
import org.gemba.simulator.model.Conveyance;
import org.gemba.simulator.model.Demand;
import org.gemba.simulator.model.Exit;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Loop;
import org.gemba.simulator.model.Mix;
import org.gemba.simulator.model.MovingLine;
import org.gemba.simulator.model.Operator;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Room;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.Store;
import org.gemba.simulator.model.WorkingTime;

/** Writes a factory; what is as usual is left out. */
final class FactoryWriter {
    private final Factory factory;
    private final PlayedFor playedFor;
    private final YamlLines yaml = new YamlLines();

    FactoryWriter(Factory factory, PlayedFor playedFor) {
        this.factory = factory;
        this.playedFor = playedFor;
    }

    String written() {
        yaml.line("gemba-factory", FactoryReader.VERSION);
        yaml.line("name", YamlLines.text(factory.name()));
        playedFor.horizon().ifPresent(time -> yaml.line("horizon", Times.written(time)));
        playedFor.warmUp().ifPresent(time -> yaml.line("warm-up", Times.written(time)));
        playedFor.replications().ifPresent(count -> yaml.line("replications", Integer.toString(count)));
        playedFor.takt().ifPresent(time -> yaml.line("takt", Times.written(time)));
        section("places", factory.places(), this::place);
        section("parts", factory.parts(), this::part);
        section("loops", factory.loops(), this::loop);
        section("releases", factory.releases(), this::release);
        section("demands", factory.demands(), this::demand);
        section("operators", factory.operators(), this::operator);
        if (!factory.walks().isEmpty()) {
            yaml.blank();
            yaml.beneath(
                    "walks",
                    () -> factory.walks()
                            .forEach(walk -> yaml.item(YamlLines.text("%s to %s takes %s"
                                    .formatted(walk.from(), walk.to(), Times.written(walk.takes()))))));
        }
        section("crews", factory.crews(), crew -> yaml.line(YamlLines.text(crew.name()), "" + crew.people()));
        section("working-times", factory.workingTimes(), this::workingTime);
        section(
                "stock",
                factory.stock(),
                stock -> yaml.line(YamlLines.text(stock.part().value()), "" + stock.units()));
        section("changes", factory.changes(), this::change);
        return yaml.toString();
    }

    private <T> void section(String name, List<T> all, Consumer<T> write) {
        if (!all.isEmpty()) {
            yaml.blank();
            yaml.beneath(name, () -> all.forEach(write));
        }
    }

    private void place(Place place) {
        String id = YamlLines.text(place.id().value());
        yaml.beneath(id, () -> {
            switch (place) {
                case Station station -> station(station);
                case Store store -> {
                    yaml.line("is", PlaceReader.STORE);
                    room("room", store.room());
                }
                case Conveyance way -> {
                    yaml.line("is", PlaceReader.CONVEYANCE);
                    time("takes", way.takes());
                    way.run().ifPresent(run -> {
                        yaml.line("leaves-every", Times.written(run.every()));
                        yaml.line("fits", "" + run.fits());
                    });
                    if (way.lot() > 1) {
                        yaml.line("lot", "" + way.lot());
                    }
                }
                case MovingLine line -> movingLine(line);
            }
        });
    }

    private void station(Station station) {
        yaml.line("is", PlaceReader.STATION);
        if (station.parallel() > 1) {
            yaml.line("machines", "" + station.parallel());
        }
        if (station.lane().limited()) {
            room("lane", station.lane());
        }
        if (station.blocking() != Blocking.AFTER_SERVICE) {
            yaml.line("blocking", Form.written(station.blocking()));
        }
        if (!station.breakdowns().isEmpty()) {
            yaml.beneath("breakdowns", () -> station.breakdowns().forEach(this::breakdown));
        }
        station.changeover().ifPresent(this::changeover);
        if (station.selection().samePartInARow() > 1) {
            yaml.line("same-part-in-a-row", "" + station.selection().samePartInARow());
        }
        if (!station.batch().equals(Batch.ONE)) {
            Batch batch = station.batch();
            yaml.line(
                    "batch",
                    YamlLines.text(batch.least() + " to " + batch.most() + (batch.onePart() ? "" : ", any part")));
        }
        station.workingTime().ifPresent(name -> yaml.line("working", YamlLines.text(name)));
    }

    private void breakdown(Breakdown breakdown) {
        yaml.beneath(YamlLines.text(breakdown.cause()), () -> {
            yaml.line("by", Form.written(breakdown.clock()));
            boolean cycles = breakdown.clock() == Breakdown.Clock.CYCLES;
            String until = Variations.written(breakdown.until());
            yaml.line("after", YamlLines.text(cycles ? inCycles(breakdown.until()) : until));
            time("repair", breakdown.repair());
            breakdown.crew().ifPresent(name -> yaml.line("crew", YamlLines.text(name)));
        });
    }

    /** Fixed counts of cycles are written as such; whatever varies keeps its numbers, which mean cycles here. */
    private static String inCycles(Variation until) {
        return until instanceof Fixed fixed ? Times.plain(fixed.mean()) + " cycles" : Variations.written(until);
    }

    private void changeover(Changeover change) {
        time("changeover", change.usual());
        if (!change.particular().isEmpty()) {
            yaml.beneath(
                    "changeovers",
                    () -> change.particular()
                            .forEach(cell -> yaml.item(YamlLines.text("%s to %s takes %s"
                                    .formatted(cell.from(), cell.to(), Variations.written(cell.takes()))))));
        }
    }

    private void movingLine(MovingLine line) {
        yaml.line("is", PlaceReader.MOVING_LINE);
        yaml.line("positions", "" + line.positions());
        yaml.line("takt", Times.written(line.takt()));
        line.andon()
                .ifPresent(andon -> yaml.beneath("andon", () -> {
                    yaml.line("share", Times.plain(andon.share()));
                    time("contained", andon.contained());
                    yaml.line("stop", Form.written(andon.stop()));
                    andon.leaders().ifPresent(count -> yaml.line("leaders", "" + count));
                }));
        if (!line.elements().isEmpty()) {
            yaml.beneath("elements", () -> line.elements().forEach(this::element));
        }
        line.workingTime().ifPresent(name -> yaml.line("working", YamlLines.text(name)));
    }

    private void element(MovingLine.Element element) {
        yaml.beneath(YamlLines.text(element.name()), () -> {
            yaml.line("position", "" + (element.position() + 1));
            time("work", element.work());
            if (!element.parts().isEmpty()) {
                yaml.line(
                        "parts",
                        YamlLines.list(element.parts().stream()
                                .map(part -> YamlLines.text(part.value()))
                                .toList()));
            }
        });
    }

    private void part(Part part) {
        yaml.beneath(
                YamlLines.text(part.id().value()),
                () -> yaml.beneath("route", () -> part.route().forEach(step -> yaml.item(step(step)))));
    }

    /** In one line: {@code {at: CUT, work: exponential 50 s, or: [scrap 0.01]}}. */
    private static String step(Step step) {
        if (!step.hasWork() && step.needs().isEmpty() && step.exits().isEmpty()) {
            return YamlLines.text(step.place().value());
        }
        List<String> said = new ArrayList<>();
        said.add("at: " + YamlLines.text(step.place().value()));
        if (!step.hands().equals(new Fixed(0))) {
            said.add("work: " + inline(Variations.written(step.hands())));
        }
        if (!step.machine().equals(new Fixed(0))) {
            said.add("machine: " + inline(Variations.written(step.machine())));
        }
        if (!step.needs().isEmpty()) {
            said.add("joins: "
                    + YamlLines.list(step.needs().stream()
                            .map(need -> need.units() + " x " + need.part())
                            .toList()));
        }
        if (!step.exits().isEmpty()) {
            said.add("or: "
                    + YamlLines.list(
                            step.exits().stream().map(FactoryWriter::exit).toList()));
        }
        return "{" + String.join(", ", said) + "}";
    }

    /** Where commas part the values of a step a text with commas stands in quotes. */
    private static String inline(String text) {
        return text.contains(",") ? '"' + text + '"' : YamlLines.text(text);
    }

    private static String exit(Exit exit) {
        String share = Form.written(exit.kind()) + " " + Times.plain(exit.share());
        return switch (exit.kind()) {
            case BRANCH, REWORK -> share + " to step " + (exit.to() + 1);
            case SCRAP, END -> share;
        };
    }

    private void loop(Loop loop) {
        yaml.beneath(YamlLines.text(loop.name()), () -> {
            yaml.line("cards", "" + loop.cards());
            if (loop.lot() > 1) {
                yaml.line("lot", "" + loop.lot());
            }
            loop.back().ifPresent(back -> time("back", back));
            yaml.beneath(
                    "covers",
                    () -> loop.stretches()
                            .forEach(stretch -> yaml.item(YamlLines.text("%s, steps %d to %d"
                                    .formatted(stretch.part(), stretch.from() + 1, stretch.to() + 1)))));
        });
    }

    private void release(Release release) {
        yaml.beneath(YamlLines.text(release.name()), () -> {
            signal(release.signal());
            release.workingTime().ifPresent(name -> yaml.line("working", YamlLines.text(name)));
        });
    }

    private void demand(Demand demand) {
        yaml.beneath(YamlLines.text(demand.name()), () -> {
            signal(demand.signal());
            yaml.line("shortage", Form.written(demand.shortage()));
        });
    }

    private void signal(Signal signal) {
        switch (signal) {
            case Signal.AsRoomAllows room -> mix(room.mix());
            case Signal.Apart apart -> {
                time("every", apart.between());
                mix(apart.mix());
            }
            case Signal.HeijunkaBox box -> {
                yaml.line("pitch", Times.written(box.pitch()));
                yaml.beneath(
                        "columns",
                        () -> box.columns()
                                .forEach(column -> yaml.item(YamlLines.list(column.stream()
                                        .map(part -> part.value())
                                        .toList()))));
            }
            case Signal.Replayed replayed ->
                yaml.beneath(
                        "replay",
                        () -> replayed.dues()
                                .forEach(due ->
                                        yaml.item(YamlLines.text(due.part() + " at " + Times.written(due.at())))));
        }
    }

    private void mix(Mix mix) {
        switch (mix) {
            case Mix.Pattern pattern ->
                yaml.line(
                        "parts",
                        YamlLines.list(pattern.parts().stream()
                                .map(part -> part.value())
                                .toList()));
            case Mix.Shares shares ->
                yaml.beneath(
                        "shares",
                        () -> shares.shares()
                                .forEach(share ->
                                        yaml.line(YamlLines.text(share.part().value()), Times.plain(share.share()))));
        }
    }

    private void operator(Operator operator) {
        String name = YamlLines.text(operator.name());
        String skills =
                YamlLines.list(operator.skills().stream().map(StationId::value).toList());
        operator.workingTime()
                .ifPresentOrElse(
                        time -> yaml.beneath(name, () -> {
                            yaml.line("skills", skills);
                            yaml.line("working", YamlLines.text(time));
                        }),
                        () -> yaml.line(name, skills));
    }

    private void workingTime(WorkingTime time) {
        yaml.beneath(YamlLines.text(time.name()), () -> {
            yaml.line("period", Times.written(time.period()));
            yaml.line(
                    "work",
                    YamlLines.list(time.stretches().stream()
                            .map(stretch -> Times.written(stretch.from()) + " to " + Times.written(stretch.to()))
                            .toList()));
            time.endsBegun().ifPresent(near -> yaml.line("ends-begun", Times.written(near)));
        });
    }

    private void change(Change change) {
        yaml.beneath(YamlLines.text(change.name()), () -> {
            yaml.line(
                    "places",
                    YamlLines.list(
                            change.places().stream().map(StationId::value).toList()));
            yaml.line("first", Times.written(change.first()));
            if (!change.every().isZero()) {
                yaml.line("every", Times.written(change.every()));
            }
            if (change.times() > 1) {
                yaml.line("times", "" + change.times());
            }
            if (!change.stands().isZero()) {
                yaml.line("stands", Times.written(change.stands()));
            }
            share("succeeds", change.succeeds());
            share("work", change.effect().work());
            share("changeovers", change.effect().changeover());
            share("repairs", change.effect().repair());
            share("between-breakdowns", change.effect().between());
        });
    }

    private void share(String name, double share) {
        if (share != 1) {
            yaml.line(name, Times.plain(share));
        }
    }

    private void time(String name, Variation variation) {
        yaml.line(name, YamlLines.text(Variations.written(variation)));
    }

    private void room(String name, Room room) {
        yaml.line(name, room.limited() ? "" + room.units() : PlaceReader.UNLIMITED);
    }
}
