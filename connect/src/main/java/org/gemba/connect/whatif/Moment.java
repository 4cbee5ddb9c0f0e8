package org.gemba.connect.whatif;

import java.time.Duration;

/**
 * How the replay of a run stands at a moment, for whoever would rather read than look.
 *
 * @param passed since the replay began
 * @param finished since the replay began
 * @param lost since the replay began
 */
public record Moment(Duration passed, int inProcess, int finished, int lost) {}
