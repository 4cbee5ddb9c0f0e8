package org.gemba.house.journal;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Ties each entry to all before it: its hash is SHA-256 over the hash before and the entry's text. Whoever holds a hash
 * can tell later whether one bit of what lay before was changed. For one thread.
 */
public final class Chain {
    private final MessageDigest sha256;
    private final byte[] hash;

    /** A chain that goes on behind this hash; {@link Hash#NONE} begins one. */
    public Chain(Hash behind) {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256; this one has not.", missing);
        }
        hash = behind.bytes();
    }

    /** Adds an entry's text. */
    public Hash add(byte[] text) {
        sha256.update(hash);
        sha256.update(text);
        try {
            sha256.digest(hash, 0, hash.length);
        } catch (DigestException impossible) {
            throw new IllegalStateException("A SHA-256 has 32 bytes.", impossible);
        }
        return Hash.of(hash);
    }

    /** The hash of an entry behind another. */
    public static Hash after(Hash before, byte[] text) {
        return new Chain(before).add(text);
    }
}
