package org.gemba.house.floor;

import java.time.Duration;

/** Who is called next when a call stays unanswered for so long. */
public record Escalation(Duration after, Role to) {}
