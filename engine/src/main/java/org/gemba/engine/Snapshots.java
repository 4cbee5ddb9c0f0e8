package org.gemba.engine;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.gemba.house.gemba.Gemba;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.Journal;
import org.gemba.house.journal.Snapshot;
import org.gemba.house.text.Illegible;
import org.gemba.house.text.Text;

/** How the boards are put aside and taken up again. A snapshot that cannot be read is no loss: the book is read from its beginning. */
public final class Snapshots {
    private static final int MOST_BYTES = 256 << 20;
    private static final Text<Gemba> TEXT = Text.of(Gemba.class, MOST_BYTES);
    private static final String FORMAT = format();

    private Snapshots() {}

    /**
     * The boards as the book has them.
     *
     * @param fromSnapshot the sequence number of the snapshot they were taken up from; 0 where there was none
     */
    public record Restored(Gemba gemba, Head head, long fromSnapshot) {}

    /** The boards as text that this very code can take up again. */
    public static Snapshot of(Gemba gemba, Head head) {
        return new Snapshot(FORMAT, head, TEXT.string(gemba));
    }

    /** Takes up the newest snapshot, if it can be read, and reads on from there to the head. */
    public static Restored restore(Journal journal) {
        Optional<Snapshot> snapshot = journal.snapshot(FORMAT);
        Optional<Gemba> kept = snapshot.flatMap(Snapshots::read);
        long from = kept.map(Gemba::sequence).orElse(0L);
        Replay replay = new Replay(kept.orElse(Gemba.EMPTY));
        journal.read(from, entry -> {
            replay.gemba = replay.gemba.after(entry.recorded());
            return true;
        });
        return new Restored(replay.gemba, journal.head(), from);
    }

    private static Optional<Gemba> read(Snapshot snapshot) {
        try {
            return Optional.of(TEXT.read(snapshot.body()));
        } catch (Illegible changed) {
            return Optional.empty();
        }
    }

    /** Names the very code that folds the boards: another build of the house reads its books from the beginning. */
    private static String format() {
        try {
            CodeSource source = Gemba.class.getProtectionDomain().getCodeSource();
            Path house = Path.of(source.getLocation().toURI());
            if (!Files.isRegularFile(house)) {
                return "unpacked";
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(house));
            return HexFormat.of().formatHex(digest);
        } catch (IOException | URISyntaxException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("The house's own code cannot be read, so no snapshot can be trusted.", e);
        }
    }

    private static final class Replay {
        private Gemba gemba;

        Replay(Gemba gemba) {
            this.gemba = gemba;
        }
    }
}
