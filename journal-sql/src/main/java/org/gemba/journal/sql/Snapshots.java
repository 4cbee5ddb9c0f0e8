package org.gemba.journal.sql;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.gemba.house.journal.Chain;
import org.gemba.house.journal.Hash;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.Snapshot;

/**
 * The newest snapshot, in a file beside the book: whoever deletes it loses no fact. Its first line is a check of the rest,
 * because it is not synced; one that is not whole counts as none.
 */
final class Snapshots {
    private final BookFiles files;

    Snapshots(BookFiles files) {
        this.files = files;
    }

    Optional<Snapshot> read() {
        try {
            if (!Files.exists(files.snapshot())) {
                return Optional.empty();
            }
            String text = Files.readString(files.snapshot(), StandardCharsets.UTF_8);
            int check = text.indexOf('\n');
            int sequence = text.indexOf('\n', check + 1);
            int hash = text.indexOf('\n', sequence + 1);
            int format = text.indexOf('\n', hash + 1);
            if (check < 0
                    || sequence < 0
                    || hash < 0
                    || format < 0
                    || !check(text.substring(check + 1)).equals(text.substring(0, check))) {
                return Optional.empty();
            }
            Head head = new Head(
                    Long.parseLong(text.substring(check + 1, sequence)),
                    Hash.parse(text.substring(sequence + 1, hash)));
            return Optional.of(new Snapshot(text.substring(hash + 1, format), head, text.substring(format + 1)));
        } catch (CharacterCodingException damaged) {
            return Optional.empty();
        } catch (IOException closed) {
            throw files.failed("Its snapshot cannot be read", closed);
        }
    }

    void keep(Snapshot snapshot) {
        String told = "%d\n%s\n%s\n%s"
                .formatted(snapshot.head().sequence(), snapshot.head().hash(), snapshot.format(), snapshot.body());
        Path fresh = files.snapshot().resolveSibling(files.snapshot().getFileName() + ".new");
        try {
            Files.writeString(fresh, check(told) + "\n" + told, StandardCharsets.UTF_8);
            Files.move(fresh, files.snapshot(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw files.failed("Its snapshot cannot be kept", full);
        }
    }

    private static String check(String text) {
        return Chain.after(Hash.NONE, text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
