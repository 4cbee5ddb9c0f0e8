package org.gemba.proof;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gemba.house.floor.StationId;
import org.gemba.house.gemba.Gemba;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see and do, in a real browser, over the example plant three hours into its day. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Proves("PAGES-1")
class BrowserTest {
    /** Fewer than this and the route table was not read. */
    private static final int PAGES_AT_LEAST = 19;

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    /** The word in the background stands readable in the frame as well. */
    private static final String DECORATION = ".watermark";

    private static final List<String> LANGUAGES = List.of("en", "ja");

    /** A hall screen, a desk, a telephone. */
    private static final int[][] SIZES = {{1920, 1080}, {1280, 800}, {390, 844}};

    /** The first that makes the page wider than its window; nothing where it fits. */
    private static final String OVER_THE_EDGE = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return "";
              const wide = [...document.body.querySelectorAll("*")].filter((it) => it.getBoundingClientRect().right > width);
              return "too wide: " + wide.slice(0, 8).map((it) => it.outerHTML.slice(0, 120)).join();
            }""";

    private static final String LINE = "/HIDA/ASSY-1";
    private static final String COMPARED = LINE + "/simulate/compare?s1=1&s2=1";

    @AutoClose
    private Chromium chromium;

    @AutoClose
    private RunningPlant plant;

    @BeforeAll
    void begin() {
        chromium = Chromium.open();
        plant = RunningPlant.after(Duration.ofHours(3));
        plant.askWhatIf("Two pairs of hands at A-05", "It is the slowest station.");
        plant.askWhatIf("The same once more", "To stand beside the first.");
    }

    /** Every page, and the comparison of the two scenarios that were asked. */
    List<String> pages() {
        return Stream.concat(
                        Addresses.ofPages(plant.works()).stream()
                                .filter(Addresses::reads)
                                .map(Addresses::usual),
                        Stream.of(COMPARED))
                .toList();
    }

    @Test
    void noPageWasForgotten() {
        assertThat(pages()).hasSizeGreaterThanOrEqualTo(PAGES_AT_LEAST).contains("/", "/andon", LINE, LINE + "/calls");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageOpensWithoutAFaultInEverySizeAndLanguage(String path) {
        for (int[] size : SIZES) {
            try (BrowserContext window = chromium.window(size[0], size[1])) {
                Watched tab = new Watched(window);
                for (String language : LANGUAGES) {
                    String as = "%s in %s at %d × %d".formatted(path, language, size[0], size[1]);
                    assertThat(tab.open(plant.address(asked(path, "lang=" + language))))
                            .as(as)
                            .isEqualTo(200);
                    assertThat(tab.page().getAttribute("html", "lang")).as(as).isEqualTo(language);
                    assertThat(tab.page().evaluate(OVER_THE_EDGE))
                            .as("what hangs over the right edge of " + as)
                            .isEqualTo("");
                    assertThat(tab.faults()).as(as).isEmpty();
                }
            }
        }
    }

    private static String asked(String path, String question) {
        return path + (path.contains("?") ? "&" : "?") + question;
    }

    @ParameterizedTest
    @MethodSource("pages")
    @Proves("PAGES-2")
    void noPageShutsAnybodyOut(String path) {
        try (BrowserContext window = chromium.window(1280, 800)) {
            Page page = window.newPage();
            List<String> found = new ArrayList<>();
            for (String mode : List.of("paper", "hall")) {
                page.navigate(plant.address(asked(path, "lang=en&mode=" + mode)));
                found.addAll(barriers(mode, page));
            }
            assertThat(found).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"normal", "call", "stop", "answered", "late"})
    void theHallScreenIsReadableWhateverHappens(String state) {
        try (BrowserContext window = chromium.window(1280, 800)) {
            Page page = window.newPage();
            List<String> found = new ArrayList<>();
            for (String mode : List.of("paper", "hall")) {
                page.navigate(plant.address("/andon?lang=en&mode=" + mode));
                page.evaluate(
                        "state => document.querySelectorAll('.tile').forEach(tile => tile.className = 'tile is-' + state)",
                        state);
                found.addAll(barriers(mode, page));
                assertThat(page.evaluate("() => document.documentElement.scrollHeight - innerHeight"))
                        .as("pixels of both lines below the screen")
                        .isEqualTo(0);
            }
            assertThat(found).isEmpty();
        }
    }

    private static List<String> barriers(String mode, Page page) {
        return new AxeBuilder(page)
                .exclude(DECORATION).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(rule -> mode + ": " + rule.getId() + " at "
                                + rule.getNodes().getFirst().getHtml())
                        .toList();
    }

    @Test
    void aCordPulledOnTheTabletIsSeenInTheHallAndItsAnswerToo() {
        StationId station = quietStation();
        try (BrowserContext screen = chromium.window(1920, 1080);
                BrowserContext tablet = chromium.window(1280, 800)) {
            Page hall = screen.newPage();
            hall.navigate(plant.address(LINE + "/andon?lang=en"));
            hall.evaluate("() => window.since = 'the first loading'");
            Locator lamp = hall.locator(".tile-lamps li")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + station)));
            assertThat(lamp).hasClass(Pattern.compile("is-normal"));

            Page cord = tablet.newPage();
            cord.navigate(plant.address(LINE + "/station/" + station + "?lang=en"));
            cord.click(".key-quality");
            assertThat(cord.locator(".own-call")).isVisible();
            assertThat(lamp).hasClass(Pattern.compile("is-call"));

            answer(tablet.newPage(), station);
            assertThat(lamp).hasClass(Pattern.compile("is-answered"));
            assertThat(cord.locator(".own-call")).containsText("somebody is coming");
            assertThat(hall.evaluate("() => window.since")).isEqualTo("the first loading");
        }
    }

    /** Says who stands before the screen, and answers the call of this station. */
    private void answer(Page calls, StationId station) {
        calls.navigate(plant.address(LINE + "/calls?lang=en"));
        calls.selectOption("#person", "P-101");
        calls.click(".person button");
        Locator card = calls.locator("article.card")
                .filter(new Locator.FilterOptions()
                        .setHas(calls.locator("h3 a.door", new Page.LocatorOptions().setHasText(station.value()))));
        card.getByText("I am coming").click();
        calls.locator(".done").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    }

    private StationId quietStation() {
        Gemba gemba = plant.works().picture(RunningPlant.ASSEMBLY).orElseThrow().gemba();
        return gemba.definition().today().orElseThrow().line().stations().stream()
                .filter(station -> gemba.andon().openAt(station).isEmpty())
                .filter(station -> gemba.stops().at(station).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aQuestionIsAskedByKeyboardAndItsAnswerComesByItself() {
        try (BrowserContext window = chromium.window(1280, 800)) {
            Page page = window.newPage();
            page.navigate(plant.address(LINE + "/simulate/ask?lang=en"));
            page.locator("[name='cycle.A-05']").focus();
            page.keyboard().type("52 s");
            for (String expected : List.of("output", "leadTime", "stock")) {
                page.locator("[name=" + expected + "]").first().focus();
                page.keyboard().press("Space");
            }
            page.locator("[name=why]").focus();
            page.keyboard().type("It is the slowest station.");
            page.locator("[name=name]").focus();
            page.keyboard().type("Cover in 52 s");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/simulate/\\d+"));
            page.evaluate("() => window.since = 'the first loading'");
            page.locator("svg.interval").first().waitFor();
            assertThat(page.locator(".expected")).containsText("goes up");
            assertThat(page.evaluate("() => window.since")).isEqualTo("the first loading");
        }
    }

    @Test
    void aFigureOpensToAsManyFactsAsItSays() {
        try (BrowserContext window = chromium.window(1280, 800)) {
            Page page = window.newPage();
            page.navigate(plant.address(LINE + "?lang=en"));
            Locator figure =
                    page.locator(".figure a.door[href*='UnitFinished']").first();
            int said = Integer.parseInt(figure.innerText().replaceAll("\\D", ""));
            assertThat(said).isPositive();
            figure.click();
            int found = page.locator("ol.facts > li").count();
            Locator older = page.locator("nav.days a[href*='before=']");
            while (older.count() > 0) {
                older.last().click();
                page.waitForLoadState();
                found += page.locator("ol.facts > li").count();
            }
            assertThat(found).isEqualTo(said);
        }
    }

    @Test
    void theCordIsReachedByTheTabulatorKey() {
        try (BrowserContext window = chromium.window(1280, 800)) {
            Page page = window.newPage();
            page.navigate(plant.address(LINE + "/station/A-05?lang=en"));
            assertThat(presses(page, ".key-call", 20)).isLessThan(20);
            assertThat(page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle"))
                    .as("the ring around what has the focus")
                    .isNotEqualTo("none");
        }
    }

    private static int presses(Page page, String wanted, int most) {
        int presses = 0;
        while (presses < most
                && Boolean.FALSE.equals(page.evaluate("it => document.activeElement.matches(it)", wanted))) {
            page.keyboard().press("Tab");
            presses++;
        }
        return presses;
    }
}
