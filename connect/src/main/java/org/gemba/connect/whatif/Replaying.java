package org.gemba.connect.whatif;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.connect.prediction.ReplayJson;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.replay.Happening;
import org.gemba.simulator.replay.Replay;
import org.gemba.simulator.run.Ticks;

/**
 * The first run of a scenario, to be seen: a stretch after the warm-up, from the beginning of the first work of a week.
 *
 * @param json for the player
 * @param moments the same, to be read
 */
record Replaying(String json, List<Moment> moments) {
    /** How much of the run is shown. */
    private static final Duration SPAN = Duration.ofHours(2);

    private static final int MOMENTS = 12;

    Replaying {
        moments = List.copyOf(moments);
    }

    /** The replay of a factory; empty where more is in process than can be drawn. */
    static Optional<Replaying> of(Factory factory, Play play) {
        Duration first = factory.workingTimes().stream()
                .map(time -> time.stretches().getFirst().from())
                .findFirst()
                .orElse(Duration.ZERO);
        try {
            Replay replay = Replay.of(factory, play.seed(), 0, WhatIfLimits.WARM_UP.plus(first), SPAN);
            return Optional.of(new Replaying(ReplayJson.of(replay), moments(replay)));
        } catch (IllegalArgumentException tooMany) {
            return Optional.empty();
        }
    }

    private static List<Moment> moments(Replay replay) {
        List<Moment> moments = new ArrayList<>();
        Duration span = replay.to().minus(replay.from());
        for (int i = 0; i <= MOMENTS; i++) {
            Duration passed = span.multipliedBy(i).dividedBy(MOMENTS);
            moments.add(moment(replay, passed));
        }
        return moments;
    }

    private static Moment moment(Replay replay, Duration passed) {
        long until = Ticks.of(replay.from().plus(passed));
        int inProcess = replay.begins().standing().size();
        int finished = 0;
        int lost = 0;
        for (Happening happening : replay.happenings()) {
            if (happening.at() <= until) {
                switch (happening.kind()) {
                    case ENTERED -> inProcess++;
                    case FINISHED -> {
                        inProcess--;
                        finished++;
                    }
                    case LOST -> {
                        inProcess--;
                        lost++;
                    }
                    default -> {
                        // Nothing enters or leaves the line by it.
                    }
                }
            }
        }
        return new Moment(passed, inProcess, finished, lost);
    }
}
