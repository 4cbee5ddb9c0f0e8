package org.gemba.connect.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gemba.house.language.Recorded;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV files that break programs: refused quickly and in words, or reported row by row, never half brought in. */
@Proves("CSV-25")
class HostileCsvTest {
    private static final LogOptions OPTIONS = LogOptions.at(Instant.parse("2026-01-01T00:00:00Z"));
    private static final String HEADER = "case,activity,start,complete\n";
    private static final String ROW = "A,cut,2026-01-05 08:00,2026-01-05 09:00\n";
    private static final Duration QUICK = Duration.ofSeconds(5);
    private static final long GROWTH = 64L * 1_048_576;

    @TempDir
    private Path folder = Path.of("");

    private Path file(String text, Charset charset) throws IOException {
        Path file = folder.resolve("log.csv");
        Files.write(file, text.getBytes(charset));
        return file;
    }

    private Path file(String text) throws IOException {
        return file(text, StandardCharsets.UTF_8);
    }

    private static List<Recorded> facts(Path file) {
        List<Recorded> facts = new ArrayList<>();
        LogImport.of(file, OPTIONS).facts(LogImport.usualLine(file), facts::add);
        return facts;
    }

    private static void refusedQuickly(Path file, String... words) {
        long before = System.nanoTime();
        assertThatThrownBy(() -> LogImport.of(file, OPTIONS))
                .isInstanceOf(LogRefused.class)
                .hasMessageContainingAll(words);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(QUICK);
    }

    @Test
    void aMillionColumnsAreRefused() throws IOException {
        refusedQuickly(file("x,".repeat(1_000_000) + "\n"), "Line 1", "500 columns");
    }

    @Test
    void aFieldOfAHundredMegabytesIsRefusedInAFlatHeap() throws IOException {
        Path file = folder.resolve("huge.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER + ROW + "\"");
            String piece = "x".repeat(1_048_576);
            for (int i = 0; i < 100; i++) {
                out.write(piece);
            }
            out.write("\",cut,2026-01-05 08:00,2026-01-05 09:00\n");
        }
        long before = used();
        refusedQuickly(file, "65536 characters", "quotation mark");
        assertThat(used() - before).isLessThan(GROWTH);
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsNamedWithItsLine() throws IOException {
        refusedQuickly(file(HEADER + ROW + "\"A,cut\n" + ROW.repeat(3_000)), "quotation mark", "Line 3");
    }

    @Test
    void nulsInANameAreNamedByLineAndColumn() throws IOException {
        refusedQuickly(
                file(HEADER + "A\0B,cut,2026-01-05 08:00,2026-01-05 09:00\n"),
                "line 2, column case",
                "control character");
    }

    @Test
    void aFileOfZerosIsNoText() throws IOException {
        refusedQuickly(file("\0".repeat(10_000)), "not a text file");
    }

    @Test
    void aMillionFaultyRowsAreAllCountedAndAHundredTold() throws IOException {
        Path file = folder.resolve("faulty.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            for (int i = 0; i < 10_000; i++) {
                out.write(ROW);
            }
            for (int i = 0; i < 1_000_000; i++) {
                out.write("A,cut,soon,later\n");
            }
        }
        long before = used();
        assertThatThrownBy(() -> LogImport.of(file, OPTIONS))
                .isInstanceOf(LogRefused.class)
                .hasMessageContainingAll(
                        "1,000,000 of 1,010,000 rows", "line 10002, column start, value 'soon'", "999,900 more")
                .satisfies(
                        refused -> assertThat(((LogRefused) refused).faults()).hasSize(LogLimits.FAULTS_TOLD));
        assertThat(used() - before).isLessThan(GROWTH);
    }

    @Test
    void aLongLogLeavesTheHeapFlat() throws IOException {
        Path file = folder.resolve("long.csv");
        int rows = 500_000;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            for (int i = 0; i < rows; i++) {
                out.write("Order-%d,cut,2026-01-%02d 08:00,2026-01-%02d 09:00\n"
                        .formatted(i / 10, i % 28 + 1, i % 28 + 1));
            }
        }
        LogImport log = LogImport.of(file, OPTIONS);
        long before = used();
        long[] facts = new long[1];
        long[] most = new long[1];
        log.facts(LogImport.usualLine(file), recorded -> {
            if (++facts[0] % 200_000 == 0) {
                most[0] = Math.max(most[0], used() - before);
            }
        });
        assertThat(facts[0]).isGreaterThan(rows);
        assertThat(most[0]).isLessThan(GROWTH);
    }

    @Test
    void nothingIsBroughtInWhereOneRowIsFaulty() throws IOException {
        refusedQuickly(file(HEADER + ROW + "B,,2026-01-05 08:00,2026-01-05 09:00\n" + ROW), "1 of 3 rows", "line 3");
    }

    @Test
    void theSameLogIsTheSameInEveryEncodingAndWithEveryLineEnd() throws IOException {
        String text = HEADER + ROW + "B,Fräsen,2026-01-05 08:00,2026-01-05 09:00\n";
        List<Object> plain = kinds(facts(file(text)));
        assertThat(plain).hasSizeGreaterThan(6);
        assertThat(kinds(facts(file("\ufeff" + text)))).isEqualTo(plain);
        assertThat(kinds(facts(file("\ufeff" + text, StandardCharsets.UTF_16LE))))
                .isEqualTo(plain);
        assertThat(kinds(facts(file("\ufeff" + text, StandardCharsets.UTF_16BE))))
                .isEqualTo(plain);
        assertThat(kinds(facts(file(text, StandardCharsets.UTF_16LE)))).isEqualTo(plain);
        assertThat(kinds(facts(file(text, Charset.forName("windows-1252"))))).isEqualTo(plain);
        assertThat(kinds(facts(file(text.replace("\n", "\r\n"))))).isEqualTo(plain);
        assertThat(kinds(facts(file(text.replace("\n", "\r"))))).isEqualTo(plain);
        assertThat(kinds(facts(file(text.replaceFirst("\n", "\r\n"))))).isEqualTo(plain);
        for (String separator : List.of(";", "\t", "|")) {
            assertThat(kinds(facts(file(text.replace(",", separator))))).isEqualTo(plain);
        }
    }

    /** All that was told, without the digest of the file, which differs. */
    private static List<Object> kinds(List<Recorded> facts) {
        return facts.stream()
                .<Object>map(Recorded::fact)
                .filter(fact -> !(fact instanceof org.gemba.house.language.Bookkeeping.LogImported))
                .toList();
    }

    @Property(tries = 200)
    void whatIsExportedComesBackAndIsNoFormula(@ForAll List<String> fields) throws IOException {
        for (String field : fields) {
            String row = CsvText.row(List.of(field));
            assertThat(row.charAt(1)).isNotIn('=', '+', '-', '@', '\t', '\0');
            String inside = row.substring(1, row.length() - 3).replace("\"\"", "\"");
            assertThat(CsvText.plain(inside)).isEqualTo(field);
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
