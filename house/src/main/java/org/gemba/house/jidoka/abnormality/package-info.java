/**
 * Jidoka: what is not as it should be is seen at once, in the facts themselves, and stays open until it ended or somebody
 * looked into it.
 *
 * <p>The happening itself is always written down. The house then asks this room what was seen in it, and writes the answer
 * behind it:
 *
 * <pre>{@code
 * // A happening was reported; `told` carries the sequence number it is going to have, and `floor` is a picture of the
 * // other boards as they stand before it.
 * List<Abnormal> seen = AbnormalityChecks.seenIn(told, floor, gemba.abnormalities());
 *
 * // The cord was pulled: a station that calls is not silent.
 * List<Abnormal> heard = AbnormalityChecks.heard(station, gemba.abnormalities(), now);
 *
 * // The time was reached, or a definition was loaded.
 * List<Abnormal> silent = AbnormalityChecks.silentAt(now, floor, gemba.abnormalities());
 * Optional<Instant> due = AbnormalityChecks.nextDue(floor, gemba.abnormalities());
 * }</pre>
 *
 * <p>Other rooms are not seen from here: {@link org.gemba.house.jidoka.abnormality.FloorAsItStood} is what is needed of
 * them.
 */
@NullMarked
package org.gemba.house.jidoka.abnormality;

import org.jspecify.annotations.NullMarked;
