package org.gemba.server.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gemba.engine.Keeping;
import org.gemba.engine.Picture;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.Verification;
import org.gemba.server.view.JournalView;
import org.gemba.server.view.JournalView.Book;
import org.gemba.server.view.Signal;
import org.gemba.server.view.View;

/** The books and whether they hold. */
final class JournalPage implements Page {
    private final Map<LineKey, Verified> verified = new ConcurrentHashMap<>();

    @Override
    public View view(Visit visit) {
        List<Book> books = new ArrayList<>();
        visit.works().pictures().forEach((line, picture) -> books.add(book(visit, line, picture)));
        return new JournalView(books);
    }

    /** Reads a whole book and checks every entry of it. */
    void verify(Visit visit, LineKey line) {
        verified.put(
                line, new Verified(visit.now(line), visit.works().journals().verify(line)));
    }

    private Book book(Visit visit, LineKey line, Picture picture) {
        boolean keeps = !(picture.keeping() instanceof Keeping.Stopped);
        Optional<Verified> check = Optional.ofNullable(verified.get(line));
        return new Book(
                line.toString(),
                visit.words().count(picture.head().sequence()),
                picture.head().hash().toString(),
                picture.head().sequence() == 0
                        ? visit.say("none")
                        : visit.words().moment(picture.gemba().recordedAt()),
                visit.say(keeps ? "journal.keeper.runs" : "journal.keeper.stopped"),
                keeps ? Signal.NORMAL : Signal.LATE,
                check.map(it -> said(visit, it)).orElse(visit.say("journal.verified.never")),
                check.map(it -> it.result().isSound() ? Signal.GOOD : Signal.STOP)
                        .orElse(Signal.NORMAL),
                "/journal/" + line + "/verify",
                "/api/v1/plants/" + line.plant() + "/lines/" + line.line() + "/journal",
                Doors.facts(line).href());
    }

    private static String said(Visit visit, Verified check) {
        return check.result()
                .fault()
                .map(fault -> visit.say("journal.verified.bad", fault.what()))
                .orElseGet(() -> visit.say(
                        "journal.verified.good",
                        visit.words().seconds(check.at()),
                        visit.words().count(check.result().head().sequence())));
    }

    private record Verified(Instant at, Verification result) {}
}
