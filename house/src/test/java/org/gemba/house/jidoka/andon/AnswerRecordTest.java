package org.gemba.house.jidoka.andon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.Plant;
import org.gemba.house.floor.PlantId;
import org.gemba.house.language.AndonKind;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.Test;

/** Answers are counted by production day, kind and hour, and never by person. */
@Proves("ANDON-2")
class AnswerRecordTest {
    private static final Plant NAGOYA =
            new Plant(new PlantId("NAGOYA"), "Nagoya", ZoneId.of("Asia/Tokyo"), LocalTime.of(6, 0));
    private static final Duration STANDARD = Duration.ofSeconds(15);

    @Test
    void a_call_at_two_in_the_night_belongs_to_the_production_day_before() {
        Instant atTwo = Instant.parse("2026-11-23T17:00:00Z");
        AnswerRecord record = AnswerRecord.EMPTY.at(NAGOYA).called(atTwo, AndonKind.QUALITY);
        assertThat(record.days()).containsExactly(LocalDate.of(2026, 11, 23));
        assertThat(record.byHour(LocalDate.of(2026, 11, 23))).containsOnlyKeys(2);
    }

    @Test
    void a_day_is_split_by_kind_and_by_hour_and_both_sum_to_the_day() {
        Instant nine = Instant.parse("2026-11-23T09:10:00Z");
        Instant ten = Instant.parse("2026-11-23T10:10:00Z");
        AnswerRecord record = AnswerRecord.EMPTY
                .called(nine, AndonKind.QUALITY)
                .answered(nine, AndonKind.QUALITY, Duration.ofSeconds(10), STANDARD)
                .called(nine, AndonKind.MACHINE)
                .answered(nine, AndonKind.MACHINE, Duration.ofSeconds(40), STANDARD)
                .called(ten, AndonKind.MACHINE);
        LocalDate day = LocalDate.of(2026, 11, 23);
        AnswerTally machine = record.byKind(day).getOrDefault(AndonKind.MACHINE, AnswerTally.NONE);
        assertThat(machine.calls()).isEqualTo(2);
        assertThat(machine.late()).isEqualTo(1);
        assertThat(machine.unanswered()).isEqualTo(1);
        assertThat(record.byHour(day).getOrDefault(9, AnswerTally.NONE).answered())
                .isEqualTo(2);
        assertThat(record.byHour(day).getOrDefault(10, AnswerTally.NONE).unanswered())
                .isEqualTo(1);
        assertThat(record.of(day).calls()).isEqualTo(3);
        assertThat(record.of(day).answerRate()).contains(1.0 / 3);
    }

    @Test
    void median_and_ninetieth_are_by_nearest_rank() {
        // 1 s, 2 s, ... 10 s: by nearest rank the 5th and the 9th.
        Instant nine = Instant.parse("2026-11-23T09:10:00Z");
        AnswerRecord record = AnswerRecord.EMPTY;
        for (int second = 10; second >= 1; second--) {
            record = record.called(nine, AndonKind.HELP)
                    .answered(nine, AndonKind.HELP, Duration.ofSeconds(second), STANDARD);
        }
        AnswerTally tally = record.of(LocalDate.of(2026, 11, 23));
        assertThat(tally.median()).contains(Duration.ofSeconds(5));
        assertThat(tally.ninetieth()).contains(Duration.ofSeconds(9));
    }

    @Test
    void a_day_without_a_call_has_no_rate_and_no_time() {
        AnswerTally tally = AnswerRecord.EMPTY.of(LocalDate.of(2026, 11, 23));
        assertThat(tally.calls()).isZero();
        assertThat(tally.answerRate()).isEmpty();
        assertThat(tally.median()).isEmpty();
    }

    @Test
    void an_answer_after_hours_is_counted_as_an_hour() {
        Instant nine = Instant.parse("2026-11-23T09:10:00Z");
        AnswerRecord record = AnswerRecord.EMPTY
                .called(nine, AndonKind.HELP)
                .answered(nine, AndonKind.HELP, Duration.ofHours(7), STANDARD);
        assertThat(record.of(LocalDate.of(2026, 11, 23)).median()).contains(Duration.ofHours(1));
    }

    @Test
    void the_last_days_are_kept_and_no_more() {
        Instant first = Instant.parse("2026-11-01T09:00:00Z");
        AnswerRecord record = AnswerRecord.EMPTY;
        for (int day = 0; day <= Limits.DAYS_ON_BOARDS; day++) {
            record = record.called(first.plus(Duration.ofDays(day)), AndonKind.HELP)
                    .called(first.plus(Duration.ofDays(day)), AndonKind.SAFETY);
        }
        assertThat(record.days())
                .hasSize(Limits.DAYS_ON_BOARDS)
                .startsWith(LocalDate.of(2026, 11, 2))
                .doesNotContain(LocalDate.of(2026, 11, 1));
    }

    @Test
    void an_answer_to_a_call_of_a_day_no_longer_kept_changes_nothing() {
        Instant nine = Instant.parse("2026-11-23T09:10:00Z");
        assertThat(AnswerRecord.EMPTY.answered(nine, AndonKind.HELP, Duration.ofSeconds(3), STANDARD))
                .isEqualTo(AnswerRecord.EMPTY);
    }
}
