package org.gemba.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.gemba.engine.Works;
import org.gemba.house.journal.MemoryJournals;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Screens that look at live pages, each at the end of a connection that this test holds in its hand. */
@Timeout(60)
class ChannelsTest {
    private final Works works = new Works(new MemoryJournals());
    private final Channels channels = new Channels(works);
    private final AtomicInteger drawn = new AtomicInteger();

    @AfterEach
    void close() {
        channels.close();
        works.close();
    }

    @Test
    @Proves("READERS-20")
    void aScreenThatDoesNotReadMissesPicturesAndThenGetsTheNewest() throws Exception {
        Line slow = new Line();
        Line quick = new Line();
        slow.hold();
        look("page", slow);
        look("page", quick);
        String newest = "";
        for (int i = 0; i < 5; i++) {
            newest = quick.nextPicture();
        }
        slow.release();
        int first = number(slow.nextPicture());
        int second = number(slow.nextPicture());
        // The newest may have been handed to the quick one a moment before the slow one.
        assertThat(second).isGreaterThanOrEqualTo(number(newest) - 1).isGreaterThan(first + 1);
    }

    @Test
    @Proves("READERS-20")
    void oneScreenTooManyIsTurnedAwayAndHasRoomOnceAnotherLeaves() throws Exception {
        Line[] lines = new Line[Channels.SCREENS];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = new Line();
            look("page", lines[i]);
        }
        for (Line line : lines) {
            line.nextPicture();
        }
        assertThat(channels.serve("page", "", this::drawing, new ByteArrayOutputStream()))
                .isFalse();
        lines[0].cut();
        lines[0].gone.join();
        Line next = new Line();
        look("page", next);
        next.nextPicture();
        assertThat(next.gone).isNotDone();
    }

    @Test
    @Proves("READERS-20")
    void aPageThatNobodyLooksAtIsDrawnNoLongerAndASecondLookDrawsItAnew() throws Exception {
        for (int times = 0; times < 3; times++) {
            Line line = new Line();
            look("page", line);
            line.nextPicture();
            assertThat(works.readers()).isEqualTo(1);
            line.cut();
            line.gone.join();
            while (works.readers() > 0) {
                Thread.onSpinWait();
            }
        }
    }

    private void look(String page, Line line) {
        Thread.ofVirtual().start(() -> {
            try {
                line.gone.complete(channels.serve(page, "", this::drawing, line));
            } catch (IOException cut) {
                line.gone.complete(true);
            } catch (InterruptedException stopped) {
                line.gone.completeExceptionally(stopped);
            }
        });
    }

    private Drawing drawing() {
        int number = drawn.incrementAndGet();
        return new Drawing("<p>" + number + "</p>", "07:00:0" + number % 10);
    }

    private static int number(String picture) {
        return Integer.parseInt(picture.replaceAll("(?s).*<p>(\\d+)</p>.*", "$1"));
    }

    /** A connection: what is sent waits while it is held, and fails once it is cut. */
    private static final class Line extends OutputStream {
        private final BlockingQueue<String> pictures = new LinkedBlockingQueue<>();
        private final CompletableFuture<Boolean> gone = new CompletableFuture<>();
        private volatile CountDownLatch held = new CountDownLatch(0);
        private volatile boolean cut;

        void hold() {
            held = new CountDownLatch(1);
        }

        void release() {
            held.countDown();
        }

        void cut() {
            cut = true;
        }

        String nextPicture() throws InterruptedException {
            return pictures.take();
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one});
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                held.await();
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
            if (cut) {
                throw new IOException("cut");
            }
            String event = new String(bytes, from, length, StandardCharsets.UTF_8);
            if (event.startsWith("event: picture")) {
                pictures.add(event);
            }
        }
    }
}
