package org.gemba.simulator.fit;

/**
 * One stop of a machine.
 *
 * @param began in seconds of the time in which it could break down, counted from the beginning of the observation: working time if it
 *     fails only while it works
 * @param lasted in seconds until it ran again
 */
public record StopTime(double began, double lasted) {
    public StopTime {
        if (!(began >= 0 && lasted >= 0) || Double.isInfinite(began) || Double.isInfinite(lasted)) {
            throw new IllegalArgumentException(
                    "A stop that began at %s and lasted %s cannot be.\nMaybe its beginning and its end were exchanged."
                            .formatted(began, lasted));
        }
    }
}
