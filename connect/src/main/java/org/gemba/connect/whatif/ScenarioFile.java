package org.gemba.connect.whatif;

import java.util.List;
import java.util.Optional;
import org.gemba.connect.factoryfile.FactoryFile;
import org.gemba.connect.factoryfile.FactoryStudy;
import org.gemba.connect.factoryfile.PlayedFor;

/** A scenario as a factory file: the line as it is, and beneath {@code scenarios} what is different. */
final class ScenarioFile {
    private ScenarioFile() {}

    /** The line as it is. */
    static String base(LineModel asItIs, Play play) {
        return FactoryFile.write(asItIs.factory(), playedFor(asItIs, play));
    }

    /** The line as it is, and as asked. */
    static String of(Question question, LineModel asItIs, LineModel asAsked) {
        return FactoryFile.write(new FactoryStudy(
                asItIs.factory(),
                playedFor(asItIs, question.played()),
                List.of(new FactoryStudy.Alternative(
                        question.name(), question.expectation().why(), asAsked.factory()))));
    }

    private static PlayedFor playedFor(LineModel asItIs, Play play) {
        return new PlayedFor(
                Optional.of(play.horizon()),
                Optional.of(WhatIfLimits.WARM_UP),
                Optional.of(play.runs()),
                asItIs.takt());
    }
}
