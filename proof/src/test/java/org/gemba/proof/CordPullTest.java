package org.gemba.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One pull of the cord passes eleven stops in one order, and ARCHITECTURE.md shows them as they were seen. */
@Timeout(60)
class CordPullTest {
    private static final Path DOCUMENT = Project.ROOT.resolve("ARCHITECTURE.md");
    private static final Pattern SHOWN =
            Pattern.compile("(<!-- one cord pull: begin -->\n)(.*?)(<!-- one cord pull: end -->)", Pattern.DOTALL);
    private static final List<String> STOPS = List.of(
            "wire",
            "translation",
            "gate",
            "keeper",
            "decision",
            "journal",
            "boards",
            "receipt",
            "time",
            "broadcast",
            "report");

    @TempDir
    private Path folder;

    @Test
    @Proves("WALK-1")
    void aPullOfTheCordPassesItsStopsInOrderAndTheDocumentShowsThem() throws Exception {
        String table = new CordPull(folder).walk();

        System.out.print(table);
        assertThat(table.lines().skip(2).map(row -> row.split(" \\| ", -1)[1])).isEqualTo(STOPS);
        assertThat(shown(table))
                .as(
                        "ARCHITECTURE.md shows another walk. If the new one is right, run this test with -Dgemba.write=true.")
                .isEqualTo(table);
    }

    private static String shown(String table) throws IOException {
        String document = Files.readString(DOCUMENT);
        Matcher matcher = SHOWN.matcher(document);
        assertThat(matcher.find())
                .as("ARCHITECTURE.md has the place for the walk")
                .isTrue();
        if (Boolean.getBoolean("gemba.write")) {
            Files.writeString(
                    DOCUMENT, document.substring(0, matcher.end(1)) + table + document.substring(matcher.start(3)));
            return table;
        }
        return matcher.group(2);
    }
}
