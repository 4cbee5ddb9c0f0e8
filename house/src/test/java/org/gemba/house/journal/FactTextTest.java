package org.gemba.house.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gemba.house.floor.LineKey;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.RequestId;
import org.gemba.house.text.AnyValue;
import org.gemba.house.text.Illegible;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTextTest {
    private static final LineKey LINE = LineKey.parse("PUMPS/L1");

    /** Written by version 1. These lines are never changed: journals with the like of them are on shelves. */
    private static List<String> golden() throws IOException {
        try (InputStream file = FactTextTest.class.getResourceAsStream("facts-v1.jsonl")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    @Test
    void golden_lines_are_read_and_written_again_to_the_byte() throws IOException {
        for (String line : golden()) {
            FactText.Written read = FactText.decode(LINE, line.getBytes(StandardCharsets.UTF_8));
            assertThat(new String(FactText.encode(LINE, read.request(), read.recorded()), StandardCharsets.UTF_8))
                    .isEqualTo(line);
        }
    }

    @Test
    void every_kind_of_fact_has_a_golden_line() throws IOException {
        TreeSet<String> kinds = new TreeSet<>();
        for (String line : golden()) {
            kinds.add(FactText.kind(FactText.decode(LINE, line.getBytes(StandardCharsets.UTF_8))
                    .recorded()
                    .fact()));
        }
        assertThat(kinds)
                .containsExactlyInAnyOrderElementsOf(AnyValue.cases(Fact.class).stream()
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void the_chain_over_the_golden_lines_ends_as_it_always_did() throws IOException {
        Chain chain = new Chain(Hash.NONE);
        Hash last = Hash.NONE;
        for (String line : golden()) {
            last = chain.add(line.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(last.toString()).isEqualTo("7039c5682cac08479daa93deda803860d75f632c779a8c446b473fa0a727a647");
    }

    @Property(tries = 2000)
    void any_entry_comes_back(@ForAll long seed) {
        Recorded recorded = AnyValue.of(Recorded.class, seed);
        RequestId request = AnyValue.of(RequestId.class, seed);
        assertThat(FactText.decode(LINE, FactText.encode(LINE, request, recorded)))
                .isEqualTo(new FactText.Written(request, recorded));
    }

    @Property(tries = 20_000)
    void damaged_text_is_illegible_or_another_entry_and_nothing_else(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        List<String> lines = golden();
        byte[] text = lines.get(random.nextInt(lines.size())).getBytes(StandardCharsets.UTF_8);
        byte[] damaged = damage(text, random);
        try {
            assertThat(FactText.decode(LINE, damaged)).isNotNull();
        } catch (Illegible expected) {
            assertThat(expected.getMessage()).isNotBlank();
        }
    }

    private static byte[] damage(byte[] text, Random random) {
        byte[] damaged = text.clone();
        int at = random.nextInt(text.length);
        switch (random.nextInt(4)) {
            case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> damaged[at] = (byte) random.nextInt(256);
            case 2 -> damaged = Arrays.copyOf(text, at);
            default -> System.arraycopy(text, at, damaged, random.nextInt(at + 1), text.length - at);
        }
        return damaged;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "v":1                  | "v":3             | written in version 3
            "v":1                  | "v":0             | written in version 0
            "line":"PUMPS/L1"      | "line":"PUMPS/L2" | is of line PUMPS/L2, not of PUMPS/L1
            "is":"Plant            | "is":"Robot       | is not known here; a newer version may know it
            "seq":                 | "sequence":       | has no field 'sequence'
            "provenance":"         | "provenance":"UN  | is no Provenance
            """)
    void what_cannot_be_read_is_said(String part, String instead, String said) throws IOException {
        String line = golden().getFirst();
        assertThat(line).contains(part);
        assertThatThrownBy(
                        () -> FactText.decode(LINE, line.replace(part, instead).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Illegible.class)
                .hasMessageContaining(said);
    }
}
