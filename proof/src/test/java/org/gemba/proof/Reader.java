package org.gemba.proof;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A browser that reads pages on which hostile texts stand, and tells what came of it: a script that ran, an element or an
 * address that no page of ours has, a fault of the console, a broken rule of the content policy.
 */
final class Reader {
    /** What the texts call when they run, and how many live pictures the page was given. */
    private static final String LISTENS = """
            window.ran = [];
            window.x29 = (number) => window.ran.push(number ?? 0);
            window.pictures = 0;
            if (window.EventSource) {
              window.EventSource = class extends window.EventSource {
                constructor(address) {
                  super(address);
                  this.addEventListener("picture", () => window.pictures++);
                }
              };
            }""";

    /** Elements that no template of ours has, handlers, styles of an element, addresses elsewhere, scripts that ran. */
    private static final String HARM = """
            (innocent) => {
              const harm = window.ran.map((number) => "text " + number + " ran");
              if (document.contentType !== "text/html") return harm;
              const strange = "iframe, frame, object, embed, base, applet, math, marquee, video, audio, img, noscript, " +
                "template, animate, use, style, meta[http-equiv], link:not([href^='/look/']), script:not([src='/look/live.js'], [src='/look/replay.js']), .x29";
              for (const it of document.querySelectorAll(strange)) {
                if (!innocent.includes(it.localName)) harm.push("element " + it.outerHTML.slice(0, 120));
              }
              const addresses = ["href", "src", "action", "formaction", "xlink:href", "data", "srcdoc", "ping", "background"];
              for (const it of document.querySelectorAll("*")) {
                for (const attribute of it.attributes) {
                  const name = attribute.name.toLowerCase();
                  const elsewhere = addresses.includes(name) && new URL(attribute.value, location.href).origin !== location.origin;
                  if (name.startsWith("on") || name === "style" || elsewhere) harm.push("attribute of " + it.outerHTML.slice(0, 120));
                }
              }
              return harm;
            }""";

    /** All that stands on the page to be read: its text, and what stands in its fields and beside its drawings. */
    private static final String SAID = """
            () => {
              const said = [document.documentElement.textContent];
              for (const field of document.querySelectorAll("input, textarea, option")) said.push(field.value);
              for (const it of document.querySelectorAll("[title], [aria-label]")) said.push(it.title, it.ariaLabel);
              return said.join("\\n");
            }""";

    /** A page for which there is nothing, or a form that is refused, has a status that the console notes. */
    private static final String REFUSED = "console: Failed to load resource: the server responded with a status of 4";

    private final Watched tab;
    private final List<String> innocent;
    private final List<String> harm = new ArrayList<>();

    private Reader(BrowserContext window, List<String> innocent) {
        this.tab = new Watched(window);
        this.innocent = List.copyOf(innocent);
        tab.page().addInitScript(LISTENS);
    }

    static Reader ofPages(BrowserContext window) {
        return new Reader(window, List.of());
    }

    /** A page that stands alone has its style in itself, and its policy. */
    static Reader ofReports(BrowserContext window) {
        return new Reader(window, List.of("style", "meta"));
    }

    /** Opens a page, waits for its first live picture where it has one, and gives what can be read on it. */
    String read(String address) {
        tab.open(address);
        return look(address);
    }

    /** Sends a form from the page that is open, as its own would, and gives what can be read on the answer. */
    String send(String path, Map<String, String> fields) {
        tab.page().evaluate("""
                ([path, fields]) => {
                  const form = document.createElement("form");
                  form.method = "post";
                  form.action = path;
                  for (const [name, value] of Object.entries(fields)) {
                    const field = form.appendChild(document.createElement("input"));
                    field.name = name;
                    field.value = value;
                  }
                  document.body.append(form);
                  window.sent = true;
                  form.submit();
                }""", List.of(path, fields));
        tab.page().waitForFunction("() => !window.sent");
        return look(path + " " + fields);
    }

    /** What came of the page that is open now. */
    String look(String where) {
        Page page = tab.page();
        page.waitForFunction("() => !document.querySelector('main[data-live]') || window.pictures > 0");
        tab.faults().stream()
                .filter(fault -> !fault.startsWith(REFUSED))
                .forEach(fault -> harm.add(where + ": " + fault));
        if (page.evaluate(HARM, innocent) instanceof List<?> found) {
            found.forEach(each -> harm.add(where + ": " + each));
        }
        return String.valueOf(page.evaluate(SAID));
    }

    Page page() {
        return tab.page();
    }

    /** Everything that should not have come of what was read so far. */
    List<String> harm() {
        return List.copyOf(harm);
    }
}
