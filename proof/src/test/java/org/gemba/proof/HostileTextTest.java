package org.gemba.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gemba.connect.log.LogOptions;
import org.gemba.connect.study.Study;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever people, programs and files write is shown as they wrote it and never obeyed. Every page is read by a real browser
 * with its content policy, and once more without it, so that the writing alone must hold.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Proves("XSS-29")
class HostileTextTest {
    private static final String LINE = "/HIDA/ASSY-1";
    private static final List<String> TEXTS = HostileTexts.all();

    /** Fewer times than this a text is not shown at every door it went in by. */
    private static final int TIMES_SHOWN = 20;

    /** Of the texts that go into addresses and refused forms every so-manieth is enough: all are tried in what is written. */
    private static final int SOME = 30;

    /** A message that quotes what was typed gives at least so many characters of it. */
    private static final int QUOTED = 40;

    private static final String HEAD = "case_id,activity,machine,start,complete\n";

    private static final List<String> NUMBERS =
            IntStream.range(0, 60).mapToObj(Integer::toString).toList();

    @AutoClose
    private Chromium chromium;

    @AutoClose
    private RunningPlant plant;

    @BeforeAll
    void begin() {
        chromium = Chromium.open();
        plant = RunningPlant.after(
                Duration.ofMinutes(70), file -> HostileFloor.named(file, TEXTS.iterator()), books -> books);
        HostileFloor floor = new HostileFloor(plant);
        floor.tellAndWrite(TEXTS);
        floor.ask(TEXTS);
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(TEXTS).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyPageShowsWhatWasWrittenAndObeysNothingOfIt(boolean guarded) {
        try (BrowserContext window = window(guarded)) {
            Reader reader = Reader.ofPages(window);
            StringBuilder said = new StringBuilder();
            pages().forEach(page -> said.append(reader.read(plant.address(page))));
            assertThat(names().filter(name -> said.indexOf(name) < 0)).isEmpty();
            said.setLength(0);
            scenarios(reader).forEach(page -> said.append(reader.read(plant.address(page))));
            assertThat(TEXTS.stream().filter(text -> said.indexOf(text) < 0)).isEmpty();
            said.setLength(0);
            for (String page = LINE + "/facts?from=" + plant.now(); !page.isEmpty(); page = older(reader)) {
                said.append(reader.read(plant.address(page)));
            }
            assertThat(TEXTS.stream().filter(text -> times(text, said) < TIMES_SHOWN))
                    .isEmpty();
            assertThat(reader.harm()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noAddressAndNoRefusedFormIsObeyed(boolean guarded) {
        try (BrowserContext window = window(guarded)) {
            Reader reader = Reader.ofPages(window);
            reader.read(plant.address("/about"));
            for (String text : some()) {
                String typed = typed(text);
                // A server ends a path at a slash, however it is written: what follows is another step of it.
                String step = typed(text.replace("/", " ").replace("\\", " "));
                List<String> addresses = List.of(
                        "/" + step,
                        "/" + step + "/" + step,
                        LINE + "/station/" + step,
                        LINE + "/facts/" + step,
                        LINE + "/pitch?day=" + typed + "&done=" + typed,
                        LINE + "/calls?done=PullCord." + typed + "&lang=" + typed + "&mode=" + typed);
                addresses.forEach(address -> reader.read(plant.address(address)));
                String questions = "?kind=%1$s&station=%1$s&unit=%1$s&call=%1$s&from=%1$s".formatted(typed);
                List<String> said = new ArrayList<>();
                said.add(reader.read(plant.address(LINE + "/facts" + questions)));
                said.add(reader.send(LINE + "/ask", Map.of("ask", text, "id", text)));
                said.add(reader.send(LINE + "/ask", Map.of("ask", "PullCord", "id", text, "station", text)));
                String ask = LINE + "/simulate/ask";
                said.add(reader.send(ask, Map.of("name", text, "why", text, "cycle.A-05", text)));
                said.add(reader.send(ask, Map.of("name", text, "machines.A-05", "2", "author", text)));
                reader.read(plant.address(LINE + "/simulate/" + step));
                reader.read(plant.address(LINE + "/simulate/compare?s1=" + typed + "&" + typed + "=1"));
                reader.send("/me", Map.of("person", text, "back", text));
                said.add(reader.send(LINE + "/ask", Map.of("ask", "AnswerCall", "id", text, "target", "1")));
                assertThat(said).as(text).map(answer -> quotes(answer, text)).containsOnly(true);
            }
            assertThat(reader.harm()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLogThatIsBroughtIsShownAndNotObeyed(boolean guarded) {
        try (BrowserContext window = window(guarded)) {
            Reader reader = Reader.ofPages(window);
            for (int from = 0; from < TEXTS.size(); from += 30) {
                List<String> some = TEXTS.subList(from, from + 30);
                String said = bring(reader, some.getFirst(), log(some, "2026-11-16 08:00"));
                assertThat(some.stream().filter(text -> !said.contains(text))).isEmpty();
            }
            for (String text : some()) {
                String faulty = bring(
                        reader,
                        "faulty.csv",
                        log(NUMBERS, "2026-11-16 08:00")
                                .replaceFirst(
                                        "2026-11-16 08:00", Matcher.quoteReplacement(text.replace("\"", "\"\""))));
                assertThat(quotes(faulty, text)).as(faulty).isTrue();
                String headless = bring(reader, "headless.csv", cell(text) + ",of\n1,2\n");
                assertThat(quotes(headless, text)).as(headless).isTrue();
            }
            bring(reader, "all.csv", log(TEXTS, "2026-11-16 08:00"));
            String line = "LOG/GUARDED-" + (guarded ? 1 : 0);
            reader.page().fill("#as", line);
            reader.page().locator("button[value=import]").click();
            reader.page().waitForURL("**/value-stream");
            reader.look("the value stream of a log");
            StringBuilder said = new StringBuilder();
            for (String page = "/" + line + "/facts"; !page.isEmpty(); page = older(reader)) {
                said.append(reader.read(plant.address(page)));
            }
            assertThat(TEXTS.stream().filter(text -> said.indexOf(text) < 0)).isEmpty();
            assertThat(reader.harm()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theReportToPrintShowsALogAndObeysNothingOfIt(boolean guarded, @TempDir Path folder) throws IOException {
        Path log = Files.writeString(folder.resolve("log.csv"), log(TEXTS, "2026-11-16 08:00"));
        try (BrowserContext window = window(guarded)) {
            Reader reader = Reader.ofReports(window);
            for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
                String report = Study.of(log, LogOptions.at(plant.now())).toHtml(language);
                String said = reader.read(Files.writeString(folder.resolve("report.html"), report)
                        .toUri()
                        .toString());
                assertThat(stations().filter(text -> !said.contains(text))).isEmpty();
            }
            assertThat(reader.harm()).isEmpty();
        }
    }

    private BrowserContext window(boolean guarded) {
        return guarded ? chromium.window(1280, 800) : chromium.unguarded();
    }

    /** Every page once, every station's tablet, and the other line, whose names are hostile too. */
    private List<String> pages() {
        Stream<String> every = Addresses.ofPages(plant.works()).stream()
                .filter(Addresses::reads)
                .map(Addresses::usual);
        Stream<String> more = definitions().flatMap(line -> {
            String home = "/" + line.key();
            Stream<String> tablets = line.line().stations().stream().map(station -> home + "/station/" + station);
            Stream<String> abnormal =
                    line.line().stations().stream().map(station -> home + "/abnormalities?where=" + station);
            Stream<String> boards = Stream.of(home, home + "/calls", home + "/pitch", home + "/value-stream");
            return Stream.of(boards, tablets, abnormal).flatMap(each -> each);
        });
        return Stream.concat(every, more).distinct().toList();
    }

    /** Every scenario that was asked, as the list of them leads there. */
    private List<String> scenarios(Reader reader) {
        reader.read(plant.address(LINE + "/simulate"));
        List<String> pages = new ArrayList<>();
        reader.page().locator("a.asked-name").all().forEach(way -> pages.add(String.valueOf(way.getAttribute("href"))));
        assertThat(pages).hasSizeGreaterThan(10);
        return pages;
    }

    /** The names of the plant's file that pages show. */
    private Stream<String> names() {
        return definitions()
                .flatMap(line -> Stream.of(
                                Stream.of(line.plant().name(), line.line().name()),
                                line.stations().stream().map(station -> station.name()),
                                line.line().defectKinds().stream().map(kind -> kind.name()),
                                line.line().stopReasons().stream().map(reason -> reason.name()),
                                line.teams().stream()
                                        .flatMap(team -> team.members().stream())
                                        .map(member -> member.name()))
                        .flatMap(names -> names));
    }

    private Stream<LineDefinition> definitions() {
        return plant.works().pictures().values().stream()
                .flatMap(picture -> picture.gemba().definition().today().stream());
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static List<String> some() {
        return IntStream.range(0, TEXTS.size())
                .filter(i -> i % SOME == 0)
                .mapToObj(TEXTS::get)
                .toList();
    }

    private String bring(Reader reader, String name, String log) {
        reader.read(plant.address("/study"));
        byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
        reader.page().setInputFiles("#log", new FilePayload(name.replace("/", ""), "text/csv", bytes));
        reader.page().evaluate("() => window.sent = true");
        reader.page().locator("form.upload button").click();
        reader.page().waitForFunction("() => !window.sent");
        return reader.look("the log " + name);
    }

    /** A log with three texts a row, as it comes from a spreadsheet. */
    private static String log(List<String> texts, String began) {
        StringBuilder log = new StringBuilder(HEAD);
        for (int i = 0; i < texts.size(); i += 3) {
            List<String> row = List.of(texts.get(i), texts.get(i + 1), texts.get(i + 2), began, "2026-11-16 09:00");
            log.append(String.join(",", row.stream().map(HostileTextTest::cell).toList()))
                    .append('\n');
        }
        return log.toString();
    }

    /** Those that the log has as what is done and where; a report names no single unit. */
    private static Stream<String> stations() {
        return IntStream.range(0, TEXTS.size()).filter(i -> i % 3 != 0).mapToObj(TEXTS::get);
    }

    private static boolean quotes(String message, String text) {
        return message.contains(text.substring(0, Math.min(QUOTED, text.length())));
    }

    private static String cell(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String older(Reader reader) {
        List<Locator> older =
                reader.page().locator("nav.days a[href*='before=']").all();
        List<String> ways = new ArrayList<>();
        older.forEach(way -> ways.add(String.valueOf(way.getAttribute("href"))));
        return ways.isEmpty() ? "" : ways.getLast();
    }

    private static int times(String text, StringBuilder said) {
        int times = 0;
        for (int at = said.indexOf(text); at >= 0; at = said.indexOf(text, at + text.length())) {
            times++;
        }
        return times;
    }
}
