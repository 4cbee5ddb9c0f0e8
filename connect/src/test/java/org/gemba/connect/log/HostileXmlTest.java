package org.gemba.connect.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XML that reads foreign files, calls out, or blows up: refused at once. */
@Proves("XML-27")
class HostileXmlTest {
    private static final LogOptions OPTIONS = LogOptions.at(Instant.parse("2026-01-01T00:00:00Z"));
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @TempDir
    private Path folder = Path.of("");

    private LogRefused refused(String xml) throws IOException {
        Path file = folder.resolve("log.xes");
        Files.writeString(file, xml);
        long before = System.nanoTime();
        var refused = new Object() {
            LogRefused found = new LogRefused("");
        };
        assertThatThrownBy(() -> LogImport.of(file, OPTIONS))
                .isInstanceOf(LogRefused.class)
                .satisfies(thrown -> refused.found = (LogRefused) thrown);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(AT_ONCE);
        return refused.found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE log [<!ENTITY secret SYSTEM \"file:SECRET\">]><log>&secret;</log>",
                "<!DOCTYPE log [<!ENTITY % all SYSTEM \"file:SECRET\"> %all;]><log/>",
                "<!DOCTYPE log SYSTEM \"file:SECRET\"><log/>",
                "<!DOCTYPE log PUBLIC \"-//x//y\" \"http://127.0.0.1:PORT/evil.dtd\"><log/>",
                "<!DOCTYPE log [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><log>&c;</log>",
                "<log>&undeclared;</log>"
            })
    void documentTypesAndEntitiesAreRefusedAndNothingIsFetched(String xml) throws IOException {
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, "TOP-SECRET");
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listening.setSoTimeout(50);
            LogRefused refused = refused(xml.replace("SECRET", secret.toString())
                    .replace("PORT", Integer.toString(listening.getLocalPort())));
            assertThat(refused.getMessage()).doesNotContain("TOP-SECRET");
            assertThatThrownBy(listening::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aBillionLaughsAreRefused() throws IOException {
        StringBuilder xml = new StringBuilder("<!DOCTYPE log [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            xml.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        assertThat(refused(xml + "]><log><trace><string key=\"concept:name\" value=\"&l29;\"/></trace></log>"))
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void tenThousandElementsInsideEachOtherAreRefused() throws IOException {
        assertThat(refused("<log>" + "<trace>".repeat(10_000))).hasMessageContaining("inside each other");
    }

    @Test
    void aTagWithoutEndIsRefused() throws IOException {
        assertThat(refused("<log><trace><string key=\"a\" value=\"" + "x".repeat(3_000_000)))
                .hasMessageContaining("without the end of a tag");
    }

    @Test
    void anIncludeIsAnElementLikeAnyOtherAndReadsNothing() throws IOException {
        assertThat(refused("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:/etc/passwd\"/>"))
                .hasMessageContaining("not an XES log");
    }

    @Test
    void aLogThatWasCutOffIsNamedByLine() throws IOException {
        assertThat(refused("<log>\n<trace>\n<event>")).hasMessageContaining("line 3");
    }
}
