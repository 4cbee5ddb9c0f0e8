package org.gemba.connect.plantfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gemba.connect.plantfile.PlantFile.Result;
import org.gemba.house.floor.AndonRule;
import org.gemba.house.floor.Break;
import org.gemba.house.floor.DayException;
import org.gemba.house.floor.DefectKind;
import org.gemba.house.floor.Demand;
import org.gemba.house.floor.Escalation;
import org.gemba.house.floor.Line;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.LineId;
import org.gemba.house.floor.Member;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.PitchBy;
import org.gemba.house.floor.Plant;
import org.gemba.house.floor.PlantId;
import org.gemba.house.floor.Role;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.Shift;
import org.gemba.house.floor.StandardCycle;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.StopMode;
import org.gemba.house.floor.StopReason;
import org.gemba.house.floor.Team;
import org.gemba.house.floor.TeamId;
import org.gemba.house.floor.WorkCalendar;
import org.gemba.house.floor.WorkDay;

/** What is written reads back to the same. */
class PlantFileWriteTest {
    @Property(tries = 300)
    void everyDefinitionReadsBack(@ForAll("plants") List<LineDefinition> lines) {
        assertThat(PlantFile.read(PlantFile.write(lines))).isEqualTo(new Result.Understood(lines));
    }

    /** snakeyaml-engine 3.0.1 reads in pieces of 1,024, and fails where one ends within such a character. */
    @Example
    void aCharacterOutsideTheBasicPlaneMayStandAnywhere() {
        List<LineDefinition> lines = new Invented(RandomGenerator.of("L64X128MixRandom")).plant();
        String file = PlantFile.write(lines);
        for (int before = 1_000; before < 1_050; before++) {
            String text = "#" + "x".repeat(before) + "\uD83D\uDE00\n" + file;
            assertThat(PlantFile.read(text)).isEqualTo(new Result.Understood(lines));
        }
    }

    @Example
    void linesOfSeveralPlantsDoNotFitIntoOneFile() {
        List<LineDefinition> lines = new ArrayList<>(new Invented(RandomGenerator.of("L64X128MixRandom")).plant());
        LineDefinition first = lines.getFirst();
        Plant other = new Plant(new PlantId("ELSEWHERE"), "Elsewhere", ZoneId.of("UTC"), LocalTime.MIDNIGHT);
        lines.add(new LineDefinition(
                other,
                first.line(),
                first.stations(),
                first.parts(),
                first.teams(),
                first.calendar(),
                first.demand(),
                first.andon()));
        assertThatThrownBy(() -> PlantFile.write(lines)).hasMessageContaining("one plant");
    }

    @Provide
    Arbitrary<List<LineDefinition>> plants() {
        return Arbitraries.longs().map(seed -> new Invented(new SplittableRandom(seed)).plant());
    }

    /** Invents plants that do not contradict themselves. */
    private record Invented(RandomGenerator random) {
        private static final List<String> NAMES = List.of(
                "Press",
                "Leak test",
                "漏れ試験",
                "Größe: 4 mm # grob",
                "\"quoted\"",
                "- dash",
                "null",
                "yes",
                "12",
                "a, planned",
                "b, unplanned",
                "Sato, Yuki",
                "{x}",
                "[y]",
                "*star",
                "&anchor",
                "!tag",
                "Tea at 06:00 for 5 min",
                "back\\slash",
                "it's",
                "100 %",
                "@home",
                "🙂 smile",
                "non\u00A0breaking",
                "wide\u3000space",
                "line\u2028end",
                "?",
                "~");

        List<LineDefinition> plant() {
            Plant plant = new Plant(
                    new PlantId("P-" + random.nextInt(99)),
                    name(),
                    ZoneId.of(oneOf(List.of("Asia/Tokyo", "UTC", "Europe/Berlin"))),
                    clock());
            boolean shared = random.nextBoolean();
            WorkCalendar calendar = calendar(plant.dayStart());
            AndonRule andon = andon();
            List<Team> teams = teams("T-");
            List<LineDefinition> lines = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                List<Team> all = new ArrayList<>(teams);
                all.addAll(teams("L" + i + "-"));
                lines.add(
                        line(plant, i, all, shared ? calendar : calendar(plant.dayStart()), shared ? andon : andon()));
            }
            return lines;
        }

        private LineDefinition line(Plant plant, int number, List<Team> teams, WorkCalendar calendar, AndonRule andon) {
            List<Station> stations = new ArrayList<>();
            List<Segment> segments = new ArrayList<>();
            for (int s = 0; s < random.nextInt(4); s++) {
                List<StationId> inSegment = new ArrayList<>();
                for (int i = 0; i <= random.nextInt(3); i++) {
                    stations.add(station(new StationId("A-" + stations.size()), teams));
                    inSegment.add(stations.getLast().id());
                }
                segments.add(new Segment(new SegmentId("S-" + s), inSegment, pieces(5)));
            }
            List<Part> parts = new ArrayList<>();
            List<Demand> demand = new ArrayList<>();
            for (int i = 0; i < random.nextInt(4); i++) {
                PartId id = new PartId(name() + i);
                parts.add(part(id, segments, stations));
                for (int d = 0; d < random.nextInt(3); d++) {
                    demand.add(new Demand(id, day(d), pieces(1_000)));
                }
            }
            List<StopReason> reasons = new ArrayList<>();
            List<DefectKind> kinds = new ArrayList<>();
            for (int i = 0; i < random.nextInt(4); i++) {
                reasons.add(new StopReason("R-" + i, name(), random.nextBoolean()));
                kinds.add(new DefectKind("D-" + i, name()));
            }
            Line line = new Line(
                    new LineId("L-" + number),
                    name(),
                    segments,
                    duration(),
                    oneOf(List.of(PitchBy.values())),
                    new PieceCount(1 + random.nextInt(50)),
                    reasons,
                    kinds);
            return new LineDefinition(plant, line, stations, parts, teams, calendar, demand, andon);
        }

        private Station station(StationId id, List<Team> teams) {
            return new Station(id, name(), oneOf(teams).id(), duration(), pieces(3), duration(), 1 + random.nextInt(4));
        }

        private Part part(PartId id, List<Segment> segments, List<Station> stations) {
            List<StationId> all = segments.stream()
                    .flatMap(segment -> segment.stations().stream())
                    .toList();
            List<StationId> route = random.nextBoolean() ? all : all.subList(0, all.size() / 2);
            List<StandardCycle> cycles = stations.stream()
                    .filter(station -> random.nextInt(3) == 0)
                    .map(station -> new StandardCycle(station.id(), duration()))
                    .toList();
            return new Part(id, name(), route, cycles);
        }

        private List<Team> teams(String prefix) {
            List<Team> teams = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(2); i++) {
                List<Member> members = new ArrayList<>();
                for (int m = 0; m < random.nextInt(4); m++) {
                    members.add(
                            new Member(new PersonId(name() + prefix + i + m), name(), oneOf(List.of(Role.values()))));
                }
                teams.add(new Team(new TeamId(prefix + i), name(), members));
            }
            return teams;
        }

        /** Shifts of six hours from the day's start on, so that none overlaps another or runs over the day. */
        private WorkCalendar calendar(LocalTime dayStart) {
            List<Shift> shifts = new ArrayList<>();
            for (int i = 0; i < random.nextInt(4); i++) {
                shifts.add(shift("Shift " + i, dayStart.plusHours(6L * i)));
            }
            List<String> names = shifts.stream().map(Shift::name).toList();
            List<WorkDay> week = new ArrayList<>();
            for (DayOfWeek day : DayOfWeek.values()) {
                if (random.nextInt(5) > 0) {
                    week.add(new WorkDay(day, random.nextBoolean() ? names : List.of()));
                }
            }
            List<DayException> exceptions = new ArrayList<>();
            for (int i = 0; i < random.nextInt(3); i++) {
                List<Shift> worked = new ArrayList<>(random.nextBoolean() ? shifts : List.of());
                if (random.nextBoolean()) {
                    worked.add(shift("Extra", dayStart.plusHours(18)));
                }
                exceptions.add(new DayException(day(i), name(), worked));
            }
            return new WorkCalendar(shifts, week, exceptions);
        }

        private Shift shift(String name, LocalTime start) {
            List<Break> breaks = new ArrayList<>();
            for (int i = 0; i < random.nextInt(3); i++) {
                breaks.add(new Break(name(), start.plusHours(i + 1L), Duration.ofSeconds(1 + random.nextInt(3_000))));
            }
            return new Shift(name, start, start.plusHours(6), breaks);
        }

        private AndonRule andon() {
            List<Escalation> ladder = random.nextBoolean()
                    ? List.of()
                    : List.of(new Escalation(duration(), oneOf(List.of(Role.values()))));
            List<Role> mayRestart =
                    random.nextBoolean() ? List.of(Role.ENGINEER) : List.of(Role.TEAM_LEADER, Role.MAINTENANCE);
            return new AndonRule(
                    oneOf(List.of(StopMode.values())), duration().plusMillis(1), duration(), ladder, mayRestart);
        }

        private String name() {
            return oneOf(NAMES);
        }

        private LocalDate day(int number) {
            return number == 0 && random.nextBoolean()
                    ? LocalDate.EPOCH
                    : LocalDate.of(2026, 1 + number, 1 + random.nextInt(28));
        }

        private LocalTime clock() {
            return random.nextBoolean()
                    ? LocalTime.of(random.nextInt(24), 0)
                    : LocalTime.ofSecondOfDay(random.nextInt(86_400));
        }

        private Duration duration() {
            return switch (random.nextInt(4)) {
                case 0 -> Duration.ZERO;
                case 1 -> Duration.ofMillis(random.nextInt(100_000));
                case 2 -> Duration.ofNanos(random.nextLong(4_000_000_000_000L));
                default -> Duration.ofMinutes(random.nextInt(10_000));
            };
        }

        private PieceCount pieces(int most) {
            return new PieceCount(random.nextInt(most));
        }

        private <T> T oneOf(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }
    }
}
