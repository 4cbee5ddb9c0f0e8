package org.gemba.planner.level;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.gemba.planner.Fraction;
import org.gemba.planner.level.HeijunkaBox.Reason;
import org.gemba.planner.level.HeijunkaBox.Slot;

/** Fills a heijunka box column after column by the even sequence of its cards; used once. */
final class BoxFilling {
    private final Mix mix;
    private final BoxRules rules;
    private final PackOut packOut;
    private final Deque<Integer> low = new ArrayDeque<>();
    private final List<Card> regular = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private int frozen;

    /** Slots left that are not kept open. */
    private int left;

    private int begun;
    private int more;

    /** A card, the pitch it was first held back in, 0 where it never was, and why. */
    private record Card(int model, int since, String heldBack) {}

    BoxFilling(Mix mix, BoxRules rules) {
        this.mix = mix;
        this.rules = rules;
        packOut = rules.packOut();
        frozen = mix.frozen().size();
        left = rules.pitches() * rules.slots() - rules.openIn().size();
        List<Integer> sequence =
                Levelling.level(mix, LevelMethod.LARGEST_DEVIATION).sequence();
        for (int card = 0; card < sequence.size(); card++) {
            int model = sequence.get(card);
            if (card >= frozen && isLow(model)) {
                low.add(model);
            } else {
                regular.add(new Card(model, 0, ""));
            }
        }
    }

    HeijunkaBox box() {
        for (int pitch = 1; pitch <= rules.pitches(); pitch++) {
            fill(pitch);
        }
        Integer[] waiting = new Integer[mix.models().size()];
        Arrays.fill(waiting, 0);
        regular.forEach(card -> waiting[card.model()]++);
        low.forEach(model -> waiting[model]++);
        return new HeijunkaBox(mix.models().stream().map(Model::name).toList(), rules, slots, List.of(waiting));
    }

    private boolean isLow(int model) {
        return rules.isLowRunner(name(model), mix.models().get(model).units());
    }

    private String name(int model) {
        return mix.models().get(model).name();
    }

    private void fill(int pitch) {
        int[] taken = new int[mix.models().size()];
        boolean open = rules.openIn().contains(pitch);
        for (int place = open ? 1 : 0; place < rules.slots(); place++) {
            slots.add(more > 0 ? goesOn(pitch) : next(pitch, taken));
            left--;
        }
        if (open) {
            slots.add(low.isEmpty() ? open(pitch, "kept open for low runners; none is waiting") : lowRunner(pitch));
        }
    }

    private Slot goesOn(int pitch) {
        more--;
        return new Slot(
                pitch,
                begun,
                Reason.GOES_ON,
                "goes on: a container of %d takes %d slots of %d"
                        .formatted(packOut.container(name(begun)), packOut.slots(name(begun)), packOut.pieces()));
    }

    private Slot next(int pitch, int[] taken) {
        String waits = "";
        for (int at = 0; at < regular.size(); at++) {
            Card card = regular.get(at);
            String hindrance = hindrance(card.model(), taken);
            if (hindrance.isEmpty()) {
                regular.remove(at);
                taken[card.model()]++;
                begun = card.model();
                more = packOut.slots(name(begun)) - 1;
                return slot(pitch, card);
            }
            waits = waits.isEmpty() ? "%s waits: %s".formatted(name(card.model()), hindrance) : waits;
            if (card.since() == 0) {
                regular.set(at, new Card(card.model(), pitch, hindrance));
            }
        }
        return open(pitch, waits.isEmpty() ? "no card is left" : waits);
    }

    /** Why a card of a model cannot begin now; empty if it can. */
    private String hindrance(int model, int[] taken) {
        int most = rules.mostOf(name(model));
        if (frozen == 0 && taken[model] >= most) {
            return "at most %d of %s in a pitch"
                    .formatted(most, rules.mostOf().containsKey(name(model)) ? name(model) : "a model");
        }
        int wide = packOut.slots(name(model));
        return wide > left ? "its container takes %d slots, the day has %d left".formatted(wide, left) : "";
    }

    private Slot slot(int pitch, Card card) {
        if (frozen > 0) {
            frozen--;
            return new Slot(pitch, card.model(), Reason.FROZEN, "frozen: released already");
        }
        if (card.since() > 0 && card.since() < pitch) {
            String why = "held back since pitch %d: %s".formatted(card.since(), card.heldBack());
            return new Slot(pitch, card.model(), Reason.HELD_BACK, why);
        }
        String why = "its turn: one card in %s".formatted(oneIn(card.model()));
        return new Slot(pitch, card.model(), Reason.ITS_TURN, why);
    }

    private Slot lowRunner(int pitch) {
        int model = low.remove();
        String why = rules.lowRunners().contains(name(model))
                ? "open slot for low runners, %s among them".formatted(name(model))
                : "open slot for low runners: fewer than %d cards a day".formatted(rules.fewerThan());
        return new Slot(pitch, model, Reason.LOW_RUNNER, why);
    }

    private static Slot open(int pitch, String why) {
        return new Slot(pitch, -1, Reason.OPEN, why);
    }

    private String oneIn(int model) {
        return Fraction.of(mix.units(), mix.models().get(model).units()).rounded(1);
    }
}
