package org.gemba.connect.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.gemba.connect.log.LogOptions;
import org.gemba.connect.log.MappingFile;
import org.gemba.house.valuestream.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small logs of our own, as other plants write them, reckoned by hand. */
class OtherLogsTest {
    private static final LogOptions OPTIONS = LogOptions.at(Instant.parse("2026-01-01T00:00:00Z"));

    /** 4711 takes 06:00-10:30 with 3 h 30 min of work, 4712 08:00 to 09:00 of the next day with 5 h. */
    private static final String GERMAN = """
            Auftrag;Arbeitsgang;Maschine;Beginn;Ende;Gutmenge;Ausschuss;Dauer (h)
            4711;Drehen;Drehbank 1;30.01.2012 06:00;30.01.2012 08:00;10;1;2,0
            4711;Bohren;Bohrwerk;30.01.2012 09:00;30.01.2012 10:30;9;0;1,5
            4712;Drehen;Drehbank 1;30.01.2012 08:00;30.01.2012 11:00;20;0;3,0
            4712;Bohren;Bohrwerk;31.01.2012 07:00;31.01.2012 09:00;20,0;;2
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("log.csv"), text);
    }

    @Test
    void aGermanLogWithSemicolonsAndDecimalCommasIsUnderstood() throws IOException {
        var stream = Study.of(file(GERMAN), OPTIONS).stream();
        assertThat(stream.leadTime().total()).isEqualTo(Duration.ofMinutes(270 + 25 * 60));
        assertThat(stream.leadTime().touch()).isEqualTo(Duration.ofMinutes(210 + 300));
        assertThat(stream.reports().work().span()).isEqualTo(Duration.ofMinutes(510));
        assertThat(stream.defects().pieces()).isEqualTo(1);
        assertThat(stream.reports().pieces()).isEqualTo(59);
    }

    @Test
    void aLogWithOneTimeARowTellsLeadTimesAndNoTouchTime() throws IOException {
        var lead = Study.of(file("""
                                Timestamp,Order No,Operation
                                1/2/2012 6:24 AM,A,cut
                                1/2/2012 7:24 PM,A,weld
                                1/3/2012 8:00 AM,B,cut
                                """), OPTIONS).stream().leadTime();
        assertThat(lead.total()).isEqualTo(Duration.ofHours(13));
        assertThat(lead.efficiency()).isEqualTo(new Amount.NotKnown(Amount.Missing.LENGTHS));
    }

    @Test
    void theMappingIsKeptBesideTheLogAndReadAgain() throws IOException {
        Path log = file(GERMAN);
        Study first = Study.of(log, OPTIONS.keepingMapping());
        assertThat(MappingFile.beside(log)).exists();
        assertThat(Study.of(log, OPTIONS).mapping()).isEqualTo(first.mapping());
    }

    @Test
    void whatALogContainsIsShownAndNeverObeyed() throws IOException {
        String page = Study.of(file(GERMAN.replace("Drehbank 1", "<script>x</script>")), OPTIONS)
                .toHtml(Locale.ENGLISH);
        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;");
    }

    @Test
    void theSameLogMakesTheSamePageInEachLanguage() throws IOException {
        Path log = file(GERMAN);
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.JAPANESE}) {
            Study study = Study.of(log, OPTIONS);
            assertThat(study.toHtml(language)).isEqualTo(Study.of(log, OPTIONS).toHtml(language));
            assertThat(study.toText(language)).contains("Bohren");
        }
    }
}
