package org.gemba.journal.sql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import org.gemba.house.journal.Chain;
import org.gemba.house.journal.Hash;
import org.gemba.house.journal.Head;

/**
 * The head of a book, written down outside of it, so that a book that lost its end is told from a whole one. Two places
 * are written in turn, each with a check of its own: a write that was torn leaves the other. It is written after every
 * commit, which outlasts the death of the process, and made safe once a second, which outlasts the loss of power.
 */
final class Anchor implements AutoCloseable {
    private static final int PLACE = 512;
    private static final int SYNC_AFTER = 4096;

    private final FileChannel channel;
    private final ByteBuffer page = ByteBuffer.allocateDirect(PLACE);
    private int place;
    private volatile long written;
    private volatile long safe;

    private Anchor(FileChannel channel, Head head) throws IOException {
        this.channel = channel;
        write(head);
        write(head);
        channel.force(true);
        safe = head.sequence();
    }

    /** Anchors a book at this head from now on. */
    static Anchor at(BookFiles files, Head head) throws IOException {
        boolean isNew = !Files.exists(files.anchor());
        FileChannel channel = FileChannel.open(files.anchor(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Anchor anchor = new Anchor(channel, head);
        if (isNew) {
            files.syncFolder();
        }
        return anchor;
    }

    /** The head that was anchored last; none if there is no anchor, or none of its places is whole. */
    static Optional<Head> read(BookFiles files) throws IOException {
        if (!Files.exists(files.anchor())) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(files.anchor());
        Optional<Head> first = parse(bytes, 0);
        Optional<Head> second = parse(bytes, PLACE);
        if (first.isPresent() && second.isPresent()) {
            return first.get().sequence() > second.get().sequence() ? first : second;
        }
        return first.or(() -> second);
    }

    void write(Head head) throws IOException {
        page.clear();
        page.put(text(head).getBytes(StandardCharsets.US_ASCII));
        page.flip();
        long at = (long) place * PLACE;
        while (page.hasRemaining()) {
            at += channel.write(page, at);
        }
        place = 1 - place;
        written = head.sequence();
        if (written - safe >= SYNC_AFTER) {
            sync();
        }
    }

    /** Makes the newest anchor safe, if it is not. */
    void sync() throws IOException {
        long newest = written;
        if (newest != safe) {
            channel.force(false);
            safe = newest;
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            sync();
        }
    }

    /** A line that a person can read, too, filled up to the length of its place. */
    private static String text(Head head) {
        String told = told(head.sequence(), head.hash().toString());
        return told + " ".repeat(PLACE - 1 - told.length()) + "\n";
    }

    private static String told(long sequence, String hash) {
        String said = String.format(Locale.ROOT, "%019d %s", sequence, hash);
        return said + " " + Chain.after(Hash.NONE, said.getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<Head> parse(byte[] bytes, int from) {
        if (bytes.length < from + PLACE) {
            return Optional.empty();
        }
        String[] words = new String(bytes, from, PLACE, StandardCharsets.ISO_8859_1)
                .strip()
                .split(" ", -1);
        if (words.length != 3 || !words[0].matches("\\d{19}") || !words[1].matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        Head head = new Head(Long.parseLong(words[0]), Hash.parse(words[1]));
        return String.join(" ", words).equals(told(head.sequence(), words[1])) ? Optional.of(head) : Optional.empty();
    }
}
