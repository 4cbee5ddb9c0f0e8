package org.gemba.house.journal;

import org.gemba.house.language.Recorded;
import org.gemba.house.language.RequestId;

/**
 * One line of the book.
 *
 * @param request the request it followed from
 * @param recorded the fact with its stamps
 * @param hash of the chain up to and with this entry
 */
public record Entry(RequestId request, Recorded recorded, Hash hash) {}
