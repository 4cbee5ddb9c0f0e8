package org.gemba.house.journal;

import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 digest: 32 bytes, shown in hexadecimal. */
public final class Hash {
    /** Before the first entry. */
    public static final Hash NONE = new Hash(new byte[32]);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        if (bytes.length != 32) {
            throw new IllegalArgumentException("A hash has 32 bytes, this one %d.".formatted(bytes.length));
        }
        this.bytes = bytes;
    }

    /** A hash of a copy of these 32 bytes. */
    public static Hash of(byte[] bytes) {
        return new Hash(bytes.clone());
    }

    /** Reads 64 hexadecimal digits. */
    public static Hash parse(String hex) {
        return new Hash(HexFormat.of().parseHex(hex));
    }

    /** A copy of its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The first twelve digits: enough to compare by eye. */
    public String brief() {
        return toString().substring(0, 12);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
