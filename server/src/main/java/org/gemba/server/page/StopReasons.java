package org.gemba.server.page;

import java.util.Optional;
import org.gemba.house.floor.LineDefinition;

/** Why stations stand, in the words that the line has for its reasons. */
final class StopReasons {
    private StopReasons() {}

    /** The reason's name; its code where the line has no such reason, or has it no longer. */
    static String name(Optional<LineDefinition> definition, String code) {
        return definition.stream()
                .flatMap(it -> it.line().stopReasons().stream())
                .filter(reason -> reason.code().equals(code))
                .map(reason -> reason.name())
                .findFirst()
                .orElse(code);
    }
}
