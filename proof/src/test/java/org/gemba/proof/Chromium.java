package org.gemba.proof;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A real browser without a screen: the Chromium of this machine. Where there is none, the tests say how to get it. */
final class Chromium implements AutoCloseable {
    private static final Path USUAL = Path.of("/usr/bin/chromium");
    private static final double PATIENCE_MILLIS = 15_000;
    private static final List<String> ALONE = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium open() {
        if (!Files.isExecutable(USUAL)) {
            Assumptions.abort(
                    "No browser at " + USUAL
                            + ": what people see was not tried. Get one with: apt-get install -y --no-install-recommends chromium");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(USUAL)
                        .setHeadless(true)
                        .setTimeout(60_000)
                        .setArgs(ALONE));
        return new Chromium(playwright, browser);
    }

    /** A browser window of this size that remembers nothing of the others. */
    BrowserContext window(int width, int height) {
        return window(new Browser.NewContextOptions().setViewportSize(width, height));
    }

    /** A window whose browser does not enforce content policies: whatever a page lets in runs. */
    BrowserContext unguarded() {
        return window(new Browser.NewContextOptions().setBypassCSP(true));
    }

    private BrowserContext window(Browser.NewContextOptions options) {
        BrowserContext window = browser.newContext(options);
        window.setDefaultTimeout(PATIENCE_MILLIS);
        window.setDefaultNavigationTimeout(PATIENCE_MILLIS);
        return window;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
