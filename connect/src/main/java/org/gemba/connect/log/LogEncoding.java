package org.gemba.connect.log;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How a text file is encoded, seen from its first bytes.
 *
 * @param bomBytes of a byte order mark to be skipped
 */
record LogEncoding(Charset charset, int bomBytes) {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset JAPANESE = Charset.forName("windows-31j");

    static LogEncoding of(byte[] sample) {
        if (begins(sample, 0xEF, 0xBB, 0xBF)) {
            return new LogEncoding(StandardCharsets.UTF_8, 3);
        }
        if (begins(sample, 0xFF, 0xFE)) {
            return new LogEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (begins(sample, 0xFE, 0xFF)) {
            return new LogEncoding(StandardCharsets.UTF_16BE, 2);
        }
        long evenZeros = zeros(sample, 0);
        long oddZeros = zeros(sample, 1);
        if (evenZeros + oddZeros > sample.length / 4) {
            return wide(evenZeros, oddZeros);
        }
        if (fits(sample, StandardCharsets.UTF_8)) {
            return new LogEncoding(StandardCharsets.UTF_8, 0);
        }
        boolean japanese = fits(sample, JAPANESE) && hasKana(new String(sample, JAPANESE));
        return new LogEncoding(japanese ? JAPANESE : WESTERN, 0);
    }

    private static LogEncoding wide(long evenZeros, long oddZeros) {
        if (oddZeros > 4 * evenZeros) {
            return new LogEncoding(StandardCharsets.UTF_16LE, 0);
        }
        if (evenZeros > 4 * oddZeros) {
            return new LogEncoding(StandardCharsets.UTF_16BE, 0);
        }
        throw new LogRefused("""
                This is not a text file: more than a quarter of its first bytes are zero.
                Maybe it is a spreadsheet or an archive; save the sheet as CSV (UTF-8) and study that.""");
    }

    String text(byte[] sample) {
        return new String(sample, bomBytes, Math.max(0, sample.length - bomBytes), charset);
    }

    private static boolean begins(byte[] sample, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= sample.length || (sample[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static long zeros(byte[] sample, int from) {
        long zeros = 0;
        for (int i = from; i < sample.length; i += 2) {
            zeros += sample[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean fits(byte[] sample, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return !decoder.decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length + 1), false)
                .isError();
    }

    private static boolean hasKana(String text) {
        return text.chars().anyMatch(c -> c >= 0x3041 && c <= 0x30FE);
    }
}
