package org.gemba.journal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.Journal;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book leaves the house as text, and a short script of another language checks it: docs/reference/verify.py. */
class ExportTest {
    @TempDir
    Path folder;

    private Head head = Head.NONE;
    private String exported = "";

    @BeforeEach
    void export() throws IOException {
        try (SqliteJournals journals = new SqliteJournals(folder.resolve("shelf"));
                Journal journal = journals.open(Shift.LINE)) {
            journal.append(0, Shift.singly(1, 1500));
            head = journal.head();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            journals.export(Shift.LINE, out);
            exported = out.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void each_entry_is_a_line_with_its_hash() {
        assertThat(exported.lines()).hasSize(1500);
        assertThat(exported.lines().toList().getLast())
                .startsWith("{\"hash\":\"" + head.hash() + "\",\"entry\":{\"v\":1,\"line\":\"PUMPS/L1\",\"seq\":1500,")
                .endsWith("}}");
    }

    @Test
    void the_script_has_at_most_sixty_lines() throws IOException {
        assertThat(Files.readAllLines(script())).hasSizeLessThanOrEqualTo(60);
    }

    @Test
    void the_script_finds_a_whole_export_sound() throws Exception {
        assertThat(verify(exported)).isEqualTo("sound: 1500 entries, head " + head.hash());
        assertThat(verify(exported, head.hash().toString())).startsWith("sound");
        assertThat(verify("")).startsWith("sound: 0 entries");
    }

    @Test
    void the_script_names_the_entry_that_was_changed() throws Exception {
        assertThat(verify(exported.replaceFirst("U-100\"", "U-999\""))).startsWith("NOT SOUND: entry 70");
        String without = Stream.concat(
                        exported.lines().limit(9), exported.lines().skip(10))
                .map(line -> line + "\n")
                .reduce("", String::concat);
        assertThat(verify(without)).startsWith("NOT SOUND: entry 10");
        assertThat(verify(exported.replace(",\"entry\":", ", \"entry\":"))).startsWith("NOT SOUND: line 1");
    }

    @Test
    void the_script_misses_an_anchor() throws Exception {
        String shorter = exported.lines().limit(1400).map(line -> line + "\n").reduce("", String::concat);
        assertThat(verify(shorter)).startsWith("sound: 1400");
        assertThat(verify(shorter, head.hash().toString())).startsWith("NOT SOUND: no entry has the hash");
    }

    private String verify(String text, String... anchor) throws Exception {
        Path file = Files.writeString(folder.resolve("line.jsonl"), text, StandardCharsets.UTF_8);
        List<String> command = Stream.concat(
                        Stream.of("python3", script().toString(), file.toString()), Stream.of(anchor))
                .toList();
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException missing) {
            return Assumptions.abort("python3 is not installed");
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said;
    }

    /** Tests run in their module's folder; the script stands in the project's. */
    private static Path script() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path script = at.resolve("docs/reference/verify.py");
            if (Files.exists(script)) {
                return script;
            }
        }
        throw new AssertionError("docs/reference/verify.py was not found.");
    }
}
