package org.gemba.server.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.gemba.house.journal.Entry;
import org.gemba.house.journal.Journal;

/**
 * Looks through a book from its newest end backwards, a stretch at a time, so that the newest facts are found at once in a
 * book of any length.
 *
 * @param entries newest first
 * @param searchedTo the number above which everything was looked at
 * @param more whether older entries are left
 */
public record FactSearch(List<Entry> entries, long searchedTo, boolean more) {
    private static final int STRETCH = 5_000;

    /** Entries looked at for one page; beyond it the reader is asked to go on. */
    private static final long MOST = 500_000;

    public FactSearch {
        entries = List.copyOf(entries);
    }

    /** The newest entries that are wanted, so many at most. */
    public static FactSearch newest(Journal journal, FactFilter filter, int wanted) {
        long through = Math.min(journal.head().sequence(), filter.before() - 1);
        long oldest = Math.max(0, through - MOST);
        List<Entry> found = new ArrayList<>();
        while (through > oldest && found.size() < wanted) {
            long after = Math.max(oldest, through - STRETCH);
            Deque<Entry> stretch = new ArrayDeque<>();
            journal.find(filter.query().within(after, through), entry -> {
                if (filter.wants(entry)) {
                    stretch.addFirst(entry);
                }
                return true;
            });
            found.addAll(stretch);
            through = after;
        }
        if (found.size() > wanted) {
            List<Entry> page = found.subList(0, wanted);
            return new FactSearch(page, page.getLast().recorded().sequence(), true);
        }
        return new FactSearch(found, through + 1, through > 0);
    }
}
