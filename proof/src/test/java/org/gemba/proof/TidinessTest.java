package org.gemba.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.Test;

/** The tree is kept tidy: short files, whole words, nothing left for later. */
@Proves("HOUSE-2")
class TidinessTest {
    private static final int LINES_AT_MOST = 450;
    private static final int FILES_AT_LEAST = 300;
    private static final Pattern LATER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX|HA" + "CK)\\b");
    private static final Pattern ABBREVIATED = Pattern.compile("\\b(qty|cfg|mgr|utils|tmp|num|cnt|idx|calc|msg)\\b");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Set<String> EMPTY_NAMES =
            Set.of("Util", "Utils", "Helper", "Manager", "Service", "Impl", "Common");

    @Test
    void enoughFilesWereSeen() throws IOException {
        assertThat(sources()).hasSizeGreaterThan(FILES_AT_LEAST);
    }

    @Test
    void aFileFitsInTheHead() throws IOException {
        List<String> long_ = new ArrayList<>();
        for (Path file : sources()) {
            long lines = Files.readAllLines(file).size();
            if (lines > LINES_AT_MOST) {
                long_.add(Project.ROOT.relativize(file) + ": " + lines + " lines");
            }
        }
        assertThat(long_).isEmpty();
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        assertThat(found(LATER)).isEmpty();
    }

    @Test
    void wordsAreWhole() throws IOException {
        assertThat(found(ABBREVIATED)).isEmpty();
    }

    @Test
    void namesSaySomething() throws IOException {
        assertThat(sources().stream()
                        .map(file -> file.getFileName().toString().replace(".java", ""))
                        .filter(name -> EMPTY_NAMES.stream().anyMatch(name::endsWith)))
                .isEmpty();
    }

    @Test
    void testsAreNeitherSwitchedOffNorWaitingByTheClock() throws IOException {
        Pattern idle = Pattern.compile("@Dis" + "abled|Thread\\.sle" + "ep\\(|assumeTrue\\(fal" + "se");
        assertThat(found(idle).stream().filter(place -> place.contains("/src/test/")))
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        List<Path> without = new ArrayList<>();
        for (Path file : sources()) {
            Path folder = file.resolveSibling("package-info.java");
            if (file.toString().contains("/src/main/") && !Files.exists(folder)) {
                without.add(Project.ROOT.relativize(folder));
            }
        }
        assertThat(without.stream().distinct()).isEmpty();
    }

    private static List<String> found(Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (pattern.matcher(QUOTED.matcher(lines.get(i)).replaceAll("")).find()) {
                    found.add(Project.ROOT.relativize(file) + ":" + (i + 1) + " "
                            + lines.get(i).strip());
                }
            }
        }
        return found;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Project.ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
    }
}
