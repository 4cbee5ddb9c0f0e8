package org.gemba.proof;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** A tab whose every fault is noted: what its console says, scripts that fail, dialogs, broken rules of its content policy. */
final class Watched {
    private static final String NOTE_VIOLATIONS = """
            window.violations = [];
            addEventListener("securitypolicyviolation", (event) =>
              window.violations.push(event.violatedDirective + " " + event.blockedURI));
            """;

    private final Page page;
    private final List<String> faults = new ArrayList<>();

    Watched(BrowserContext window) {
        page = window.newPage();
        page.addInitScript(NOTE_VIOLATIONS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add("console: " + message.text());
            }
        });
        page.onPageError(error -> faults.add("script: " + error));
        page.onDialog(dialog -> {
            faults.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    Page page() {
        return page;
    }

    /** Opens an address and returns the status of its answer. */
    int open(String address) {
        Response answer = page.navigate(address);
        return answer == null ? 0 : answer.status();
    }

    /** All faults since the tab was opened or last asked. */
    List<String> faults() {
        List<String> all = new ArrayList<>(faults);
        faults.clear();
        if (page.evaluate("() => window.violations ?? []") instanceof List<?> violations) {
            violations.forEach(violation -> all.add("content policy: " + violation));
        }
        return all;
    }
}
