package org.gemba.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gemba.connect.whatif.BackTest;
import org.gemba.connect.whatif.BackTests;
import org.gemba.connect.whatif.Expectation.Direction;
import org.gemba.connect.whatif.Known;
import org.gemba.connect.whatif.NotAsked;
import org.gemba.connect.whatif.Scenario.Unanswered;
import org.gemba.server.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every word of the pages stands in the message files, in both languages. */
class MessagesTest {
    private static final Pattern SAID =
            Pattern.compile("\\b(?:words(?:\\(\\))?|visit)\\.say\\(\"([a-zA-Z0-9._]+[a-zA-Z0-9])\"");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(keys("messages_ja.properties")).isEqualTo(keys("messages.properties"));
    }

    @Test
    void everyMessageIsAPattern() throws IOException {
        for (String file : new String[] {"messages.properties", "messages_ja.properties"}) {
            Properties messages = messages(file);
            messages.forEach((key, pattern) -> assertThatCode(() -> new MessageFormat(pattern.toString()))
                    .as("%s in %s", key, file)
                    .doesNotThrowAnyException());
        }
    }

    @Test
    void everyWordAPageSaysIsInTheFiles() throws IOException {
        Set<String> said = new TreeSet<>();
        for (String folder : new String[] {"src/main/jte", "src/main/java"}) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(Files::isRegularFile).forEach(file -> said.addAll(saidIn(file)));
            }
        }
        assertThat(said).hasSizeGreaterThan(120);
        assertThat(keys("messages.properties")).containsAll(said);
    }

    @Test
    void everythingThatIsNamedByAConstantHasItsWords() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String said : List.of("play", "pause", "speed", "time", "inProcess", "blocked", "changing", "cut")) {
            named.add("replay." + said);
        }
        for (NotAsked.Reason reason : NotAsked.Reason.values()) {
            named.add("whatif.refused." + reason);
        }
        for (BackTest.Verdict verdict : BackTest.Verdict.values()) {
            named.add("whatif.verdict." + verdict);
        }
        Stream.of(
                        BackTest.What.values(),
                        BackTests.Why.values(),
                        Unanswered.values(),
                        Direction.values(),
                        org.gemba.connect.whatif.Figure.values(),
                        Known.What.values(),
                        Known.By.values())
                .flatMap(Arrays::stream)
                .forEach(each -> named.add(each.getDeclaringClass().getSimpleName() + "." + each.name()));
        assertThat(keys("messages.properties")).containsAll(named);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.4S, 0.4 s, 0.4秒",
        "PT55S, 55 s, 55秒",
        "PT1M40S, 1 min 40 s, 1分40秒",
        "PT1M, 1 min, 1分",
        "PT2H5M9S, 2 h 5 min, 2時間5分",
        "P3DT4H, 3 d 4 h, 3日4時間",
        "PT-1M-40S, −1 min 40 s, −1分40秒"
    })
    void durationsAreSaidAsPeopleSayThem(Duration duration, String english, String japanese) {
        assertThat(words(Locale.ENGLISH).duration(duration)).isEqualTo(english);
        assertThat(words(Locale.JAPANESE).duration(duration)).isEqualTo(japanese);
    }

    @Test
    void timesAreThoseOnThePlantsWall() {
        assertThat(words(Locale.ENGLISH).clock(Instant.parse("2026-11-20T05:03:20Z")))
                .isEqualTo("14:03");
    }

    private static Words words(Locale language) {
        return Words.of(language, ZoneId.of("Asia/Tokyo"));
    }

    private static Set<String> saidIn(Path file) {
        try {
            Set<String> said = new TreeSet<>();
            SAID.matcher(Files.readString(file)).results().forEach(found -> said.add(found.group(1)));
            said.removeIf(key -> !key.contains("."));
            return said;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> keys(String file) throws IOException {
        return new TreeSet<>(messages(file).stringPropertyNames());
    }

    private static Properties messages(String file) throws IOException {
        Properties messages = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources", file))) {
            messages.load(reader);
        }
        return messages;
    }
}
