package org.gemba.journal.sql;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gemba.house.journal.Chain;
import org.gemba.house.journal.Hash;

/** A book as lines of text that can be checked without us. */
final class Export {
    private static final byte[] HASH = "{\"hash\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENTRY = "\",\"entry\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "}\n".getBytes(StandardCharsets.US_ASCII);

    private Export() {}

    static void write(Reading reading, OutputStream out) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        Chain chain = new Chain(Hash.NONE);
        long last = 0;
        for (List<Row> page = reading.page(last); !page.isEmpty(); page = reading.page(last)) {
            for (Row row : page) {
                last = row.sequence;
                buffered.write(HASH);
                buffered.write(
                        row.check(reading.line(), chain).hash().toString().getBytes(StandardCharsets.US_ASCII));
                buffered.write(ENTRY);
                buffered.write(row.body);
                buffered.write(END);
            }
        }
        buffered.flush();
    }
}
