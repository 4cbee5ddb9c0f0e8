package org.gemba.house.journal;

import org.gemba.house.floor.LineKey;
import org.gemba.house.language.RequestId;

/**
 * What a sender holds in hand once its facts are safe: an anchor, by which it can prove later that they stood there.
 *
 * @param first sequence number of the first fact of the request
 * @param last sequence number of the last
 * @param hash of the chain up to and with the last
 */
public record Receipt(LineKey line, RequestId request, long first, long last, Hash hash) {}
