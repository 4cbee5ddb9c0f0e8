package org.gemba.connect.log;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Passes XML on as long as its tags end within a limit, so that no reader must hold a huge one in memory. */
final class ShortTags extends FilterInputStream {
    private int sinceBracket;

    ShortTags(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            see((byte) b);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
            see(buffer[i]);
        }
        return count;
    }

    /** Left to whoever opened the stream: a reader of XML closes at the last tag, and the digest needs the bytes behind it. */
    @Override
    public void close() {}

    private void see(byte b) {
        sinceBracket = b == '>' ? 0 : sinceBracket + 1;
        if (sinceBracket > LogLimits.XML_TAG) {
            throw new LogRefused(
                    "The XML has %d bytes without the end of a tag.\nMaybe it is not an XES log, or it is damaged."
                            .formatted(LogLimits.XML_TAG));
        }
    }
}
