package org.gemba.planner.balance.crew;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gemba.planner.input.Rows;
import org.gemba.planner.input.Slip;
import org.gemba.planner.input.Word;

/** CSV: what elements say of themselves in columns; elements with the same word under {@code together} or {@code apart} are a group. */
final class CrewTable {
    private static final List<String> GROUPS = List.of("together", "apart");
    private static final List<String> KNOWN = Stream.of(
                    List.of("element", "time", "after"), CrewReader.OF_ELEMENTS, GROUPS)
            .flatMap(List::stream)
            .toList();

    private CrewTable() {}

    static void read(CrewDraft draft, Rows rows) {
        int elements = rows.column("element");
        Map<String, Map<String, List<String>>> groups = new TreeMap<>();
        List<Word> heading = rows.heading();
        for (int column = 0; column < heading.size(); column++) {
            Word head = heading.get(column);
            String what = head.text().toLowerCase(Locale.ROOT);
            boolean ofElement = CrewReader.OF_ELEMENTS.contains(what);
            boolean ofGroup = GROUPS.contains(what);
            Slip.refuse(head, what, KNOWN);
            for (List<Word> row : rows.rows()) {
                if (column >= row.size()) {
                    continue;
                }
                String element = Rows.at(row, elements).text();
                Word word = row.get(column);
                if (ofElement) {
                    draft.says(element, what, word);
                } else if (ofGroup && !word.text().isBlank()) {
                    groups.computeIfAbsent(what, name -> new TreeMap<>())
                            .computeIfAbsent(word.text(), name -> new ArrayList<>())
                            .add(element);
                }
            }
        }
        groups.getOrDefault("together", Map.of()).values().forEach(group -> draft.rule(new CrewRule.Together(group)));
        groups.getOrDefault("apart", Map.of()).values().forEach(group -> draft.rule(new CrewRule.Apart(group)));
    }
}
