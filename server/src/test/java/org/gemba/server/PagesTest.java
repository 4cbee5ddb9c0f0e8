package org.gemba.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.gemba.engine.Works;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the running server, over the example plant three hours into its day. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private static final String LINE = "/HIDA/ASSY-1";

    private Works works;
    private Server server;
    private Caller caller;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        works = PlayedPlant.after(Duration.ofHours(3));
        server = Server.start(works, new ServerOptions(0, folder));
        caller = new Caller(server.address());
    }

    @AfterAll
    void stop() {
        server.close();
        works.close();
    }

    List<String> pages() {
        return List.of(
                "/",
                "/andon",
                "/HIDA/andon",
                "/about",
                "/journal",
                "/study",
                LINE,
                LINE + "/pitch",
                LINE + "/andon",
                LINE + "/calls",
                LINE + "/abnormalities",
                LINE + "/value-stream",
                LINE + "/simulate",
                LINE + "/simulate/ask",
                LINE + "/simulate/compare",
                LINE + "/facts",
                LINE + "/facts/1");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageAnswersInEnglish(String path) {
        assertThat(caller.get(path + "?lang=en"))
                .satisfies(page -> assertThat(page.statusCode()).isEqualTo(200))
                .satisfies(page ->
                        assertThat(page.body()).contains("<html lang=\"en\"").contains("<main"));
    }

    @Test
    void theHallScreenSaysReadablyThatItIsSimulated() {
        assertThat(caller.get("/andon?lang=en").body()).contains("<span class=\"simulated-chip\">SIMULATED</span>");
    }

    @Test
    void theHallScreenStaysDarkWhateverADeskRemembersUnlessItIsAskedItself() {
        assertThat(caller.get("/andon", "Cookie", "mode=paper").body()).contains("data-mode=\"hall\"");
        assertThat(caller.get(LINE, "Cookie", "mode=paper").body()).contains("data-mode=\"paper\"");
        assertThat(caller.get("/andon?mode=paper"))
                .satisfies(page -> assertThat(page.body()).contains("data-mode=\"paper\""))
                .satisfies(page ->
                        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty());
    }

    @Test
    void theRoofHasTheFiguresOfEveryLineWithItsOwnDoor() {
        String home = caller.get("/").body();
        assertThat(home)
                .contains("href=\"/HIDA/ASSY-1/facts?kind=AndonPulled&amp;word=SAFETY")
                .contains("href=\"/HIDA/GEAR-1/facts?kind=AndonPulled&amp;word=SAFETY");
    }

    @Test
    void slowCyclesAreCountedByStationAndEachGroupOpensToItsOwn() {
        String groups = caller.get(LINE + "/abnormalities?lang=en").body();
        String group = Pattern.compile("href=\"([^\"]*kind=CYCLE_OVER_STANDARD&amp;where=[^\"]*)\"")
                .matcher(groups)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .findFirst()
                .orElseThrow();
        assertThat(caller.get(group).body())
                .contains("name=\"ask\" value=\"LookInto\"")
                .contains("Seen in");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageAnswersInJapanese(String path) {
        assertThat(caller.get(path + "?lang=ja").body()).contains("<html lang=\"ja\"");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageHasInlineScriptOrStyle(String path) {
        assertThat(caller.get(path).body())
                .doesNotContain(" style=\"")
                .doesNotContain("<style")
                .doesNotContainPattern("<script(?![^>]*\\bsrc=\"/look/)")
                .doesNotContainPattern(" on[a-z]+=\"");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageKeepsForeignScriptsAndFramesOut(String path) {
        assertThat(caller.get(path).headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLocalLinkOfEveryPageLeadsSomewhere(String path) {
        List<String> links = caller.get(path)
                .body()
                .lines()
                .flatMap(line ->
                        Pattern.compile("href=\"(/[^\"#]*)\"").matcher(line).results())
                .map(link -> link.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(caller.get(link).statusCode()).isEqualTo(200));
    }
}
