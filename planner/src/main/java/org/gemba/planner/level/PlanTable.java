package org.gemba.planner.level;

import java.util.List;
import java.util.Locale;

/** Lots, daily patterns and heijunka boxes for a terminal. */
public final class PlanTable {
    private PlanTable() {}

    /** The interval, and a line a part. */
    public static String of(List<Epei.Run> runs, Epei epei) {
        StringBuilder text = new StringBuilder(
                "every part every %s days (%s)%n%n".formatted(epei.days().rounded(2), epei.days()));
        text.append(String.format(Locale.ROOT, "%-16s %10s %8s%n", "part", "a day", "lot"));
        for (int part = 0; part < runs.size(); part++) {
            Epei.Run run = runs.get(part);
            text.append(String.format(
                    Locale.ROOT,
                    "%-16s %10s %8d%n",
                    run.part(),
                    run.demand().rounded(2),
                    epei.lots().get(part)));
        }
        return text.toString();
    }

    /** A line a day. */
    public static String of(Mix mix, DailyPattern pattern) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%-5s", "day"));
        mix.models().forEach(model -> text.append(String.format(Locale.ROOT, " %8s", model.name())));
        text.append(System.lineSeparator());
        for (int day = 0; day < pattern.days().size(); day++) {
            text.append(String.format(Locale.ROOT, "%-5d", day + 1));
            pattern.days().get(day).forEach(units -> text.append(String.format(Locale.ROOT, " %8d", units)));
            text.append(System.lineSeparator());
        }
        return text.toString();
    }

    /** A line a slot with its reason, then what waits for the next day. */
    public static String of(HeijunkaBox box) {
        PackOut packOut = box.rules().packOut();
        StringBuilder text = new StringBuilder();
        packOut.pitch()
                .ifPresent(pitch -> text.append(String.format(
                        Locale.ROOT,
                        "a slot is a container of %d: %s × takt %s = %s%n%n",
                        packOut.pieces(),
                        packOut.pieces(),
                        packOut.takt().orElse(pitch).rounded(2),
                        pitch.rounded(2))));
        String row = "%5s %9s  %-16s %-12s %s%n";
        text.append(String.format(
                Locale.ROOT, row, "pitch", box.from(0).isPresent() ? "from" : "", "model", "reason", "why"));
        for (int place = 0; place < box.slots().size(); place++) {
            HeijunkaBox.Slot slot = box.slots().get(place);
            String from = box.from(place).map(time -> time.rounded(2)).orElse("");
            String model = slot.model() < 0 ? "–" : box.rows().get(slot.model());
            text.append(String.format(Locale.ROOT, row, slot.pitch(), from, model, words(slot.reason()), slot.why()));
        }
        for (int model = 0; model < box.rows().size(); model++) {
            if (box.waiting().get(model) > 0) {
                text.append(String.format(
                        Locale.ROOT,
                        "%s: %d wait for the next day%n",
                        box.rows().get(model),
                        box.waiting().get(model)));
            }
        }
        return text.toString();
    }

    static String words(HeijunkaBox.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
