package org.gemba.connect.plantfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.gemba.connect.plantfile.PlantFile.Result;
import org.gemba.connect.yaml.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fault in a plant file is named with its line, its value and what helps. */
class PlantFileFaultsTest {
    /** Every fault below is one change of this file. */
    private static final String GOOD = """
            gemba-plant: 1
            plant: P
            name: Plant
            zone: Europe/Berlin
            day-starts: 06:00
            calendar:
              shifts:
                Early:
                  hours: 06:00 - 14:00
                  breaks: [Tea at 08:00 for 10 min]
                Late: 14:00 - 22:00
              week:
                monday to friday: [Early, Late]
              exceptions:
                2027-01-01: New Year
            andon:
              mode: fixed position
              window: 30 s
              then-call: [manager after 10 min]
            teams:
              BLUE:
                name: Blue team
                members:
                  P-1: Sato Yuki, team leader
            lines:
              L-1:
                name: Line one
                planned-cycle: 50 s
                segments:
                  S-1:
                    stations:
                      A-01: { name: Press, cycle: 45 s, team: BLUE }
                parts:
                  X-1: { name: Part one, cycles: { A-01: 40 s }, demand: 500 }
            """;

    private static List<String> faults(String text) {
        return switch (PlantFile.read(text)) {
            case Result.Understood understood -> List.of();
            case Result.NotUnderstood not ->
                not.problems().stream().map(Problem::toString).toList();
        };
    }

    @Test
    void aGoodFileHasNone() {
        assertThat(faults(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # instead of                 | stands                        | and the answer is
        gemba-plant: 1               | gemba-plant: 9                | line 1: gemba-plant '9' is not a version this program reads. Write 1, or use a newer program.
        plant: P                     | plant: p                      | line 2: The plant id (p) must be 1 to 48 of A-Z, 0-9 and '-', beginning with a letter or digit. Maybe it is a name; give the name beside the id.
        name: Plant                  | name:                         | line 3: the plant has no name. Write name: Hida Pumps.
        zone: Europe/Berlin          | zone: Europe/Bärlin           | line 4: zone 'Europe/Bärlin' is not a time zone. Write it as Europe/Berlin or Asia/Tokyo.
        day-starts: 06:00            | day-starts: 6h                | line 5: day-starts '6h' is not a time of day. Write it as 06:00.
        day-starts: 06:00            | day-start: 06:00             | line 5: the plant has no 'day-start'. Did you mean 'day-starts'?
        06:00 - 14:00                | 06:00 until 14:00             | line 9: hours '06:00 until 14:00' is not from when to when. Write it as 06:00 - 14:00.
        Tea at 08:00 for 10 min      | Tea 08:00                     | line 10: breaks 'Tea 08:00' is not a break. Write it as Lunch at 11:30 for 30 min.
        Tea at 08:00 for 10 min      | Tea at 08:00 for 0 s          | line 10: Break 'Tea' lasts PT0S; it must last longer than nothing. Change it.
        monday to friday             | monday till friday            | line 13: 'monday till friday' is not a day of the week. Write monday, or monday to friday, or every day.
        [Early, Late]                | [Early, Lates]                | line 13: 'Lates' is not a shift of this calendar. Did you mean 'Late'?
        2027-01-01                   | 1.1.2027                      | line 15: '1.1.2027' is not a day. Write it as 2026-04-01.
        fixed position               | sometimes                     | line 17: mode 'sometimes' is not what a pull of the cord does. Write one of: at once, fixed position, end of cycle, call only.
        window: 30 s                 | windwo: 30 s                  | line 18: andon has no 'windwo'. Did you mean 'window'?
        manager after 10 min         | boss after 10 min             | line 19: then-call 'boss after 10 min' is not who is called next. Write it as group leader after 3 min.
        team leader                  | teem leader                   | line 24: P-1 'Sato Yuki, teem leader' is not a person. Write it as Sato Yuki, team leader.
        planned-cycle: 50 s          | planned-cycle: 5o s           | line 28: planned-cycle '5o s' is not a time. Write it as 50 s or 1 min 30 s.
        planned-cycle: 50 s          | planned-cycle: [50 s]         | line 28: planned-cycle is not a time. Write it as 50 s or 1 min 30 s.
        team: BLUE }                 | team: BLEU }                  | line 32: 'BLEU' is not a team of this line. Did you mean 'BLUE'?
        , team: BLUE }               | ` }`                          | line 32: station A-01 has no team. Write team: BLUE, here, at its segment or at the line.
        cycle: 45 s,                 | cycle: 45 s, parallel: 0,     | line 32: Station A-01 can work on 0 units at once; at least 1 is needed. Change it.
        { A-01: 40 s }               | { A-02: 40 s }                | line 34: 'A-02' is not a station of this line. Did you mean 'A-01'?
        demand: 500                  | demand: many                  | line 34: demand 'many' is not a number of pieces. Write a whole number.
        demand: 500                  | demand: 99999999              | line 34: A count of pieces (99999999) must be 0 to 10000000. Maybe two columns were exchanged.
        """)
    void aFaultIsNamedWithLineValueAndRemedy(String good, String bad, String answer) {
        assertThat(GOOD).contains(good);
        assertThat(faults(GOOD.replaceFirst(Pattern.quote(good), bad))).containsExactly(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # instead of    | stands                    | and the house says
        window: 30 s    | window: 0 s        | line 26: A pull lets the line run on (FIXED_POSITION), but for no time.
        Tea at 08:00    | Tea at 15:00              | line 8: Break 'Tea' (15:00, 10 minutes) is not within shift 'Early' (06:00 to 14:00).
        """)
    void whatTheHouseWouldRefuseIsNamedAtItsPlace(String good, String bad, String answer) {
        String text = GOOD.replaceFirst(Pattern.quote(good), bad);
        assertThat(faults(text)).anyMatch(fault -> fault.startsWith(answer));
    }

    @Test
    void manyFaultsAreNamedAtOnceInTheOrderOfTheFile() {
        String bad = GOOD.replace("50 s", "5o s")
                .replace("day-starts: 06:00", "day-starts: dawn")
                .replace("500", "x");
        assertThat(faults(bad))
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactly("line 5", "line 28", "line 34");
    }

    @Test
    void aFaultyTeamIsNotReportedAgainByItsStations() {
        assertThat(faults(GOOD.replace("name: Blue team", "nmae: Blue team")))
                .containsExactly("line 22: team BLUE has no 'nmae'. Did you mean 'name'?");
    }

    @Test
    void theColumnOfAFaultIsKnown() {
        var problem = ((Result.NotUnderstood) PlantFile.read(GOOD.replace("50 s", "5o s")))
                .problems()
                .getFirst();
        assertThat(problem.column()).isEqualTo(20);
        assertThat(problem.value()).isEqualTo("5o s");
    }

    @Test
    void aNameThatStandsTwiceIsAFault() {
        assertThat(faults(GOOD.replace(
                        "    planned-cycle: 50 s\n", "    planned-cycle: 50 s\n    planned-cycle: 60 s\n")))
                .containsExactly(
                        "line 29: 'planned-cycle' stands twice in line L-1, first on line 28. Keep one of them.");
    }

    @Test
    void aStationThatStandsTwiceIsAFault() {
        String twice = GOOD.replace(
                "    parts:", "      S-2: { stations: { A-01: { name: Two, cycle: 1 s, team: BLUE } } }\n    parts:");
        assertThat(faults(twice))
                .containsExactly("line 33: Station A-01 stands on the line twice. Give each place its own code.");
    }

    @Test
    void aliasesAreNotUnfolded() {
        // The "billion laughs": nine levels of nine aliases would unfold to 9⁹ texts.
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, "*a%d, ".formatted(i - 1).repeat(9)));
        }
        assertThat(faults(bomb.toString()))
                .containsExactly("line 2: The alias '*a0' is not read. Write the value out.");
    }

    @Test
    void tagsAreNotRead() {
        assertThat(faults(GOOD.replace("name: Plant", "name: !!URL http://x")))
                .singleElement()
                .asString()
                .startsWith("line 3: The tag 'tag:yaml.org,2002:URL' is not read.");
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(faults("a: " + "[".repeat(5_000))).singleElement().asString().startsWith("line 1:");
    }

    @Test
    void whatIsNotYamlIsSaidToBeNone() {
        assertThat(faults("plant: [P\nname: x\n")).singleElement().asString().contains("This is not YAML");
    }

    @Test
    void anEmptyFileIsAFault() {
        assertThat(faults("# nothing yet\n")).containsExactly("line 1: The file is empty. Begin with gemba-plant: 1.");
    }

    @Test
    void aFileThatIsNotUtf8IsAFault(@TempDir Path folder) throws IOException {
        Path file = Files.write(
                folder.resolve("plant.yaml"), GOOD.replace("Plant", "Größe").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(PlantFile.read(file)).isInstanceOf(Result.NotUnderstood.class);
    }

    @Test
    void aByteOrderMarkIsPassedOver(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("plant.yaml"), "\uFEFF" + GOOD);
        assertThat(PlantFile.read(file)).isInstanceOf(Result.Understood.class);
    }
}
