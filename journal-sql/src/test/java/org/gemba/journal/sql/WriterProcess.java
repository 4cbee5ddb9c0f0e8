package org.gemba.journal.sql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gemba.house.journal.Batch;
import org.gemba.house.journal.Journal;
import org.gemba.house.journal.JournalFailed;
import org.gemba.house.journal.Journals;

/**
 * A process that does nothing but write: batches of one to forty facts, several in one append. After each append it writes
 * the last sequence number, eight bytes, to a file: its acknowledgments. It is there to be killed.
 */
final class WriterProcess {
    /** The exit of a process whose journal refused to go on. */
    static final int JOURNAL_FAILED = 3;

    private WriterProcess() {}

    /** Arguments: the shelf, the file of acknowledgments, a seed, how many appends at most. */
    public static void main(String[] arguments) throws IOException {
        Random random = new Random(Long.parseLong(arguments[2]));
        long appends = Long.parseLong(arguments[3]);
        try (FileChannel acknowledgments =
                        FileChannel.open(Path.of(arguments[1]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                Journals journals = new SqliteJournals(Path.of(arguments[0]))) {
            Journal journal = journals.open(Shift.LINE);
            write(journal, random, appends, acknowledgments);
        } catch (JournalFailed failed) {
            System.err.println(failed.getMessage());
            System.exit(JOURNAL_FAILED);
        }
    }

    private static void write(Journal journal, Random random, long appends, FileChannel acknowledgments)
            throws IOException {
        boolean failed = false;
        for (long append = 0; append < appends; append++) {
            long head = journal.head().sequence();
            try {
                long last =
                        journal.append(head, batches(head, random)).getLast().last();
                acknowledgments.write(
                        ByteBuffer.allocate(Long.BYTES).putLong(last).flip());
            } catch (JournalFailed refused) {
                // A stubborn writer: it tries again, and must not succeed.
                failed = true;
            }
        }
        if (failed) {
            throw new JournalFailed("The journal failed.");
        }
    }

    private static List<Batch> batches(long head, Random random) {
        List<Batch> batches = new ArrayList<>();
        long from = head + 1;
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            long to = from + random.nextInt(40);
            batches.add(Shift.batch(Shift.request(from), from, to));
            from = to + 1;
        }
        return batches;
    }

    /** Starts it, under some other command where one is given. */
    static Process start(List<String> under, Path shelf, Path acknowledgments, long seed, long appends)
            throws IOException {
        List<String> command = new ArrayList<>(under);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                WriterProcess.class.getName(),
                shelf.toString(),
                acknowledgments.toString(),
                Long.toString(seed),
                Long.toString(appends)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        shelf.resolveSibling("writer.log").toFile()))
                .start();
    }

    /** The last sequence number that was acknowledged; 0 before the first. */
    static long acknowledged(Path acknowledgments) throws IOException {
        if (!Files.exists(acknowledgments)) {
            return 0;
        }
        byte[] bytes = Files.readAllBytes(acknowledgments);
        int whole = bytes.length / Long.BYTES;
        return whole == 0 ? 0 : ByteBuffer.wrap(bytes).getLong((whole - 1) * Long.BYTES);
    }
}
