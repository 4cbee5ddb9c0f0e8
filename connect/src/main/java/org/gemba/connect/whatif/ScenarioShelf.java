package org.gemba.connect.whatif;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gemba.house.text.Illegible;
import org.gemba.house.text.Text;

/**
 * Where the scenarios of one line lie: {@code 7.yaml} is the factory and what is different in it, to be read, changed and played by hand;
 * {@code 7.json} is the question with its prediction, and its answer; {@code 7.replay.json} is what the player shows. {@code back-test.json}
 * is what the line's back-tests came to. What ends in {@code .facts} are runs that were told since the program began; they can be told again.
 */
final class ScenarioShelf {
    private static final int MOST_BYTES = 32 << 20;
    private static final Text<Scenario> TEXT = Text.of(Scenario.class, MOST_BYTES);
    private static final Text<BackTests> BACK_TESTS = Text.of(BackTests.class, MOST_BYTES);
    private static final String BACK_TEST = "back-test.json";
    private static final String FACTS = ".facts";
    private static final Pattern FILE = Pattern.compile("([1-9][0-9]{0,8})\\.json");

    private final Path folder;
    private final List<String> unreadable = new ArrayList<>();

    ScenarioShelf(Path folder) {
        this.folder = folder;
    }

    /** All that can be read, by number. */
    SortedMap<Integer, Scenario> read() throws IOException {
        SortedMap<Integer, Scenario> read = new TreeMap<>();
        unreadable.clear();
        if (!Files.isDirectory(folder)) {
            return read;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Matcher name = FILE.matcher(String.valueOf(file.getFileName()));
                if (String.valueOf(file.getFileName()).endsWith(FACTS)) {
                    Files.deleteIfExists(file);
                }
                if (name.matches()) {
                    read(Integer.parseInt(name.group(1)), file, read);
                }
            }
        }
        return read;
    }

    private void read(int number, Path file, SortedMap<Integer, Scenario> read) throws IOException {
        try {
            Scenario scenario = Files.size(file) > MOST_BYTES ? null : TEXT.read(Files.readAllBytes(file));
            if (scenario != null && scenario.number() == number) {
                read.put(number, scenario);
                return;
            }
        } catch (Illegible | IllegalArgumentException damaged) {
            // It is named below, and nothing is lost of the others.
        }
        unreadable.add(String.valueOf(file.getFileName()));
    }

    /** What the back-tests came to; one that cannot be read was never made. */
    BackTests readBackTests() throws IOException {
        Path file = folder.resolve(BACK_TEST);
        if (!Files.exists(file)) {
            return BackTests.NONE;
        }
        try {
            return BACK_TESTS.read(Files.readAllBytes(file));
        } catch (Illegible | IllegalArgumentException damaged) {
            unreadable.add(BACK_TEST);
            return BackTests.NONE;
        }
    }

    /** Keeps what the back-tests came to. */
    void keep(BackTests tests) throws IOException {
        Files.createDirectories(folder);
        whole(folder.resolve(BACK_TEST), BACK_TESTS.bytes(tests));
    }

    /** The files that cannot be read, by name. */
    List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    /** Keeps a scenario, whole or not at all. */
    void keep(Scenario scenario) throws IOException {
        Files.createDirectories(folder);
        whole(folder.resolve(scenario.number() + ".json"), TEXT.bytes(scenario));
    }

    /** Keeps the factory of a scenario. */
    void keep(Scenario scenario, String factory) throws IOException {
        Files.createDirectories(folder);
        whole(factoryOf(scenario.number()), factory.getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps what the player shows of a scenario, or nothing where there is nothing to show. */
    void keepReplay(Scenario scenario, Optional<String> json) throws IOException {
        Path file = replayOf(scenario.number());
        if (json.isPresent()) {
            whole(file, json.get().getBytes(StandardCharsets.UTF_8));
        } else {
            Files.deleteIfExists(file);
        }
    }

    /** Where the replay of a scenario lies, if there is one. */
    Path replayOf(int number) {
        return folder.resolve(number + ".replay.json");
    }

    /** Where the factory of a scenario lies. */
    Path factoryOf(int number) {
        return folder.resolve(number + ".yaml");
    }

    /** Where the facts of a run lie, once they were told. */
    Path factsOf(RunOf run) {
        return folder.resolve(run.file());
    }

    void remove(int number) throws IOException {
        Files.deleteIfExists(folder.resolve(number + ".json"));
        Files.deleteIfExists(factoryOf(number));
        Files.deleteIfExists(replayOf(number));
    }

    private static void whole(Path file, byte[] bytes) throws IOException {
        Path written = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                written, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
