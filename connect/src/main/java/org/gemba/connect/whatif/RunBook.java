package org.gemba.connect.whatif;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.Chain;
import org.gemba.house.journal.FactText;
import org.gemba.house.journal.Hash;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.Journals.Importing;
import org.gemba.house.language.Recorded;

/**
 * The facts of one run, chained like a line's, in a file of their own that is in no line's book. They lie packed, a stretch beside the other, so that one is
 * read without the others and a stretch that has no fact of a kind is passed over.
 *
 * @param cut whether no more were told because these are so many
 */
record RunBook(LineKey line, Path file, List<Stretch> stretches, Head head, boolean cut) {
    /** Facts of one stretch. */
    static final int STRETCH = 2_000;

    RunBook {
        stretches = List.copyOf(stretches);
    }

    /**
     * Facts that lie together.
     *
     * @param first the number of the first
     * @param offset of its bytes in the file
     * @param before the hash of the chain before them
     */
    record Stretch(
            long first, long last, long offset, int length, SortedSet<String> kinds, long from, long to, Hash before) {
        Stretch {
            kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
        }
    }

    /** Takes the file away; whoever reads it reads on. */
    void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The book to be read; empty where its file was taken away. */
    Optional<RunReader> open() throws IOException {
        return Files.exists(file) ? Optional.of(new RunReader(this)) : Optional.empty();
    }

    /** Writes a book fact by fact. Closed without {@link #finish}, it never was. */
    static final class Writer implements AutoCloseable {
        private final LineKey line;
        private final Path file;
        private final OutputStream out;
        private final Chain chain = new Chain(Hash.NONE);
        private final List<Stretch> stretches = new ArrayList<>();
        private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        private final ByteArrayOutputStream text = new ByteArrayOutputStream();
        private SortedSet<String> kinds = new TreeSet<>();
        private Hash before = Hash.NONE;
        private Hash hash = Hash.NONE;
        private long first = 1;
        private long sequence;
        private long from = Long.MAX_VALUE;
        private long to = Long.MIN_VALUE;
        private long offset;
        private boolean finished;

        Writer(LineKey line, Path file) throws IOException {
            this.line = line;
            this.file = file;
            Files.createDirectories(file.toAbsolutePath().getParent());
            this.out = Files.newOutputStream(file);
        }

        void add(Recorded recorded) {
            byte[] entry = FactText.encode(line, Importing.REQUEST, recorded);
            hash = chain.add(entry);
            sequence = recorded.sequence();
            text.writeBytes(entry);
            text.write('\n');
            kinds.add(FactText.kind(recorded.fact()));
            long at = FactText.millis(recorded.happenedAt());
            from = Math.min(from, at);
            to = Math.max(to, at);
            if (sequence - first + 1 == STRETCH) {
                pack();
            }
        }

        private void pack() {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            deflater.reset();
            try (DeflaterOutputStream packing = new DeflaterOutputStream(packed, deflater)) {
                text.writeTo(packing);
                packing.finish();
                packed.writeTo(out);
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
            stretches.add(new Stretch(first, sequence, offset, packed.size(), kinds, from, to, before));
            offset += packed.size();
            first = sequence + 1;
            before = hash;
            kinds = new TreeSet<>();
            from = Long.MAX_VALUE;
            to = Long.MIN_VALUE;
            text.reset();
        }

        /** The book, whole. */
        RunBook finish(boolean cut) throws IOException {
            if (text.size() > 0) {
                pack();
            }
            out.flush();
            finished = true;
            return new RunBook(line, file, stretches, new Head(sequence, hash), cut);
        }

        @Override
        public void close() throws IOException {
            deflater.end();
            out.close();
            if (!finished) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Writes the whole book as lines of text that can be checked without us, as {@code gemba export} writes a line's. */
    static void export(RunReader reader, OutputStream out) throws IOException {
        for (Stretch stretch : reader.book().stretches()) {
            Chain chain = new Chain(stretch.before());
            for (byte[] entry : reader.texts(stretch)) {
                out.write(("{\"hash\":\"" + chain.add(entry) + "\",\"entry\":").getBytes(StandardCharsets.US_ASCII));
                out.write(entry);
                out.write('}');
                out.write('\n');
            }
        }
    }
}
