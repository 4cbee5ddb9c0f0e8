package org.gemba.connect.log;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The bytes of a log: opened again for each reading, with their digest. */
final class LogBytes {
    private static final int SAMPLE = 262_144;
    private static final int AT_ONCE = 65_536;

    private final Path file;

    LogBytes(Path file) {
        this.file = file;
    }

    static LogRefused unreadable(Path file, IOException failed) {
        return new LogRefused(
                "The file %s cannot be read: %s.\nMaybe its name is misspelt, or it belongs to somebody else."
                        .formatted(file, failed.getMessage()),
                failed);
    }

    Path file() {
        return file;
    }

    /** The first bytes, to see what kind of file it is. */
    byte[] sample() {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE);
        } catch (IOException failed) {
            throw unreadable(file, failed);
        }
    }

    DigestInputStream open() {
        try {
            return new DigestInputStream(
                    new BufferedInputStream(Files.newInputStream(file), AT_ONCE), MessageDigest.getInstance("SHA-256"));
        } catch (IOException failed) {
            throw unreadable(file, failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
