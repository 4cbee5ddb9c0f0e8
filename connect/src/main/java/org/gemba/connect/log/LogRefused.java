package org.gemba.connect.log;

import java.util.List;

/** A log cannot be used as it is. The message says what is wrong and what helps, in words of the shop floor. */
public final class LogRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<LogFault> faults;

    LogRefused(String message) {
        this(message, List.of());
    }

    LogRefused(String message, List<LogFault> faults) {
        super(message);
        this.faults = List.copyOf(faults);
    }

    LogRefused(String message, Throwable cause) {
        super(message, cause);
        this.faults = List.of();
    }

    /** The rows it was refused for, the first {@value LogLimits#FAULTS_TOLD} of them. */
    public List<LogFault> faults() {
        return faults;
    }
}
