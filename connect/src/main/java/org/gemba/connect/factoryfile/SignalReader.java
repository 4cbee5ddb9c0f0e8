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
import org.gemba.simulator.model.Demand;
import org.gemba.simulator.model.Mix;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Signal;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads what starts units and what takes them: pull, times, a heijunka box, or what really came. */
final class SignalReader {
    private static final Form<PartId> PART = Form.of("a part number", PartId::new);
    private static final Form<Demand.Shortage> SHORTAGE =
            Form.oneOf("what a customer does who finds none", Demand.Shortage.values());
    private static final Pattern DUE = Pattern.compile("(.+) at (.+)", Pattern.DOTALL);
    private static final Form<Signal.Due> DUE_FORM =
            new Form<>("a part and its time", "Write it as A at 1 h 30 min.", SignalReader::due);

    private final Problems problems;

    SignalReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Release> release(Entry entry) {
        Section section = Section.at(entry.value(), "release " + Form.shown(entry.key()), problems);
        Optional<Signal> signal = signal(section);
        Optional<String> working = section.optional("working", Form.TEXT);
        section.refuseOthers();
        return signal.flatMap(comes -> section.build(() -> new Release(entry.key(), comes, working)));
    }

    Optional<Demand> demand(Entry entry) {
        Section section = Section.at(entry.value(), "demand " + Form.shown(entry.key()), problems);
        Demand.Shortage shortage = section.optional("shortage", SHORTAGE).orElse(Demand.Shortage.WAITS);
        Optional<Signal> signal = signal(section);
        section.refuseOthers();
        return signal.flatMap(comes -> section.build(() -> new Demand(entry.key(), comes, shortage)));
    }

    private Optional<Signal> signal(Section section) {
        var every = section.optional("every", Variations.TIME);
        var pitch = section.optional("pitch", Times.LENGTH);
        Optional<Entry> columns = section.entry("columns");
        Optional<Entry> replay = section.entry("replay");
        Optional<Entry> parts = section.entry("parts");
        Optional<Entry> shares = section.entry("shares");
        boolean box = pitch.isPresent() || columns.isPresent();
        if (replay.isPresent() && !box && every.isEmpty() && parts.isEmpty() && shares.isEmpty()) {
            List<Signal.Due> dues = replay.get().readList(DUE_FORM, problems);
            return section.build(() -> new Signal.Replayed(dues));
        }
        if (box && replay.isEmpty() && every.isEmpty() && parts.isEmpty() && shares.isEmpty()) {
            List<List<PartId>> filled = columns.map(this::columns).orElse(List.of());
            return pitch.flatMap(time -> section.build(() -> new Signal.HeijunkaBox(time, filled)));
        }
        if (box || replay.isPresent() || parts.isPresent() == shares.isPresent()) {
            problems.add(
                    section.mark(),
                    "",
                    "It is not clear what comes when.",
                    "Write parts: or shares:, with every: 60 s or without it to pull; or pitch: and columns:; or replay:.");
            return Optional.empty();
        }
        Optional<Mix> mix = parts.isPresent() ? parts.flatMap(this::pattern) : shares.flatMap(this::shares);
        return mix.flatMap(which -> section.build(
                () -> every.isPresent() ? new Signal.Apart(every.get(), which) : new Signal.AsRoomAllows(which)));
    }

    private Optional<Mix> pattern(Entry entry) {
        int before = problems.count();
        List<PartId> parts = entry.readList(PART, problems);
        return problems.build(before, entry.value().getStartMark(), "", () -> new Mix.Pattern(parts));
    }

    private Optional<Mix> shares(Entry entry) {
        int before = problems.count();
        List<Mix.Share> shares = new ArrayList<>();
        for (Entry each : Section.at(entry.value(), "shares", problems).all()) {
            Optional<PartId> part = each.readKey(PART, problems);
            Optional<Double> share = each.read(RouteReader.SHARE, problems);
            part.flatMap(id -> share.map(number -> new Mix.Share(id, number))).ifPresent(shares::add);
        }
        return problems.build(before, entry.value().getStartMark(), "", () -> new Mix.Shares(shares));
    }

    private List<List<PartId>> columns(Entry entry) {
        List<List<PartId>> columns = new ArrayList<>();
        if (entry.value() instanceof SequenceNode list) {
            for (Node column : list.getValue()) {
                columns.add(new Entry("column", column.getStartMark(), column).readList(PART, problems));
            }
        } else {
            problems.add(entry.value().getStartMark(), "", "The columns are no list.", "Write [[A, B], [A], []].");
        }
        return columns;
    }

    private static Optional<Signal.Due> due(String text) {
        Matcher written = DUE.matcher(text);
        return written.matches()
                ? Times.LENGTH
                        .reading()
                        .apply(written.group(2))
                        .map(at -> new Signal.Due(at, new PartId(written.group(1))))
                : Optional.empty();
    }
}
