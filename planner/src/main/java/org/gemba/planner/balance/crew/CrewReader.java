package org.gemba.planner.balance.crew;

import java.util.List;
import java.util.OptionalInt;
import org.gemba.planner.balance.BalancingProblem;
import org.gemba.planner.balance.ProblemReader;
import org.gemba.planner.input.Json;
import org.gemba.planner.input.Rows;
import org.gemba.planner.input.Sheet;

/**
 * Reads a line with its people. A JSON file or a CSV file says beside the work, as {@link ProblemReader} reads it, where an element
 * may stand ({@code zone}, {@code not-at}), on which {@code side}, which {@code skill} it needs, which post does it {@code today}, and
 * what stays {@code together} or {@code apart}; JSON also the {@code posts}, {@code walks} and {@code models} with their {@code
 * longest} time. Any other file is a line without rules. Names
 * that are not known are passed over as remarks, save those so like a known one that a rule would be lost to a slip.
 */
public final class CrewReader {
    private CrewReader() {}

    /**
     * Reads a file by the ending of its name.
     *
     * @param posts so many single posts, one a station, where the file itself names none; empty for as many as the work and the
     *     rules could need
     */
    public static CrewFile read(Sheet sheet, OptionalInt posts) {
        BalancingProblem problem = ProblemReader.read(sheet);
        CrewDraft draft = new CrewDraft(problem, posts);
        switch (sheet.ending()) {
            case "json" -> new CrewJson(draft).read(Json.read(sheet));
            case "csv" -> CrewTable.read(draft, new Rows(sheet));
            default -> {}
        }
        return draft.file();
    }

    /** What an element may say of itself, in either form. */
    static final List<String> OF_ELEMENTS = List.of("zone", "not-at", "side", "skill", "today");
}
