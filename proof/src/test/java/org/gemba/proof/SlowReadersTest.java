package org.gemba.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.gemba.house.floor.StationId;
import org.gemba.house.gemba.Gemba;
import org.gemba.house.language.AndonKind;
import org.gemba.house.promise.Proves;
import org.gemba.server.Server;
import org.gemba.server.ServerOptions;
import org.gemba.server.Sockets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads slowly, or not at all, or only holds a place, keeps nobody else waiting and costs little. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class SlowReadersTest {
    private static final String PAGE = "/HIDA/ASSY-1/calls";
    private static final int OF_EACH_KIND = 20;
    private static final int SILENT = 2_000;
    private static final int PULLS_ALONE = 8;
    private static final int SOCKETS = 20;
    private static final int BYTES_EACH = 256 * 1024;

    /** A hung-up line is seen by the next sweep of the server, which may come late on a busy machine. */
    private static final Duration DROPPED = Sockets.PATIENCE.plusSeconds(30);

    private RunningPlant plant;
    private final Deque<String> pulls = new ArrayDeque<>();

    @BeforeAll
    void open() {
        plant = RunningPlant.after(Duration.ofMinutes(20));
        Gemba gemba = plant.works().picture(RunningPlant.ASSEMBLY).orElseThrow().gemba();
        for (StationId station : gemba.definition().today().orElseThrow().line().stations()) {
            for (AndonKind kind : List.of(AndonKind.MACHINE, AndonKind.MATERIAL, AndonKind.HELP)) {
                pulls.add("\"station\":\"%s\",\"kind\":\"%s\"".formatted(station, kind));
            }
        }
    }

    @AfterAll
    void close() {
        plant.close();
    }

    @Test
    @Proves("READERS-20")
    void whoeverIsSlowKeepsNobodyWaitingAndIsDropped() throws Exception {
        requireSockets(2 * (SILENT + 3 * OF_EACH_KIND));
        try (LiveScreen hall = LiveScreen.open(plant, PAGE)) {
            Laps alone = new Laps();
            for (int i = 0; i < PULLS_ALONE; i++) {
                pull(hall, alone);
            }
            long heap = heap();
            int threads = ManagementFactory.getThreadMXBean().getThreadCount();
            Laps crowded = new Laps();
            try (Crowd crowd = new Crowd(plant.address(), PAGE, OF_EACH_KIND, SILENT)) {
                await(() -> plant.works().readers() == 3);
                long since = System.nanoTime();
                pull(hall, crowded);
                long each = (heap() - heap) / crowd.size();
                int more = ManagementFactory.getThreadMXBean().getThreadCount() - threads;
                while (plant.works().readers() == 3) {
                    assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(DROPPED);
                    LockSupport.parkNanos(500_000_000);
                    if (pulls.size() > 1) {
                        pull(hall, crowded);
                    }
                }
                Duration dropped = Duration.ofNanos(System.nanoTime() - since);
                await(() -> crowd.gone(crowd.deaf) && crowd.gone(crowd.idle) && crowd.gone(crowd.endless));
                Duration allGone = Duration.ofNanos(System.nanoTime() - since);
                print(crowd, alone, crowded, dropped, allGone, each, more);

                assertThat(crowd.deaf).allMatch(client -> client.bytes() > 0 && client.bytes() <= BYTES_EACH);
                assertThat(allGone).isLessThan(DROPPED);
                assertThat(each).isLessThan(BYTES_EACH);
                assertThat(more).isLessThan(OF_EACH_KIND);
                theSlowMissPicturesAndThenSeeTheNewest(hall, crowd);
            }
            assertThat(crowded.seen).allMatch(lap -> lap.compareTo(Duration.ofSeconds(10)) < 0);
        }
        await(() -> plant.works().readers() == 0);
    }

    private void theSlowMissPicturesAndThenSeeTheNewest(LiveScreen hall, Crowd crowd) throws Exception {
        String last = pull(hall, new Laps());
        await(() -> {
            crowd.gone(crowd.slow);
            return crowd.slow.stream().allMatch(client -> client.heard().contains(last));
        });
        int all = hall.pictures().size();
        assertThat(crowd.slow).noneMatch(RawClient::isGone).allMatch(client -> pictures(client) < all);
    }

    @Test
    @Proves("READERS-20")
    void oneSocketTooManyWaitsUntilAnotherIsClosed(@TempDir Path folder) throws Exception {
        List<RawClient> clients = new ArrayList<>();
        try (Server server = Server.start(plant.works(), new ServerOptions(0, folder, SOCKETS))) {
            for (int i = 0; i <= SOCKETS; i++) {
                clients.add(RawClient.connect(server.address(), 65_536, true));
            }
            clients.forEach(client -> client.send("GET /look/gemba.svg HTTP/1.1\r\nHost: localhost\r\n\r\n"));
            await(() -> answered(clients) == SOCKETS);
            LockSupport.parkNanos(500_000_000);
            assertThat(answered(clients)).isEqualTo(SOCKETS);
            clients.getFirst().close();
            await(() -> answered(clients) == SOCKETS + 1);
        } finally {
            for (RawClient client : clients) {
                client.close();
            }
        }
    }

    private static long answered(List<RawClient> clients) {
        clients.forEach(client -> client.read(65_536));
        return clients.stream()
                .filter(client -> client.heard().startsWith("HTTP/1.1 200"))
                .count();
    }

    /** Pulls a cord that was not pulled yet, and waits until it is written, and until it is seen. */
    private String pull(LiveScreen hall, Laps laps) throws InterruptedException {
        String remark = "pull " + pulls.size() + " of those";
        long began = System.nanoTime();
        HttpResponse<String> answer = plant.json(
                "/api/v1/plants/HIDA/lines/ASSY-1/requests",
                "{\"id\":\"%s\",\"happenedAt\":\"%s\",\"source\":\"test\",\"provenance\":\"ENTERED\","
                                .formatted(remark, plant.now())
                        + "\"request\":{\"is\":\"PullCord\",%s,\"remark\":\"%s\"}}".formatted(pulls.remove(), remark));
        assertThat(answer.statusCode()).isIn(200, 201);
        laps.written.add(Duration.ofNanos(System.nanoTime() - began));
        hall.await(remark);
        laps.seen.add(Duration.ofNanos(System.nanoTime() - began));
        return remark;
    }

    private static int pictures(RawClient client) {
        return client.heard().split("event: picture\n", -1).length - 1;
    }

    private static void await(BooleanSupplier so) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited a minute").isLessThan(until);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void requireSockets(int needed) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                && unix.getMaxFileDescriptorCount() < needed + 1_000L) {
            abort("This needs %,d sockets; the system gives a process %,d files."
                    .formatted(needed, unix.getMaxFileDescriptorCount()));
        }
    }

    private static void print(
            Crowd crowd, Laps alone, Laps crowded, Duration dropped, Duration allGone, long each, int threads) {
        System.out.printf(
                "Slow readers: %,d sockets; a call is written %s alone, %s among them; seen %s alone, %s among them;%n"
                        + "  those that never read got %,d bytes and were dropped after %s; all hung up on after %s;%n"
                        + "  %,d bytes of heap a socket, %d threads more%n",
                crowd.size(),
                Laps.middle(alone.written),
                Laps.middle(crowded.written),
                Laps.middle(alone.seen),
                Laps.middle(crowded.seen),
                crowd.deaf.stream().mapToLong(RawClient::bytes).max().orElseThrow(),
                dropped,
                allGone,
                each,
                threads);
    }

    /** How long pulls took to be written, and to be seen. */
    private static final class Laps {
        private final List<Duration> written = new ArrayList<>();
        private final List<Duration> seen = new ArrayList<>();

        static Duration middle(List<Duration> laps) {
            return laps.stream().sorted().skip(laps.size() / 2).findFirst().orElseThrow();
        }
    }
}
