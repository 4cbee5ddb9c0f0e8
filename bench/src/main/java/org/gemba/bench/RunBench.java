package org.gemba.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the command to the first page, as a visitor has it, and what the plant takes of the memory at rest. */
final class RunBench implements Bench {
    private static final int ROUNDS = 5;
    private static final Duration AT_REST = Duration.ofSeconds(20);
    private static final Pattern ADDRESS = Pattern.compile("Gemba is open at (\\S+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    @Override
    public String name() {
        return "run";
    }

    @Override
    public void run(Table table) throws Exception {
        once(false);
        Samples seconds = new Samples();
        for (int round = 0; round < ROUNDS; round++) {
            seconds.add(once(false).seconds);
        }
        table.row(
                "./gemba run to the first page, after the build, s (median of 5)",
                Table.number(seconds.median()),
                "<= 3");
        table.row(
                "resident 20 s after the example's history is there, MB",
                Table.number(once(true).residentMegabytes),
                "<= 400");
    }

    /**
     * What one start took.
     *
     * @param residentMegabytes NaN where nobody waited for it, or the system does not tell
     */
    private record Started(double seconds, double residentMegabytes) {}

    private static Started once(boolean waits) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("gemba-bench");
        Path command = Path.of(System.getProperty("gemba.examples", "examples"))
                .toAbsolutePath()
                .resolveSibling("gemba");
        long began = System.nanoTime();
        Process plant = new ProcessBuilder(command.toString(), "run", "--port", "0", "--data", folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = plant.inputReader()) {
            firstPage(address(said));
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Started(seconds, waits ? atRest(plant, said) : Double.NaN);
        } finally {
            plant.destroy();
            plant.waitFor();
            Folders.delete(folder);
        }
    }

    private static URI address(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return URI.create(address.group(1) + "/");
            }
        }
        throw new IllegalStateException("The plant ended before it said its address.");
    }

    private static void firstPage(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Void> page =
                    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            if (page.statusCode() != 200) {
                throw new IllegalStateException("The first page was answered with " + page.statusCode() + ".");
            }
        }
    }

    private static double atRest(Process plant, BufferedReader said) throws IOException, InterruptedException {
        for (String line = said.readLine(); line != null && !line.startsWith("The plant is played"); ) {
            line = said.readLine();
        }
        Thread.sleep(AT_REST);
        Path status = Path.of("/proc", Long.toString(plant.pid()), "status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        Matcher resident = RESIDENT.matcher(Files.readString(status));
        return resident.find() ? Long.parseLong(resident.group(1)) / 1024.0 : Double.NaN;
    }
}
