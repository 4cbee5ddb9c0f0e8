package org.gemba.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.Head;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.core.io.JsonStringEncoder;

/** What somebody types to break a database is text like any other: in paths, questions, cookies and bodies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InjectionTest {
    private static final LineKey LINE = LineKey.parse("HIDA/ASSY-1");
    private static final Pattern TOLD_TOO_MUCH =
            Pattern.compile("(?i)sqlite|sql error|syntax error|java\\.lang|\\bat org\\.|stack ?trace");
    private static final List<String> CORES = List.of(
            "'",
            "''",
            "\"",
            "`",
            "\\",
            ";",
            "--",
            "#",
            "/*",
            "*/",
            "%",
            "_",
            "' OR '1'='1",
            "' OR 1=1--",
            "\" OR \"\"=\"",
            "') OR ('1'='1",
            "1; DROP TABLE entries",
            "'; DROP TABLE entries;--",
            "'; DELETE FROM entries WHERE 1=1;--",
            "'; UPDATE entries SET body=''--",
            "' UNION SELECT body FROM entries--",
            "' UNION SELECT NULL,NULL,NULL--",
            "1 OR 1=1",
            "1) OR (1=1",
            "-1 UNION SELECT 1",
            "' AND 1=CAST((SELECT body) AS INT)--",
            "'||(SELECT hash FROM entries)||'",
            "' AND randomblob(100000000)--",
            "'; ATTACH DATABASE 'x' AS x;--",
            "'; PRAGMA writable_schema=1;--",
            "' AND load_extension('x')--",
            "'; VACUUM INTO 'x';--",
            "x' GLOB '*",
            "x' LIKE '%",
            "x'; SAVEPOINT s;--",
            "?1",
            ":id",
            "@id",
            "$id",
            "x' COLLATE NOCASE--",
            "0x27",
            "char(39)",
            "%27%20OR%201=1",
            "%2527",
            "\u2019 OR 1=1",
            "\uFF07 OR 1=1",
            "' AND sleep(5)--",
            "'; WAITFOR DELAY '0:0:5'--",
            "${7*7}",
            "{{7*7}}",
            "#{7*7}",
            "<%= 7*7 %>",
            "../../etc/passwd",
            "..%2f..%2fetc%2fpasswd",
            "NULL",
            "NaN",
            "9223372036854775808",
            "-1",
            "1e309",
            "true",
            "[]",
            "{}");
    private static final List<String> PAYLOADS = Stream.concat(
                    CORES.stream(), CORES.stream().map(core -> "A-05" + core))
            .toList();

    private RunningPlant plant;

    @BeforeAll
    void open() {
        plant = RunningPlant.after(Duration.ofMinutes(20));
    }

    @AfterAll
    void close() {
        plant.close();
    }

    @Test
    @Proves("SQL-28")
    void noPathQuestionOrCookieBreaksAnything() {
        Head before = plant.head(LINE);
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (String payload : PAYLOADS) {
            String typed = URLEncoder.encode(payload, StandardCharsets.UTF_8).replace("+", "%20");
            for (String path : paths(typed)) {
                asked++;
                note(path, plant.get(path), wrong);
            }
            note(
                    "cookie " + payload,
                    plant.get("/HIDA/ASSY-1/calls", "Cookie", "person=" + typed + "; lang=" + typed),
                    wrong);
        }
        assertThat(asked).isGreaterThan(2_000);
        assertThat(wrong).isEmpty();
        assertThat(plant.head(LINE)).isEqualTo(before);
        assertThat(plant.works().journals().verify(LINE).fault()).isEmpty();
    }

    @Test
    @Proves("SQL-28")
    void noBodyBreaksAnythingAndWhatIsWrittenStandsAsItWasTyped() {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < PAYLOADS.size(); i++) {
            String typed = new String(JsonStringEncoder.getInstance().quoteAsCharArray(PAYLOADS.get(i)));
            String remark = """
                    {"id":"%s-%d","happenedAt":"%s","source":"%s","provenance":"ENTERED",
                     "request":{"is":"PullCord","station":"A-05","kind":"HELP","remark":"%s"}}""".formatted(typed, i, plant.now(), typed, typed);
            note("remark " + typed, plant.json("/api/v1/plants/HIDA/lines/ASSY-1/requests", remark), wrong);
            String station = """
                    {"id":"s-%d","happenedAt":"%s","source":"test","provenance":"ENTERED",
                     "request":{"is":"PullCord","station":"%s","kind":"HELP","remark":""}}""".formatted(i, plant.now(), typed);
            note("station " + typed, plant.json("/api/v1/plants/HIDA/lines/ASSY-1/requests", station), wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(plant.works().journals().verify(LINE).fault()).isEmpty();
    }

    private List<String> paths(String typed) {
        List<String> paths = new ArrayList<>();
        List<Addresses> all = Stream.concat(
                        Addresses.ofPages(plant.works()).stream(), Addresses.ofInterface(plant.works()).stream())
                .filter(Addresses::reads)
                .toList();
        for (Addresses address : all) {
            address.gaps().forEach(gap -> paths.add(address.with(gap, typed)));
        }
        for (String name : List.of("kind", "station", "unit", "call", "from", "to", "before", "after")) {
            paths.add("/HIDA/ASSY-1/facts?" + name + "=" + typed);
            paths.add("/api/v1/plants/HIDA/lines/ASSY-1/facts?" + name + "=" + typed);
        }
        return paths;
    }

    private static void note(String what, HttpResponse<String> response, List<String> wrong) {
        if (response.statusCode() >= 500
                || TOLD_TOO_MUCH.matcher(told(response)).find()) {
            wrong.add(response.statusCode() + " " + what);
        }
    }

    /** An answer that says what was not understood may repeat what was typed; facts may hold it too. */
    private static String told(HttpResponse<String> response) {
        return response.statusCode() == 200 ? "" : response.body();
    }
}
