package org.gemba.server.view;

import java.time.Instant;

/** Whether the picture is current. */
public sealed interface Standing {
    /** It is. */
    record Current() implements Standing {}

    /** The line's keeper stopped; what is shown stood then. */
    record Stopped(Instant since, String why) implements Standing {}
}
