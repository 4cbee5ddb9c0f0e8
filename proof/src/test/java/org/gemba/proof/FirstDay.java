package org.gemba.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A newcomer who types every command of a page into a shell, in a folder of their own, and compares what is answered. */
final class FirstDay implements AutoCloseable {
    private static final Pattern BLOCK =
            Pattern.compile("^```(sh|text)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final String USUAL_ADDRESS = "http://localhost:7400";
    private static final long SECONDS_AT_MOST = 120;

    /** A command of the page, and what must be seen in its answer. */
    record Step(String command, List<String> expected) {}

    private final Path desk;
    private Process plant;
    private String address = USUAL_ADDRESS;

    /** Lays out a desk with what the project's folder has, and a {@code gemba} that runs the classes under test. */
    FirstDay(Path desk) throws IOException {
        this.desk = desk;
        copy("examples/hida-pumps/plant.yaml");
        copy("docs/reference/verify.py");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String script =
                "#!/bin/sh\nexec '%s' --enable-native-access=ALL-UNNAMED -Dgemba.examples='%s' -cp '%s' org.gemba.app.Main \"$@\"\n"
                        .formatted(java, Project.ROOT.resolve("examples"), System.getProperty("java.class.path"));
        Path gemba = Files.writeString(desk.resolve("gemba"), script);
        assertThat(gemba.toFile().setExecutable(true)).isTrue();
        plant = new ProcessBuilder("true").start();
    }

    private void copy(String file) throws IOException {
        Path to = desk.resolve(file);
        Files.createDirectories(to.getParent());
        Files.copy(Project.ROOT.resolve(file), to);
    }

    /** The commands of a page, each with the text that follows it, if any. */
    static List<Step> steps(Path page) throws IOException {
        List<Step> steps = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(page));
        while (block.find()) {
            if (block.group(1).equals("sh")) {
                steps.add(new Step(block.group(2), List.of()));
            } else {
                Step asked = steps.removeLast();
                steps.add(new Step(asked.command(), block.group(2).lines().toList()));
            }
        }
        return steps;
    }

    /** Types a command and returns what was answered. The plant is left running until the books are read. */
    String type(String command) throws IOException, InterruptedException {
        if (command.strip().equals("./gemba run")) {
            start();
            return "";
        }
        if (command.contains("./gemba verify")) {
            close();
        }
        Process shell = shell(command.replace(USUAL_ADDRESS, address));
        String answer = read(shell.getInputStream());
        assertThat(shell.waitFor(SECONDS_AT_MOST, TimeUnit.SECONDS)).as(command).isTrue();
        assertThat(shell.exitValue()).as(command + answer).isZero();
        return answer;
    }

    /** Any free port, and one day of history, so that the test need not wait for three. */
    private void start() throws IOException {
        plant = new ProcessBuilder(desk.resolve("gemba").toString(), "run", "--port", "0", "--days", "1")
                .directory(desk.toFile())
                .redirectErrorStream(true)
                .redirectOutput(desk.resolve("plant.log").toFile())
                .start();
        Path told = desk.resolve("data").resolve("address");
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_AT_MOST);
        while (!Files.exists(told) || !lives() || reads(Files.readString(told).strip())) {
            assertThat(plant.isAlive())
                    .as(Files.readString(desk.resolve("plant.log")))
                    .isTrue();
            assertThat(System.nanoTime()).as("The plant has not begun in time.").isLessThan(until);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        address = Files.readString(told).strip();
    }

    private boolean lives() throws IOException {
        return Files.readString(desk.resolve("plant.log")).contains("The plant is played");
    }

    /** Whether a book is still being read: whoever takes a second terminal needs longer than that. */
    private boolean reads(String plant) throws IOException {
        return read(shell("curl -sf %s/api/v1/lines".formatted(plant)).getInputStream())
                .contains("\"catching up\"");
    }

    private Process shell(String command) throws IOException {
        return new ProcessBuilder("sh", "-eu", "-c", command)
                .directory(desk.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static String read(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Stops the plant as Ctrl-C does. */
    @Override
    public void close() {
        plant.destroy();
        assertThat(plant.onExit()
                        .orTimeout(SECONDS_AT_MOST, TimeUnit.SECONDS)
                        .join()
                        .isAlive())
                .isFalse();
    }
}
