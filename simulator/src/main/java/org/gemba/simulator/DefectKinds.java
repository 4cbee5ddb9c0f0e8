package org.gemba.simulator;

import java.util.List;
import org.gemba.house.floor.DefectKind;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.language.Disposition;
import org.gemba.simulator.facts.Telling;

/** What kinds of defects are found on a line. Those that stand first on its list come more often. */
final class DefectKinds implements Telling.Kinds {
    private final List<String> kinds;
    private final Chance chance;

    DefectKinds(LineDefinition definition, Chance chance) {
        List<String> own =
                definition.line().defectKinds().stream().map(DefectKind::code).toList();
        this.kinds = own.isEmpty() ? List.of("DEFECT") : own;
        this.chance = chance;
    }

    /** Two draws, the lower one counts. */
    @Override
    public String of(int place, Disposition disposition) {
        return kinds.get(Math.min(chance.below(kinds.size()), chance.below(kinds.size())));
    }
}
