package org.gemba.server.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.gemba.house.journal.Entry;
import org.gemba.house.journal.FactQuery;
import org.gemba.house.journal.FactText;
import org.gemba.house.journal.Journal;
import org.gemba.house.language.Bookkeeping;
import org.gemba.server.view.AbnormalitiesView.Seen;
import org.gemba.server.view.FactView;
import org.gemba.server.view.View;

/** One fact, as it stands in the book. */
final class FactPage implements Page {
    @Override
    public View view(Visit visit) {
        try (Journal journal = visit.book()) {
            return of(visit, journal, sequence -> Doors.fact(visit.line(), sequence), false);
        }
    }

    /** The fact of a book that the address names; facts of the same book are found where the book says. */
    static FactView of(Visit visit, Journal journal, LongFunction<String> href, boolean played) {
        String asked = visit.place("sequence");
        NotHere missing = NotHere.of(visit.say("error.fact", asked));
        if (!asked.matches("\\d{1,18}")) {
            throw missing;
        }
        Entry entry = journal.entry(Long.parseLong(asked)).orElseThrow(() -> missing);
        long sequence = entry.recorded().sequence();
        byte[] text = FactText.encode(journal.line(), entry.request(), entry.recorded());
        return new FactView(
                journal.line().toString(),
                FactRows.of(visit, entry.recorded(), href.apply(sequence)),
                entry.request().value(),
                entry.hash().toString(),
                new String(text, StandardCharsets.UTF_8),
                chain(visit, journal, entry, href),
                sequence > 1 ? Optional.of(href.apply(sequence - 1)) : Optional.empty(),
                sequence < journal.head().sequence() ? Optional.of(href.apply(sequence + 1)) : Optional.empty(),
                played);
    }

    /** Which fact this one corrects, and which one corrects it. */
    private static List<Seen> chain(Visit visit, Journal journal, Entry entry, LongFunction<String> href) {
        List<Seen> chain = new ArrayList<>();
        long sequence = entry.recorded().sequence();
        if (entry.recorded().fact() instanceof Bookkeeping.Corrected corrected) {
            chain.add(new Seen(
                    visit.say("fact.corrects", Long.toString(corrected.sequence())), href.apply(corrected.sequence())));
        }
        journal.find(FactQuery.ALL.of(Set.of("Corrected")).within(sequence, Long.MAX_VALUE), later -> {
            boolean tied = later.recorded().fact() instanceof Bookkeeping.Corrected it && it.sequence() == sequence;
            if (tied) {
                long number = later.recorded().sequence();
                chain.add(new Seen(visit.say("fact.corrected", Long.toString(number)), href.apply(number)));
            }
            return !tied;
        });
        return chain;
    }
}
