package org.gemba.connect.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gemba.connect.log.LogOptions;
import org.gemba.connect.log.LogRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The production log of a real job shop (D. Levy, "Production Analysis with Process Mining Technology", 4TU, doi
 * 10.4121/uuid:68726926-5ac5-4fab-b873-ee76ea412399), against figures computed independently of this project.
 */
class ProductionLogTest {
    private static final LogOptions OPTIONS = LogOptions.at(Instant.parse("2026-01-01T00:00:00Z"));

    private static Path data(String file) {
        return SharedData.path("event_logs/4tu_production/" + file);
    }

    /** JSON is read as the YAML that it also is. */
    private static Map<?, ?> json(String text) {
        return (Map<?, ?>)
                new Load(LoadSettings.builder().setCodePointLimit(100_000_000).build()).loadFromString(text);
    }

    @TestFactory
    Stream<DynamicTest> everyFigureOfTheReferenceIsInTheStudy() throws IOException {
        Map<?, ?> reference = json(Files.readString(data("kpi_reference.json")));
        Map<?, ?> study = json(
                Study.of(data("Production_Data_reconstructed.csv"), OPTIONS).toJson());
        assertThat(reference.size()).isGreaterThanOrEqualTo(30);
        return reference.keySet().stream()
                .map(key -> DynamicTest.dynamicTest(
                        String.valueOf(key), () -> agree(String.valueOf(key), study.get(key), reference.get(key))));
    }

    private static void agree(String where, @Nullable Object found, @Nullable Object expected) {
        assertThat(found).as(where).isNotNull();
        switch (Objects.requireNonNull(expected)) {
            case Map<?, ?> map -> {
                assertThat(((Map<?, ?>) Objects.requireNonNull(found)).keySet())
                        .as(where)
                        .isEqualTo(map.keySet());
                map.forEach((key, value) ->
                        agree(where + "." + key, ((Map<?, ?>) Objects.requireNonNull(found)).get(key), value));
            }
            case List<?> list -> {
                assertThat((List<?>) Objects.requireNonNull(found)).as(where).hasSameSizeAs(list);
                for (int i = 0; i < list.size(); i++) {
                    agree(where + "[" + i + "]", ((List<?>) Objects.requireNonNull(found)).get(i), list.get(i));
                }
            }
            case Number number ->
                // As many digits as the reference gives.
                assertThat(((Number) Objects.requireNonNull(found)).doubleValue())
                        .as(where)
                        .isCloseTo(number.doubleValue(), within(1e-9));
            default -> assertThat(found).as(where).isEqualTo(expected);
        }
    }

    @Test
    void theDamagedExportIsRefusedWithWhatHappenedToIt() {
        Path damaged = data("Production_Data.csv");
        assertThatThrownBy(() -> Study.of(damaged, OPTIONS))
                .isInstanceOf(LogRefused.class)
                .hasMessageContaining("Start Timestamp")
                .hasMessageContaining("4,543 of 4,543 rows, first in line 2")
                .hasMessageContaining("24:00.0")
                .hasMessageContaining("minutes and seconds")
                .hasMessageContaining("yyyy-MM-dd HH:mm");
    }
}
