package org.gemba.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The look's promises, computed from the style sheets: WCAG 2.2, 1.4.3 (text 4.5 : 1) and 1.4.11 (shapes 3 : 1). */
class LookTest {
    private static final Pattern TOKEN =
            Pattern.compile("--([a-z0-9-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);");

    record Pair(String mode, String ink, String ground) {}

    static Stream<Pair> text() {
        List<Pair> pairs = new ArrayList<>();
        for (String mode : List.of("light", "dark")) {
            for (String ground : List.of("neutral-1", "neutral-2", "neutral-3")) {
                for (String ink : List.of("neutral-12", "neutral-10", "neutral-9")) {
                    pairs.add(new Pair(mode, ink, ground));
                }
            }
            for (String meaning : List.of("call", "stop", "answered", "good", "late")) {
                pairs.add(new Pair(mode, meaning, "neutral-1"));
                pairs.add(new Pair(mode, meaning, meaning + "-wash"));
                pairs.add(new Pair(mode, "neutral-12", meaning + "-wash"));
                pairs.add(new Pair(mode, meaning + "-on", meaning + "-fill"));
            }
        }
        return pairs.stream();
    }

    @ParameterizedTest
    @MethodSource("text")
    void textStandsOutFromItsGround(Pair pair) throws IOException {
        assertThat(contrast(pair)).isGreaterThanOrEqualTo(4.5);
    }

    static Stream<Pair> shapes() {
        return Stream.of("light", "dark")
                .flatMap(mode -> Stream.of("neutral-8", "call", "stop", "answered", "good", "late", "missing", "focus")
                        .flatMap(ink -> Stream.of(new Pair(mode, ink, "neutral-1"), new Pair(mode, ink, "neutral-2"))));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void shapesStandOutFromTheirGround(Pair pair) throws IOException {
        assertThat(contrast(pair)).isGreaterThanOrEqualTo(3.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"frame.css", "pages.css", "boards.css", "whatif.css", "print.css"})
    void colourIsRawInTheTokensOnly(String sheet) throws IOException {
        assertThat(sheet(sheet)).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b").doesNotContain("rgb(");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokens.css", "frame.css", "pages.css", "boards.css", "whatif.css", "print.css"})
    void nothingIsFetchedFromElsewhere(String sheet) throws IOException {
        assertThat(sheet(sheet)).doesNotContain("url(").doesNotContain("@import");
    }

    private static double contrast(Pair pair) throws IOException {
        double ink = luminance(colour(pair.ink(), pair.mode()));
        double ground = luminance(colour(pair.ground(), pair.mode()));
        return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
    }

    private static String colour(String token, String mode) throws IOException {
        Map<String, List<String>> tokens = new TreeMap<>();
        Matcher found = TOKEN.matcher(sheet("tokens.css"));
        while (found.find()) {
            tokens.put(found.group(1), List.of(found.group(2), found.group(3)));
        }
        assertThat(tokens).containsKey(token);
        return tokens.getOrDefault(token, List.of()).get(mode.equals("light") ? 0 : 1);
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(String hex) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double share = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static String sheet(String name) throws IOException {
        try (InputStream sheet = LookTest.class.getResourceAsStream("/static/look/" + name)) {
            assertThat(sheet).isNotNull();
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
