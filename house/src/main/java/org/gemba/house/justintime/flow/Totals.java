package org.gemba.house.justintime.flow;

/**
 * Units counted since the beginning of the journal. At every moment
 * {@code started = finished + scrapped + followed + notFollowed}, where {@code followed} are those on the board.
 *
 * @param started units that were started here
 * @param finished units started here that left the line good
 * @param scrapped units started here that were scrapped whole
 * @param notFollowed units in process beyond those that the board can follow
 * @param leftUnstarted units that left the line, good or scrapped, without ever having been started
 */
public record Totals(long started, long finished, long scrapped, long notFollowed, long leftUnstarted) {
    static final Totals NONE = new Totals(0, 0, 0, 0, 0);

    /** Units counted when units of these numbers come on top; numbers below nothing are not counted. */
    Totals plus(int moreStarted, int moreFinished, int moreScrapped, int moreNotFollowed, int moreUnstarted) {
        return new Totals(
                started + moreStarted,
                finished + moreFinished,
                scrapped + moreScrapped,
                notFollowed + moreNotFollowed,
                leftUnstarted + moreUnstarted);
    }
}
