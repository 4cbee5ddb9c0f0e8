package org.gemba.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people type is shown as they typed it, and is never a script. */
class EscapingTest {
    private static final List<String> HARMFUL = List.of(
            "<script>alert(%d)</script>",
            "<img src=x onerror=alert(%d)>",
            "\"><svg onload=alert(%d)>",
            "'><img src=x onmouseover='alert(%d)'>",
            "</textarea><script>alert(%d)</script>",
            "</title><script>alert(%d)</script>",
            "<a href=\"javascript:alert(%d)\">x</a>",
            "<iframe srcdoc='<script>alert(%d)</script>'>",
            "<!--<script>alert(%d)//-->",
            "<style>@import'//x%d'</style>",
            "<details open ontoggle=alert(%d)>",
            "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(%d)>",
            "<input autofocus onfocus=alert(%d)>",
            "<body onload=alert(%d)>",
            "]]><script>alert(%d)</script>");

    /** Ten of each kind: 150 in all. */
    static Stream<String> typed() {
        List<String> typed = new ArrayList<>();
        for (String pattern : HARMFUL) {
            for (int i = 0; i < 10; i++) {
                typed.add(pattern.formatted(i));
            }
        }
        return typed.stream();
    }

    @ParameterizedTest
    @MethodSource("typed")
    void whatIsTypedIsShownAndNeverRun(String typed) {
        for (SampleViews.Named named : new SampleViews(typed).all()) {
            String page = Preview.page(named.view(), "paper", Locale.ENGLISH, true);
            assertThat(page).as(named.name()).doesNotContain(typed);
        }
    }

    @ParameterizedTest
    @MethodSource("typed")
    void noWordIsLost(String typed) {
        String page = Preview.page(new SamplePapers(typed).calls(), "paper", Locale.ENGLISH, true);
        String shown = page.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        assertThat(shown).contains("<blockquote>" + typed + "</blockquote>");
    }
}
