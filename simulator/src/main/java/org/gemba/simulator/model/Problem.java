package org.gemba.simulator.model;

/**
 * What does not hold together in a factory.
 *
 * @param place where: a station, part, loop or release by its name
 * @param what what is wrong, with the values
 * @param remedy what to do
 */
public record Problem(String place, String what, String remedy) {
    @Override
    public String toString() {
        return place + ": " + what + "\n" + remedy;
    }
}
