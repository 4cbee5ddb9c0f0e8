package org.gemba.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gemba.house.floor.LineKey;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.language.CallNumber;

/** Where the doors lead: every figure opens to the facts it was computed from. */
final class Doors {
    private final String address;
    private final List<String> questions = new ArrayList<>();

    private Doors(String address) {
        this.address = address;
    }

    static String line(LineKey line) {
        return "/" + line.plant() + "/" + line.line();
    }

    static String room(LineKey line, String room) {
        return line(line) + "/" + room;
    }

    static String station(LineKey line, StationId station) {
        return room(line, "station/" + station);
    }

    static String fact(LineKey line, long sequence) {
        return room(line, "facts/" + sequence);
    }

    /** The facts of a line; narrow it down from here. */
    static Doors facts(LineKey line) {
        return new Doors(room(line, "facts"));
    }

    Doors of(String... kinds) {
        return asking("kind", String.join(",", kinds));
    }

    Doors room(String group) {
        return asking("room", group);
    }

    Doors at(StationId station) {
        return asking("station", station.value());
    }

    Doors of(UnitId unit) {
        return asking("unit", unit.value());
    }

    Doors of(CallNumber call) {
        return asking("call", call.toString());
    }

    Doors from(Instant from) {
        return asking("from", from.toString());
    }

    Doors to(Instant to) {
        return asking("to", to.toString());
    }

    private Doors asking(String name, String value) {
        questions.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        return this;
    }

    /** The address. */
    String href() {
        return questions.isEmpty() ? address : address + "?" + String.join("&", questions);
    }
}
