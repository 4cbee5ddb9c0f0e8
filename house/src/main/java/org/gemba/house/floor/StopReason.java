package org.gemba.house.floor;

/**
 * A reason an operator can name for a stop at the moment it happens.
 *
 * @param code as it stands in reports: {@code TOOL}
 * @param planned whether the stop was planned (a meeting, a trial) and therefore no loss of availability
 */
public record StopReason(String code, String name, boolean planned) {
    public StopReason {
        Naming.code("stop reason's code", code);
        Naming.name("stop reason's name", name);
    }
}
