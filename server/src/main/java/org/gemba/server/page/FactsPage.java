package org.gemba.server.page;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gemba.house.journal.Journal;
import org.gemba.server.view.FactsView;
import org.gemba.server.view.FactsView.Choice;
import org.gemba.server.view.View;

/** Go and see: the facts behind any figure. */
final class FactsPage implements Page {
    private static final int A_PAGE = 50;
    private static final List<String> GROUPS = List.of(
            "Flow",
            "Quality",
            "Stopping",
            "Changing",
            "Andon",
            "Abnormal",
            "Pitching",
            "Hearing",
            "Bookkeeping",
            "Definition");

    @Override
    public View view(Visit visit) {
        FactFilter filter = FactFilter.of(visit::asked, visit.words().zone());
        String name = visit.definition()
                .map(it -> it.line().name())
                .orElse(visit.line().toString());
        try (Journal journal = visit.book()) {
            FactSearch found = FactSearch.newest(journal, filter, A_PAGE);
            return new FactsView(
                    visit.line().toString(),
                    Doors.room(visit.line(), "facts"),
                    visit.say("facts.letter", name),
                    filter(visit, filter),
                    found.entries().stream()
                            .map(entry -> FactRows.of(visit, entry.recorded()))
                            .toList(),
                    visit.asked("before").isEmpty() ? Optional.empty() : Optional.of(visit.here(Map.of("before", ""))),
                    found.more()
                            ? Optional.of(visit.here(Map.of("before", Long.toString(found.searchedTo()))))
                            : Optional.empty());
        }
    }

    static FactsView.Filter filter(Visit visit, FactFilter filter) {
        List<Choice> rooms = new ArrayList<>();
        rooms.add(new Choice("", visit.say("facts.room.all"), filter.room().isEmpty()));
        GROUPS.forEach(group -> rooms.add(new Choice(group, visit.say("group." + group), group.equals(filter.room()))));
        List<Choice> stations = new ArrayList<>();
        stations.add(
                new Choice("", visit.say("facts.station.all"), filter.station().isEmpty()));
        visit.definition()
                .ifPresent(it -> it.line()
                        .stations()
                        .forEach(station -> stations.add(new Choice(
                                station.value(),
                                station.value(),
                                station.value().equals(filter.station())))));
        return new FactsView.Filter(
                filter.room(),
                filter.station(),
                filter.unit(),
                filter.call(),
                String.join(",", filter.kinds()),
                local(visit, filter.from()),
                local(visit, filter.to()),
                rooms,
                stations);
    }

    private static String local(Visit visit, Optional<Instant> at) {
        return at.map(it -> it.atZone(visit.words().zone())
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString())
                .orElse("");
    }
}
