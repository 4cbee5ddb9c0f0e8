package org.gemba.journal.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.Hash;
import org.gemba.house.journal.Receipt;
import org.gemba.house.language.RequestId;

/** Looks many requests up at once, for what they were answered before: one question costs little more than one request. */
final class Receipts {
    private Receipts() {}

    /** The receipts of those that are in the book. */
    static Map<RequestId, Receipt> find(PreparedStatement ask, LineKey line, List<RequestId> requests)
            throws SQLException {
        Map<RequestId, Receipt> receipts = new HashMap<>();
        ask.setString(1, array(requests));
        try (ResultSet found = ask.executeQuery()) {
            while (found.next()) {
                RequestId request = requests.get(found.getInt(1));
                Hash hash = Hash.of(found.getBytes(4));
                receipts.put(request, new Receipt(line, request, found.getLong(2), found.getLong(3), hash));
            }
        }
        return receipts;
    }

    /**
     * As an array in JSON. Request ids have no control characters, so that two characters need an escape; all others stand
     * as they are, and become the same bytes as where an id is written.
     */
    private static String array(List<RequestId> requests) {
        StringBuilder json = new StringBuilder(32 * requests.size() + 2).append('[');
        for (RequestId request : requests) {
            json.append(json.length() > 1 ? ",\"" : "\"");
            String id = request.value();
            for (int i = 0; i < id.length(); i++) {
                char c = id.charAt(i);
                if (c == '"' || c == '\\') {
                    json.append('\\');
                }
                json.append(c);
            }
            json.append('"');
        }
        return json.append(']').toString();
    }
}
