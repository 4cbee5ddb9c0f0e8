package org.gemba.planner.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.gemba.planner.input.Sheet;
import org.gemba.planner.input.Unreadable;
import org.gemba.planner.level.HeijunkaBox.Reason;
import org.gemba.planner.level.HeijunkaBox.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxReaderTest {
    /** Takt 60 s and containers of 20: a pitch of 20 minutes, 23 of them in 27,600 s. C's container is twice as large. */
    private static final String DAY = """
            {"name": "Tuesday",
             "models": [{"name": "A", "units": 200}, {"name": "B", "units": 95}, {"name": "C", "units": 80, "container": 40},
                        {"name": "D", "units": 10}],
             "box": {"takt": 60, "container": 20, "available": 27600, "most": {"A": 1}, "lowRunners": ["D"],
                     "openSlots": [12], "frozen": ["B", "A"]}}
            """;

    private static HeijunkaBox box(String text) {
        Sheet sheet = new Sheet("day.json", text);
        Mix mix = MixReader.read(sheet);
        return BoxReader.read(sheet, mix).fill(mix);
    }

    @Test
    void aSlotIsAContainersWorthOfTakt() {
        HeijunkaBox box = box(DAY);

        assertThat(box.rules().packOut().pitch()).hasToString("Optional[1200]");
        assertThat(box.pitches()).isEqualTo(23);
        assertThat(box.slots()).hasSize(23);
        assertThat(box.from(1)).hasToString("Optional[1200]");
    }

    @Test
    void aModelHasACardForEachContainerAndALargerContainerTakesMoreSlots() {
        HeijunkaBox box = box(DAY);

        // 200 ÷ 20, ⌈95 ÷ 20⌉, 80 ÷ 40 of two slots each, ⌈10 ÷ 20⌉.
        List<Slot> slots = box.slots();
        for (int model = 0; model < 4; model++) {
            int row = model;
            long cards = slots.stream()
                    .filter(slot -> slot.model() == row && slot.reason() != Reason.GOES_ON)
                    .count();
            assertThat(cards).isEqualTo(List.of(10L, 5L, 2L, 1L).get(model));
        }
        for (int at = 0; at < slots.size(); at++) {
            if (slots.get(at).reason() == Reason.GOES_ON) {
                assertThat(slots.get(at).model()).isEqualTo(2);
                assertThat(slots.get(at).why()).isEqualTo("goes on: a container of 40 takes 2 slots of 20");
            }
        }
        assertThat(slots).filteredOn(slot -> slot.reason() == Reason.GOES_ON).hasSize(2);
    }

    @Test
    void theFrozenZoneTheOpenSlotAndTheLowRunnerStandWhereTheFileSays() {
        HeijunkaBox box = box(DAY);

        assertThat(box.slots()).extracting(Slot::model).startsWith(1, 0);
        assertThat(box.slots()).extracting(Slot::reason).startsWith(Reason.FROZEN, Reason.FROZEN);
        assertThat(box.slots().get(11).why()).isEqualTo("open slot for low runners, D among them");
    }

    @Test
    void aLargeContainerDoesNotBeginWhereTheDayEnds() {
        HeijunkaBox box = box("""
                {"models": [{"name": "A", "units": 2}, {"name": "B", "units": 4, "container": 2}], "box": {"pitches": 5}}
                """);

        assertThat(box.slots()).hasSize(10);
        assertThat(box("""
                {"models": [{"name": "B", "units": 4, "container": 2}], "box": {"pitches": 3, "slots": 1}}
                """).slots().getLast().why())
                .isEqualTo("B waits: its container takes 2 slots, the day has 1 left");
    }

    @Test
    void oneMaximumForAllModelsAndOneOfItsOwn() {
        HeijunkaBox all = box("""
                {"models": [{"name": "A", "units": 6}, {"name": "B", "units": 2}], "box": {"pitches": 4, "most": 1}}
                """);
        assertThat(all.waiting()).containsExactly(2, 0);
        HeijunkaBox own = box("""
                {"models": [{"name": "A", "units": 6}, {"name": "B", "units": 2}], "box": {"pitches": 4, "most": {"B": 1}}}
                """);
        assertThat(own.waiting()).containsExactly(0, 0);
    }

    @Test
    void anOptionTakesThePlaceOfWhatTheFileSays() {
        Sheet sheet = new Sheet("day.json", """
                {"models": [{"name": "A", "units": 6}, {"name": "B", "units": 2}],
                 "box": {"pitches": 4, "most": {"A": 1}, "lowRunners": 3, "openSlots": 2}}
                """);
        Mix mix = MixReader.read(sheet);
        HeijunkaBox box = BoxReader.read(sheet, mix)
                .but(Optional.of(2), Optional.of(4), Optional.of(0), Optional.of(0), List.of("B"))
                .fill(mix);

        assertThat(box.pitches()).isEqualTo(2);
        assertThat(box.slots()).hasSize(8).extracting(Slot::reason).doesNotContain(Reason.OPEN, Reason.LOW_RUNNER);
        assertThat(box.slots().getFirst().reason()).isEqualTo(Reason.FROZEN);
        assertThat(box.waiting()).containsExactly(0, 0);
    }

    @Test
    void theAnswerSaysTheTimeAndTheReasonOfEachSlotInEveryForm() {
        HeijunkaBox box = box(DAY);

        assertThat(PlanJson.of(box))
                .contains("\"container\":20", "\"slotTime\":\"1200\"", "\"from\":\"1200\"", "\"reason\":\"goes on\"");
        assertThat(PlanTable.of(box)).contains("20 × takt 60.00 = 1200.00").contains("open slot for low runners");
        String drawing = BoxDrawing.svg(box);
        for (Slot slot : box.slots()) {
            assertThat(drawing).contains("<title>" + slot.why() + "</title>");
        }
        assertThat(drawing).contains("low runner: a model with few cards").contains("frozen: released already");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "box": {"pitches": 0}                                   | day.json:1:70: 0 must be 1 to 1000.
            "box": {"ptiches": 3}                                   | Maybe 'pitches' is meant.
            "box": {"pitches": 3, "most": {"X": 1}}                 | day.json:1:87: No model is named 'X'
            "box": {"pitches": 3, "most": [1]}                      | day.json:1:81: A number, or an object
            "box": {"pitches": 3, "openSlots": [4]}                 | day.json:1:87: 4 must be 1 to 3.
            "box": {"pitches": 3, "openSlots": 4}                   | day.json:1:86: 4 must be 0 to 3.
            "box": {"pitches": 3, "frozen": "A"}                    | day.json:1:83: A list is expected here.
            "box": {"pitches": 3, "lowRunners": ["X"]}              | day.json:1:88: No model is named 'X'
            "box": {"available": 300}                               | Give the takt of a piece, or the pitches.
            "box": {"takt": 0, "container": 2}                      | day.json:1:67: The takt 0 must be longer than nothing.
            "box": {"container": 3}                                 | day.json:1:72: A container of A holds 4 pieces
            "box": 3                                                | day.json:1:58: An object with 'pitches' is expected here.
            "bxo": {}                                               | day.json:1:12: Models have containers, and there is no 'box'
            """)
    void aSlipIsShownAtItsPlace(String box, String fault) {
        String text = "{\"models\": [{\"name\":\"A\",\"units\":8,\"container\":4}],%s}".formatted(box);
        assertThatThrownBy(() -> box(text)).isInstanceOf(Unreadable.class).hasMessageContaining(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "box": {}                                               | Give them: --pitches N, or under 'box'
            "box": {"pitches": 3, "lowRunners": ["A"]}              | Low runners wait for open slots, and none stays open.
            "box": {"pitches": 3, "lowRunners": ["A"], "openSlots": 1, "container": 2} | A container of A takes 2 slots
            "frozen": ["A"], "box": {"pitches": 3, "container": 2}  | Name the frozen cards under 'box'.
            "box": {"pitches": 3, "frozen": ["A", "A", "A"], "container": 4} | asks for more units of a model
            """)
    void whatCannotBeFilledSaysWhatHelps(String box, String fault) {
        String text = "{\"models\": [{\"name\":\"A\",\"units\":8,\"container\":4}],%s}".formatted(box);
        assertThatThrownBy(() -> box(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(fault);
    }
}
