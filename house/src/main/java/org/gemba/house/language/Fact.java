package org.gemba.house.language;

/**
 * Something that happened at the gemba. It is written down once and never changed or taken back; a correction is a
 * further fact that names the old one. Read the facts room by room and you have read the whole system:
 *
 * <ul>
 *   <li>{@link Definition}: what the plant says of itself
 *   <li>{@link Flow}: units starting, cycles, moves, finishing
 *   <li>{@link Quality}: defects, rework, scrap
 *   <li>{@link Stopping}: stops with reasons, changeovers
 *   <li>{@link Changing}: man, machine, material, method
 *   <li>{@link Hearing}: life signs, and data that is missing
 *   <li>{@link Andon}: a call, its answer, the stop, the restart
 *   <li>{@link Abnormal}: what was not as it should be, and why
 *   <li>{@link Pitching}: what the leader wrote on the pitch board
 *   <li>{@link Bookkeeping}: corrections, imports, facts without a time
 * </ul>
 */
public sealed interface Fact permits Abnormal, Andon, Bookkeeping, Definition, Happening, Pitching {}
