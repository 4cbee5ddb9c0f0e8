package org.gemba.connect.whatif;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gemba.connect.whatif.Known.By;
import org.gemba.connect.whatif.Known.What;
import org.gemba.connect.whatif.NotAsked.Reason;
import org.gemba.house.floor.Demand;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.PartId;
import org.gemba.house.text.Text;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.plant.MeasuredTime;
import org.gemba.simulator.plant.Observation;
import org.gemba.simulator.plant.PlantModel;

/**
 * A line as the simulator sees it.
 *
 * @param seen what its facts tell of its times and troubles
 * @param takt empty where nothing is demanded
 * @param workingDays of a usual week
 */
record LineModel(LineDefinition line, Observation seen, Factory factory, Optional<Duration> takt, int workingDays) {
    private static final int MOST_BYTES = 16 << 20;
    private static final int HASH_LENGTH = 16;
    private static final Text<LineDefinition> DEFINITION = Text.of(LineDefinition.class, MOST_BYTES);

    /** By its standards alone. */
    static LineModel of(LineDefinition line) throws NotAsked {
        return of(line, Observation.none(line.key()));
    }

    /** By its standards and what was seen of it; where too little was, the standard stays. */
    static LineModel of(LineDefinition line, Observation seen) throws NotAsked {
        try {
            PlantModel model = PlantModel.of(line, seen);
            int days = (int) line.calendar().week().stream()
                    .filter(day -> !day.shifts().isEmpty())
                    .count();
            return new LineModel(line, seen, model.factory(), model.takt(), days);
        } catch (IllegalArgumentException refused) {
            throw new NotAsked(Reason.NO_MODEL, String.valueOf(refused.getMessage()));
        }
    }

    /** What each time of the model stands on. */
    List<Known> known() {
        return seen.times().stream().flatMap(LineModel::known).toList();
    }

    private static Stream<Known> known(MeasuredTime time) {
        Optional<What> what = switch (time.kind()) {
            case CYCLE -> Optional.of(What.CYCLE);
            case BETWEEN_STOPS, CYCLES_BETWEEN_STOPS -> Optional.of(What.BETWEEN_STOPS);
            case STOP -> Optional.of(What.STOP);
            case CHANGEOVER -> Optional.of(What.CHANGEOVER);
            case CALL -> Optional.of(What.CALL);
            case BETWEEN_STARTS, ANSWER, CONTAINMENT -> Optional.empty();
        };
        String of = Stream.of(
                        time.before().map(PartId::value),
                        time.part().map(PartId::value),
                        Optional.of(time.reason()).filter(reason -> !reason.isEmpty()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" → "));
        return what.map(kind -> new Known(time.station().value(), kind, of, time.facts(), by(time.basis()))).stream();
    }

    private static By by(org.gemba.simulator.plant.Basis basis) {
        return switch (basis) {
            case FITTED, ALIKE -> By.FITTED;
            case AS_MEASURED, CHANCE -> By.AS_MEASURED;
            case STANDARD -> By.STANDARD;
            case RATE, WHOLE_LINE, LITTLE -> By.LITTLE;
        };
    }

    /** A definition as a hash. */
    static String hash(LineDefinition line) {
        return hash(DEFINITION.bytes(line));
    }

    static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Units of each part a production day, by the newest demand. */
    static Map<PartId, Integer> perDay(LineDefinition line) {
        Map<PartId, Integer> perDay = new TreeMap<>();
        line.demand()
                .forEach(demand -> perDay.put(demand.part(), demand.perDay().value()));
        return perDay;
    }

    /** The same line with another demand. */
    static LineDefinition with(LineDefinition line, List<Demand> demand) {
        return new LineDefinition(
                line.plant(),
                line.line(),
                line.stations(),
                line.parts(),
                line.teams(),
                line.calendar(),
                demand,
                line.andon());
    }

    /** How many units all stations together work on in the given time, at the pace of the slowest. */
    long visits(Duration worked) {
        double slowest = 0;
        double steps = 0;
        for (var part : factory.parts()) {
            steps = Math.max(steps, part.route().size());
            for (var step : part.route()) {
                slowest = Math.max(
                        slowest,
                        (step.hands().mean() + step.machine().mean())
                                / machines(step.place().value()));
            }
        }
        return slowest <= 0 ? Long.MAX_VALUE : (long) (worked.toSeconds() / slowest * steps);
    }

    private int machines(String station) {
        return line.stations().stream()
                .filter(each -> each.id().value().equals(station))
                .mapToInt(each -> each.parallel())
                .findFirst()
                .orElse(1);
    }
}
