package org.gemba.server.live;

/** Writes server-sent events. Whatever stands in the data, no line end in it can begin a field of its own. */
final class Sse {
    private Sse() {}

    /** One event with a name, and an id by which a screen that comes back says what it has seen. */
    static String event(String name, String id, String data) {
        StringBuilder text = new StringBuilder(data.length() + 64);
        text.append("event: ").append(oneLine(name)).append('\n');
        if (!id.isEmpty()) {
            text.append("id: ").append(oneLine(id)).append('\n');
        }
        for (String line : data.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            text.append("data: ").append(line).append('\n');
        }
        return text.append('\n').toString();
    }

    private static String oneLine(String field) {
        return field.replace('\r', ' ').replace('\n', ' ').replace('\0', ' ');
    }
}
