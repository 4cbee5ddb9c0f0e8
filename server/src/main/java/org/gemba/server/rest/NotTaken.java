package org.gemba.server.rest;

/** A request could not be taken as it came. */
final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String title;
    private final String remedy;

    NotTaken(int status, String type, String title, String detail, String remedy) {
        super(detail);
        this.status = status;
        this.type = type;
        this.title = title;
        this.remedy = remedy;
    }

    static NotTaken notHere(String what) {
        return new NotTaken(404, "not-here", "That is not here.", what, "GET /api/v1/lines lists the lines.");
    }

    static NotTaken malformed(String why) {
        return malformed(400, why);
    }

    static NotTaken unreadable(int status) {
        return malformed(status, "It is no request that can be read, or it is too large.");
    }

    private static NotTaken malformed(int status, String why) {
        return new NotTaken(
                status,
                "malformed",
                "That could not be understood.",
                why,
                "Compare it with the examples in /api/v1/openapi.json.");
    }

    static NotTaken fault() {
        return new NotTaken(
                500,
                "fault",
                "Something in this software went wrong.",
                "It was written to the log of the server.",
                "Send it again under the same id; if it stays, tell whoever keeps this software.");
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    String title() {
        return title;
    }

    String remedy() {
        return remedy;
    }
}
