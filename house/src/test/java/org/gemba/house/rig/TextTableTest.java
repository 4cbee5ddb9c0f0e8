package org.gemba.house.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rig itself can fail, and says where. */
class TextTableTest {
    /** Counts to what it is told, and says so. */
    private static final class Counting implements Stage {
        private int count;

        @Override
        public void given(List<String> cells) {
            count = Integer.parseInt(cells.getLast());
        }

        @Override
        public List<String> when(List<String> cells) {
            List<String> facts = new ArrayList<>();
            for (int i = 0; i < Integer.parseInt(cells.getLast()); i++) {
                facts.add("Counted " + ++count);
            }
            return facts;
        }

        @Override
        public String seen(String cell) {
            return "count " + count;
        }
    }

    @Test
    void a_row_that_holds_passes_and_words_left_out_are_not_claimed() {
        play("# counts", "start  3", "add  2 -> Counted 4, Counted  count 5", "add  0 -> nothing");
    }

    @Test
    void a_row_that_does_not_hold_tells_its_place_and_what_was() {
        assertThatThrownBy(() -> play("", "# counts", "start  3", "add  1 -> Counted 5  count 4"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("numbers.txt:4 does not hold: counts")
                .hasMessageContaining("expected  Counted 5  count 4")
                .hasMessageContaining("actual    Counted 4  count 4");
    }

    @Test
    void what_is_seen_must_be_equal_to_the_last_letter() {
        assertThatThrownBy(() -> play("# counts", "start  3", "add  1 -> Counted 4  count 40"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("numbers.txt:3");
    }

    @Test
    void a_fact_too_many_or_too_few_does_not_hold() {
        assertThatThrownBy(() -> play("# counts", "add  2 -> Counted 1")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> play("# counts", "add  1 -> nothing")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> play("# counts", "add  0 -> Counted 1")).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_row_that_cannot_be_played_tells_its_place() {
        assertThatThrownBy(() -> play("# counts", "add  two -> nothing"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("numbers.txt:2 cannot be played");
    }

    @Test
    void a_scenario_needs_a_title_and_an_expectation() {
        assertThatThrownBy(() -> play("add  1 -> Counted 1")).hasMessageContaining("without a title");
        assertThatThrownBy(() -> play("# counts", "start  3")).hasMessageContaining("expects nothing");
    }

    @Test
    void blank_lines_part_scenarios() {
        assertThat(TextTable.parse(
                        "numbers.txt", List.of("# one", "add  1 -> Counted", "", "# two", "add  0 -> nothing")))
                .extracting(Scenario::title)
                .containsExactly("one", "two");
    }

    private static void play(String... lines) {
        TextTable.parse("numbers.txt", List.of(lines)).forEach(scenario -> scenario.play(new Counting()));
    }
}
