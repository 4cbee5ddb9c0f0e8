package org.gemba.journal.sql;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gemba.house.journal.JournalFailed;

/**
 * One writer a book: a lock of the operating system, which ends with the process, however it ends. The file stays and is
 * empty.
 */
final class WriterLock implements AutoCloseable {
    /** Books this process writes. Closing a second channel to a locked file would release the lock of the first. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final BookFiles files;
    private final Path path;
    private final FileChannel channel;

    private WriterLock(BookFiles files, Path path, FileChannel channel) {
        this.files = files;
        this.path = path;
        this.channel = channel;
    }

    /** The lock; a failure if somebody has it. */
    static WriterLock take(BookFiles files) {
        return tryTake(files)
                .orElseThrow(() ->
                        new JournalFailed("Line %s: its book is being written already.\nMaybe Gemba runs twice on %s."
                                .formatted(files.line(), files.folder())));
    }

    /** The lock, if nobody has it. */
    static Optional<WriterLock> tryTake(BookFiles files) {
        try {
            Path path = files.folder().toRealPath().resolve(files.lock().getFileName());
            if (!HELD.add(path)) {
                return Optional.empty();
            }
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                HELD.remove(path);
                return Optional.empty();
            }
            return Optional.of(new WriterLock(files, path, channel));
        } catch (IOException closed) {
            throw files.failed("Its book cannot be locked", closed);
        }
    }

    BookFiles files() {
        return files;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException ended) {
            throw files.failed("The lock of its book cannot be released", ended);
        } finally {
            HELD.remove(path);
        }
    }
}
