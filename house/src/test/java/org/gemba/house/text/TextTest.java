package org.gemba.house.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.Role;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.IntTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

class TextTest {
    record Leaves(
            String text,
            int count,
            long many,
            double share,
            boolean on,
            Role role,
            Instant at,
            Duration took,
            LocalDate day,
            LocalTime time,
            ZoneId zone) {}

    record Maybe(Optional<StationId> station, Optional<Long> count) {}

    record Held(
            List<StationId> list,
            Set<UnitId> set,
            SortedSet<Integer> sorted,
            SortedMap<StationId, Role> map,
            PMap<UnitId, List<Long>> units,
            TreePMap<LocalDate, Integer> days,
            PVector<Maybe> vector,
            PSet<String> words,
            IntTreePMap<Boolean> flags) {}

    record Tree(String name, List<Tree> branches) {}

    record Window<T>(T newest, List<T> older) {}

    record Windows(Window<StationId> stations, Window<Long> counts) {}

    sealed interface Lamp {
        record Off() implements Lamp {}

        record Lit(String colour) implements Lamp {}
    }

    record Lamps(List<Lamp> lamps) {}

    record Two(int a, int b) {}

    private static <T> void comesBack(Class<T> type, T value, String text) {
        Text<T> written = Text.of(type, 1 << 20);
        assertThat(written.string(value)).isEqualTo(text);
        assertThat(written.read(text)).isEqualTo(value);
    }

    @Test
    void leaves_are_written_plainly() {
        comesBack(
                Leaves.class,
                new Leaves(
                        "a \"b\" \\ \n\t\u0001é語🏭",
                        -7,
                        Long.MIN_VALUE,
                        0.25,
                        true,
                        Role.MANAGER,
                        Instant.parse("2026-11-22T06:00:00.123Z"),
                        Duration.ofMillis(91_500),
                        LocalDate.of(2026, 11, 22),
                        LocalTime.of(6, 0),
                        ZoneId.of("Asia/Tokyo")),
                "{\"text\":\"a \\\"b\\\" \\\\ \\n\\t\\u0001é語🏭\",\"count\":-7,\"many\":-9223372036854775808,\"share\":0.25,"
                        + "\"on\":true,\"role\":\"MANAGER\",\"at\":\"2026-11-22T06:00:00.123Z\",\"took\":\"PT1M31.5S\","
                        + "\"day\":\"2026-11-22\",\"time\":\"06:00\",\"zone\":\"Asia/Tokyo\"}");
    }

    @Test
    void what_is_absent_is_left_out() {
        comesBack(Maybe.class, new Maybe(Optional.empty(), Optional.empty()), "{}");
        comesBack(
                Maybe.class, new Maybe(Optional.of(new StationId("A-07")), Optional.empty()), "{\"station\":\"A-07\"}");
    }

    @Test
    void collections_without_an_order_are_sorted() {
        comesBack(
                Held.class,
                new Held(
                        List.of(new StationId("B"), new StationId("A")),
                        Set.of(new UnitId("u3"), new UnitId("u1"), new UnitId("u2")),
                        new TreeSet<>(List.of(10, 9)),
                        new TreeMap<>(Map.of(new StationId("B"), Role.OPERATOR, new StationId("A"), Role.QUALITY)),
                        HashTreePMap.<UnitId, List<Long>>empty()
                                .plus(new UnitId("z"), List.of(1L))
                                .plus(new UnitId("a"), List.of()),
                        TreePMap.<LocalDate, Integer>empty().plus(LocalDate.EPOCH, 1),
                        TreePVector.singleton(new Maybe(Optional.empty(), Optional.of(3L))),
                        HashTreePSet.from(List.of("b", "a")),
                        IntTreePMap.<Boolean>empty().plus(5, true).plus(-5, false)),
                "{\"list\":[\"B\",\"A\"],\"set\":[\"u1\",\"u2\",\"u3\"],\"sorted\":[9,10],"
                        + "\"map\":[[\"A\",\"QUALITY\"],[\"B\",\"OPERATOR\"]],\"units\":[[\"a\",[]],[\"z\",[1]]],"
                        + "\"days\":[[\"1970-01-01\",1]],\"vector\":[{\"count\":3}],\"words\":[\"a\",\"b\"],"
                        + "\"flags\":[[-5,false],[5,true]]}");
    }

    @Test
    void a_record_may_hold_itself() {
        comesBack(
                Tree.class,
                new Tree("a", List.of(new Tree("b", List.of()))),
                "{\"name\":\"a\",\"branches\":[{\"name\":\"b\",\"branches\":[]}]}");
    }

    @Test
    void a_record_may_have_type_variables() {
        comesBack(
                Windows.class,
                new Windows(new Window<>(new StationId("A"), List.of()), new Window<>(2L, List.of(1L))),
                "{\"stations\":{\"newest\":\"A\",\"older\":[]},\"counts\":{\"newest\":2,\"older\":[1]}}");
    }

    @Test
    void a_sealed_case_says_which_it_is() {
        comesBack(
                Lamps.class,
                new Lamps(List.of(new Lamp.Off(), new Lamp.Lit("RED"))),
                "[{\"is\":\"Off\"},{\"is\":\"Lit\",\"colour\":\"RED\"}]");
    }

    @Test
    void half_a_surrogate_pair_comes_back() {
        comesBack(UnitId.class, new UnitId("\ud83d"), "\"\\ud83d\"");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 1e300, 0.1, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE})
    void every_double_comes_back(double value) {
        Text<Window1> text = Text.of(Window1.class, 100);
        assertThat(text.read(text.bytes(new Window1(value)))).isEqualTo(new Window1(value));
    }

    record Window1(double value) {}

    @Test
    void fields_may_stand_in_another_order() {
        assertThat(Text.of(Two.class, 100).read("{\"b\":2,\"a\":1}")).isEqualTo(new Two(1, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":1}                   | Two lacks field 'b'
            {"a":1,"b":2,"c":3}       | Two has no field 'c'
            {"a":1,"b":2,"a":1}       | Two has field 'a' twice
            {"a":1,"b":2.5}           | Here belongs a whole number
            {"a":1,"b":3000000000}    | not within
            {"a":1,"b":99999999999999999999999} | not whole JSON
            {"a":1,"b":null}          | Here belongs a whole number
            {"a":1,"b":"2"}           | Here belongs a whole number
            {"a":1,"b":2}{            | goes on after its end
            {"a":1,"b":2              | not whole JSON
            [1,2]                     | Here belongs an object (Two)
            ``                        | ends too early
            """)
    void what_is_wrong_is_said(String text, String said) {
        assertThatThrownBy(() -> Text.of(Two.class, 100).read(text))
                .isInstanceOf(Illegible.class)
                .hasMessageContaining(said);
    }

    @Test
    void an_unknown_case_is_named() {
        assertThatThrownBy(() -> Text.of(Lamps.class, 100).read("[{\"is\":\"Blinking\"}]"))
                .isInstanceOf(Illegible.class)
                .hasMessageContaining("Lamp 'Blinking' is not known here");
    }

    @Test
    void a_text_above_the_limit_is_refused() {
        Text<UnitId> text = Text.of(UnitId.class, 10);
        assertThat(text.read(text.bytes(new UnitId("12345678")))).isEqualTo(new UnitId("12345678"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text.bytes(new UnitId("123456789")))
                .withMessageContaining("at most 10");
        assertThatThrownBy(() -> text.read("\"123456789\"")).isInstanceOf(Illegible.class);
    }

    @Test
    void nesting_has_a_limit_both_ways() {
        Text<Tree> text = Text.of(Tree.class, 1 << 20);
        Tree tree = new Tree("leaf", List.of());
        for (int depth = 2; depth < Text.NESTING; depth += 2) {
            tree = new Tree("branch", List.of(tree));
        }
        assertThat(text.read(text.bytes(tree))).isEqualTo(tree);

        Tree deeper = new Tree("one more", List.of(tree));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text.bytes(deeper))
                .withMessageContaining("64 deep");
        String deep = "{\"name\":\"a\",\"branches\":[".repeat(40) + "]}".repeat(40);
        assertThatThrownBy(() -> text.read(deep)).isInstanceOf(Illegible.class);
    }

    @Test
    void a_type_without_a_text_is_named_at_once() {
        record Bad(SequencedMap<String, String> map) {}
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.of(Bad.class, 100))
                .withMessageContaining("Component map of Bad");
    }

    @Property(tries = 300)
    void instants_and_durations_are_written_as_the_jdk_does(
            @ForAll @LongRange(min = -100_000_000_000L, max = 300_000_000_000L) long second, @ForAll int nano) {
        Text<Maybe2> text = Text.of(Maybe2.class, 200);
        Instant at = Instant.ofEpochSecond(second, nano);
        Duration took = Duration.ofSeconds(second >> 15, nano);
        assertThat(text.string(new Maybe2(at, took))).isEqualTo("{\"at\":\"" + at + "\",\"took\":\"" + took + "\"}");
        assertThat(text.read(text.bytes(new Maybe2(at, took)))).isEqualTo(new Maybe2(at, took));
    }

    record Maybe2(Instant at, Duration took) {}

    @Property(tries = 300)
    void any_definition_comes_back(@ForAll long seed) {
        LineDefinition definition = AnyValue.of(LineDefinition.class, seed);
        Text<LineDefinition> text = Text.of(LineDefinition.class, 1 << 20);
        assertThat(text.read(text.bytes(definition))).isEqualTo(definition);
    }
}
