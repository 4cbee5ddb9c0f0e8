package org.gemba.connect.whatif;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.InflaterInputStream;
import org.gemba.connect.whatif.RunBook.Stretch;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.Batch;
import org.gemba.house.journal.Chain;
import org.gemba.house.journal.Entry;
import org.gemba.house.journal.FactQuery;
import org.gemba.house.journal.FactText;
import org.gemba.house.journal.Hash;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.Journal;
import org.gemba.house.journal.JournalFailed;
import org.gemba.house.journal.Receipt;
import org.gemba.house.journal.Snapshot;
import org.gemba.house.language.RequestId;

/** The facts of a run that was told, to be read like a line's. Nothing is ever written into it. */
public final class RunReader implements Journal {
    private final RunBook book;
    private final FileChannel file;

    RunReader(RunBook book) throws IOException {
        this.book = book;
        this.file = FileChannel.open(book.file());
    }

    RunBook book() {
        return book;
    }

    /** Whether the run went on behind the last fact. */
    public boolean isCut() {
        return book.cut();
    }

    /** Writes all of it as JSON lines, an entry with its hash a line, as {@code gemba export} does. */
    public void export(OutputStream out) throws IOException {
        RunBook.export(this, out);
    }

    @Override
    public LineKey line() {
        return book.line();
    }

    @Override
    public Head head() {
        return book.head();
    }

    @Override
    public void read(long after, Predicate<Entry> reader) {
        find(FactQuery.ALL.within(after, Long.MAX_VALUE), reader);
    }

    @Override
    public void find(FactQuery query, Predicate<Entry> reader) {
        for (Stretch stretch : book.stretches()) {
            if (wants(query, stretch) && !tell(stretch, query, reader)) {
                return;
            }
        }
    }

    private static boolean wants(FactQuery query, Stretch stretch) {
        return stretch.last() > query.afterSequence()
                && stretch.first() <= query.throughSequence()
                && stretch.to() >= query.earliestMillis()
                && stretch.from() <= query.latestMillis()
                && (query.kinds().isEmpty() || !Collections.disjoint(query.kinds(), stretch.kinds()));
    }

    private boolean tell(Stretch stretch, FactQuery query, Predicate<Entry> reader) {
        Chain chain = new Chain(stretch.before());
        for (byte[] text : texts(stretch)) {
            Hash hash = chain.add(text);
            FactText.Written written = FactText.decode(book.line(), text);
            Entry entry = new Entry(written.request(), written.recorded(), hash);
            if (query.wants(entry) && !reader.test(entry)) {
                return false;
            }
        }
        return true;
    }

    /** The entries of a stretch, as they were written. */
    List<byte[]> texts(Stretch stretch) {
        ByteBuffer packed = ByteBuffer.allocate(stretch.length());
        try {
            while (packed.hasRemaining() && file.read(packed, stretch.offset() + packed.position()) >= 0) {
                // As much as there is.
            }
            try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed.array()))) {
                return lines(in.readAllBytes());
            }
        } catch (IOException damaged) {
            throw new JournalFailed("The facts of the run cannot be read.\nTell it again.", damaged);
        }
    }

    private static List<byte[]> lines(byte[] text) {
        List<byte[]> lines = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                lines.add(Arrays.copyOfRange(text, begin, i));
                begin = i + 1;
            }
        }
        return lines;
    }

    @Override
    public long count(FactQuery query) {
        long[] count = {0};
        find(query, entry -> {
            count[0]++;
            return true;
        });
        return count[0];
    }

    @Override
    public Optional<Entry> entry(long sequence) {
        List<Entry> found = new ArrayList<>();
        find(FactQuery.ALL.within(sequence - 1, sequence), found::add);
        return found.stream().findFirst();
    }

    @Override
    public List<Receipt> append(long expected, List<Batch> batches) {
        throw new JournalFailed("A run's facts were told once and for all; nothing is written behind them.");
    }

    @Override
    public Map<RequestId, Receipt> receiptsOf(Collection<RequestId> requests) {
        return Map.of();
    }

    @Override
    public Optional<Snapshot> snapshot(String format) {
        return Optional.empty();
    }

    @Override
    public void keep(Snapshot snapshot) {
        throw new JournalFailed("A run's facts are kept without a snapshot.");
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException late) {
            throw new JournalFailed("The facts of the run cannot be closed.", late);
        }
    }
}
