package org.gemba.app;

import java.util.function.Consumer;
import org.gemba.house.journal.FactQuery;
import org.gemba.house.journal.Journal;
import org.gemba.house.language.Recorded;
import org.gemba.simulator.plant.Facts;

/** The facts of a book up to where it ended when they were first asked for: the line goes on meanwhile. */
final class BookFacts implements Facts {
    private final Journal book;
    private final FactQuery upToNow;

    BookFacts(Journal book) {
        this.book = book;
        this.upToNow = FactQuery.ALL.within(0, book.head().sequence());
    }

    @Override
    public void tell(Consumer<Recorded> listener) {
        book.find(upToNow, entry -> {
            listener.accept(entry.recorded());
            return true;
        });
    }
}
