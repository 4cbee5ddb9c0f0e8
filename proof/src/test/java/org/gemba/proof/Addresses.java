package org.gemba.proof;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gemba.connect.whatif.ScenarioDesk;
import org.gemba.engine.Works;
import org.gemba.server.live.Channels;
import org.gemba.server.page.Pages;
import org.gemba.server.page.Routes;
import org.gemba.server.page.StudyDesk;
import org.gemba.server.page.Templates;
import org.gemba.server.page.ValueStreams;
import org.gemba.server.page.WaitingLogs;
import org.gemba.server.rest.Api;

/**
 * Every address of the server, read from its own tables, so that a new page or interface is tried from its first day.
 *
 * @param method GET or POST
 * @param pattern the path with its gaps, such as {@code /{plant}/{line}/pitch}
 */
record Addresses(String method, String pattern) {
    private static final Pattern ROUTE = Pattern.compile("\\((GET|POST) && (/[^\\s)]*)\\)");
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^}]*\\})*)?\\}");

    /** Of the pages and their forms. */
    static List<Addresses> ofPages(Works works) {
        Pages pages = new Pages(works, new Channels(works), new Templates());
        InstantSource clock = InstantSource.system();
        StudyDesk study = new StudyDesk(new WaitingLogs(Path.of("unused"), clock), clock);
        try (ScenarioDesk scenarios = new ScenarioDesk(Path.of("unused"))) {
            return read(new Routes(pages, study, new ValueStreams(works), scenarios)
                    .all()
                    .toString());
        }
    }

    /** Of the interface for programs. */
    static List<Addresses> ofInterface(Works works) {
        try (ValueStreams streams = new ValueStreams(works);
                ScenarioDesk scenarios = new ScenarioDesk(Path.of("unused"))) {
            return read(new Api(works, streams, scenarios).routes().toString());
        }
    }

    private static List<Addresses> read(String table) {
        List<Addresses> addresses = new ArrayList<>();
        Matcher route = ROUTE.matcher(table);
        while (route.find()) {
            Addresses address = new Addresses(route.group(1), route.group(2));
            if (!addresses.contains(address) && !address.pattern().endsWith("**")) {
                addresses.add(address);
            }
        }
        return addresses;
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** The names of its gaps, in order. */
    List<String> gaps() {
        return GAP.matcher(pattern).results().map(gap -> gap.group(1)).toList();
    }

    /** The path with this in the gap of that name, and what is usual in the others. */
    String with(String name, String value) {
        return GAP.matcher(pattern)
                .replaceAll(gap -> Matcher.quoteReplacement(gap.group(1).equals(name) ? value : usual(gap.group(1))));
    }

    /** The path with what is usual in every gap. */
    String usual() {
        return with("", "");
    }

    private static String usual(String gap) {
        return switch (gap) {
            case "plant" -> "HIDA";
            case "line" -> "ASSY-1";
            case "station" -> "A-05";
            case "sequence", "scenario" -> "1";
            case "board" -> "andon";
            case "token" -> "00000000-0000-0000-0000-000000000000";
            default -> throw new IllegalStateException("Nothing is known to stand in the gap '" + gap + "'.");
        };
    }
}
