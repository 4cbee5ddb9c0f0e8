package org.gemba.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A floor where programs and people write hostile texts wherever a text can be written. */
final class HostileFloor {
    /** Characters of a reason that is given for what is expected. */
    private static final int MOST_REASON = 450;

    private static final String LINE = "/HIDA/ASSY-1";
    private static final String API = "/api/v1/plants/HIDA/lines/ASSY-1";

    /** A group leader, as the plant's file has it. */
    private static final String LEADER = "person=P-002";

    private static final List<String> KINDS = List.of("QUALITY", "MACHINE", "MATERIAL", "HELP", "SAFETY");
    private static final int STATIONS = 9;

    /** So many calls can stand unanswered at once: one of a kind at each station. */
    private static final int CALLS_AT_ONCE = KINDS.size() * STATIONS;

    private final RunningPlant plant;
    private final ObjectMapper json = new ObjectMapper();

    HostileFloor(RunningPlant plant) {
        this.plant = plant;
    }

    /** The file of the example plant, in which every name of a thing or a person is taken from these. */
    static String named(String file, Iterator<String> names) {
        String people = renamed(
                file,
                "( +P-\\d+: )([^,\\n]+)(?:, (.+))?",
                it -> "%s{ name: %s%s }".formatted(it.group(1), quoted(names.next()), role(it.group(3))));
        String stations = renamed(
                people,
                "( +[AG]-\\d\\d: \\{ name: )([^,]+)(,.*)",
                it -> it.group(1) + quoted(names.next()) + it.group(3));
        String reasons = renamed(
                stations,
                "( +[A-Z]+: )([A-Z][a-z][^,\\n]*)",
                it -> it.group(1) + quoted(names.next().replace(',', ';')));
        return renamed(reasons, "( *name: )(.+)", it -> it.group(1) + quoted(names.next()));
    }

    private static String renamed(String file, String line, Function<MatchResult, String> written) {
        return Pattern.compile("(?m)^" + line + "$")
                .matcher(file)
                .replaceAll(it -> Matcher.quoteReplacement(written.apply(it)));
    }

    private static String role(@Nullable String role) {
        return role == null ? "" : ", role: " + role;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Each of the texts told by a program in every way there is, and written by a person on every page that takes one. */
    void tellAndWrite(List<String> texts) {
        for (int from = 0; from < texts.size(); from += CALLS_AT_ONCE) {
            List<String> some = texts.subList(from, Math.min(texts.size(), from + CALLS_AT_ONCE));
            tell(some);
            write(some);
        }
    }

    /** Asks the line what if, with texts as the name and as the reason of what is expected. */
    void ask(List<String> texts) {
        StringBuilder why = new StringBuilder();
        for (String text : texts) {
            if (why.length() + text.length() > MOST_REASON) {
                askWhatIf(why);
            }
            why.append(text).append('\n');
        }
        askWhatIf(why);
    }

    private void askWhatIf(StringBuilder why) {
        plant.askWhatIf(why.substring(0, why.indexOf("\n")), why.toString());
        why.setLength(0);
    }

    private void tell(List<String> texts) {
        List<Map<String, Object>> batch = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            String station = "A-0" + (1 + i % STATIONS);
            batch.add(asked("call ", text, pull(station, KINDS.get(i % KINDS.size()), text)));
            batch.add(told("StopBegan", station, text, Map.of("reason", text)));
            batch.add(told("DefectFound", station, text, defect(text)));
            batch.add(told("UnitStarted", station, text, Map.of("unit", text, "part", text, "pieces", 1)));
            batch.add(told("UnitScrapped", station, text, Map.of("unit", text, "pieces", 1, "why", text)));
        }
        String answer = plant.json(API + "/requests/batch", json.writeValueAsString(batch))
                .body();
        assertThat(answer).startsWith("{\"outcomes\"");
        for (JsonNode outcome : json.readTree(answer).get("outcomes")) {
            assertThat(outcome.get("status").asInt()).as(outcome.toString()).isEqualTo(201);
        }
    }

    private static Map<String, Object> pull(String station, String kind, String remark) {
        Map<String, Object> pull = new LinkedHashMap<>();
        pull.put("is", "PullCord");
        pull.put("station", station);
        pull.put("kind", kind);
        pull.put("remark", remark);
        return pull;
    }

    private static Map<String, Object> defect(String text) {
        return Map.of("unit", text, "kind", text, "pieces", 1, "disposition", "UNDECIDED");
    }

    private Map<String, Object> told(String is, String station, String text, Map<String, Object> rest) {
        Map<String, Object> happening = new LinkedHashMap<>();
        happening.put("is", is);
        happening.put("station", station);
        happening.putAll(rest);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("is", "Report");
        report.put("happening", happening);
        return asked(is.substring(0, 6), text, report);
    }

    private Map<String, Object> asked(String id, String text, Map<String, Object> request) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("id", id + text);
        asked.put("happenedAt", plant.now().toString());
        asked.put("source", text);
        asked.put("actor", text);
        asked.put("provenance", "ENTERED");
        asked.put("request", request);
        return asked;
    }

    private void write(List<String> texts) {
        List<String> calls = numbers("AndonPulled", "call", texts.size());
        List<String> abnormalities = numbers("AbnormalityFound", "abnormality", texts.size());
        String pitch = plant.works()
                .picture(RunningPlant.ASSEMBLY)
                .flatMap(it -> it.gemba().pitch().today(plant.now()))
                .map(it -> it.rows().getFirst().time().start().toString())
                .orElseThrow();
        for (int i = 0; i < texts.size(); i++) {
            write("ContainCall", "target", calls.get(i), texts.get(i));
            write("NameCountermeasure", "target", calls.get(i), texts.get(i));
            write("ClearCall", "target", calls.get(i), texts.get(i));
            write("LookInto", "target", abnormalities.get(i), texts.get(i));
            write("ExplainPitch", "pitch", pitch, texts.get(i));
        }
    }

    private void write(String ask, String name, String value, String text) {
        Map<String, String> form =
                Map.of("ask", ask, "id", ask.charAt(2) + text, name, value, "text", text, "back", LINE);
        assertThat(plant.form(LINE + "/ask", form, "Cookie", LEADER))
                .as(ask + " " + text)
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(303));
    }

    /** The numbers that the newest facts of a kind gave. */
    private List<String> numbers(String kind, String name, int most) {
        String found = plant.get(API + "/facts?limit=" + most + "&kind=" + kind).body();
        List<String> numbers = new ArrayList<>();
        json.readTree(found)
                .get("facts")
                .forEach(fact -> numbers.add(fact.at("/entry/fact/" + name).asString()));
        return numbers;
    }
}
