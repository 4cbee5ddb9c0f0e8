package org.gemba.connect.factoryfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gemba.connect.yaml.Form;
import org.gemba.simulator.chance.Discrete;
import org.gemba.simulator.chance.Empirical;
import org.gemba.simulator.chance.Erlang;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Gamma;
import org.gemba.simulator.chance.Lognormal;
import org.gemba.simulator.chance.Narrowed;
import org.gemba.simulator.chance.Triangular;
import org.gemba.simulator.chance.Uniform;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.chance.Weibull;

/** How a time varies, in words: {@code 50 s}, {@code exponential 50 s}, {@code lognormal 50 s, variation 0.4}. */
final class Variations {
    static final Form<Variation> TIME = form("a time", "50 s");
    static final Form<Variation> TIME_OR_CYCLES = form("a time or a number of cycles", "400 cycles");

    private static final Pattern KIND = Pattern.compile("([a-z]+) (.+)");
    private static final Pattern PHASES = Pattern.compile("(.+) in (\\d{1,6}) phases?");
    private static final Pattern WITH_VARIATION = Pattern.compile("(.+), variation ([0-9.eE-]+)");
    private static final Pattern SHAPED = Pattern.compile("shape ([0-9.eE-]+), scale (.+)");
    private static final Pattern LOGARITHM = Pattern.compile("median (.+), deviation ([0-9.eE-]+)");
    private static final Pattern SHARE = Pattern.compile("([0-9.eE-]+) of (.+)");

    private Variations() {}

    private static Form<Variation> form(String what, String example) {
        return new Form<>(
                what,
                "Write it as %s, exponential %s, lognormal 50 s, variation 0.4, triangular 40 s, 50 s, 70 s, or another of those described."
                        .formatted(example, example),
                Variations::read);
    }

    private static Optional<Variation> read(String text) {
        Optional<Double> fixed = Times.number(text);
        if (fixed.isPresent()) {
            return Optional.of(new Fixed(fixed.get()));
        }
        Matcher kind = KIND.matcher(text);
        if (!kind.matches()) {
            return Optional.empty();
        }
        String rest = kind.group(2);
        return switch (kind.group(1)) {
            case "exponential" -> Times.number(rest).map(Exponential::new);
            case "erlang" ->
                pair(
                        PHASES,
                        rest,
                        Times::number,
                        Variations::decimal,
                        (mean, phases) -> new Erlang(mean, phases.intValue()));
            case "gamma" ->
                pair(SHAPED, rest, Variations::decimal, Times::number, (shape, scale) ->
                                (Variation) new Gamma(shape, scale))
                        .or(() -> pair(WITH_VARIATION, rest, Times::number, Variations::decimal, Gamma::of));
            case "weibull" -> pair(SHAPED, rest, Variations::decimal, Times::number, Weibull::new);
            case "lognormal" ->
                pair(LOGARITHM, rest, Times::number, Variations::decimal, (median, deviation) ->
                                (Variation) new Lognormal(median, deviation))
                        .or(() -> pair(WITH_VARIATION, rest, Times::number, Variations::decimal, Lognormal::of));
            case "triangular" ->
                times(rest)
                        .filter(all -> all.size() == 3)
                        .map(all -> new Triangular(all.get(0), all.get(1), all.get(2)));
            case "uniform" ->
                times(rest).filter(all -> all.size() == 2).map(all -> new Uniform(all.get(0), all.get(1)));
            case "measured" -> times(rest).map(Empirical::new);
            case "discrete" -> discrete(rest);
            case "narrowed" ->
                pair(SHARE, rest, Variations::decimal, Variations::read, (share, whole) -> new Narrowed(whole, share));
            default -> Optional.empty();
        };
    }

    private static <A, B, V extends Variation> Optional<Variation> pair(
            Pattern pattern,
            String text,
            Function<String, Optional<A>> first,
            Function<String, Optional<B>> second,
            BiFunction<A, B, V> made) {
        Matcher written = pattern.matcher(text);
        return written.matches()
                ? first.apply(written.group(1))
                        .flatMap(one -> second.apply(written.group(2)).map(other -> made.apply(one, other)))
                : Optional.empty();
    }

    private static Optional<Double> decimal(String text) {
        return text.matches("[0-9]{1,18}(\\.[0-9]{1,25})?([eE]-?[0-9]{1,2})?")
                ? Optional.of(Double.valueOf(text))
                : Optional.empty();
    }

    private static Optional<List<Double>> times(String text) {
        List<Double> times = new ArrayList<>();
        for (String time : text.split(",", -1)) {
            Optional<Double> read = Times.number(time);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            times.add(read.get());
        }
        return Optional.of(times);
    }

    private static Optional<Variation> discrete(String text) {
        List<Double> values = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (String each : text.split(",", -1)) {
            Matcher written = SHARE.matcher(each.strip());
            Optional<Double> share = written.matches() ? decimal(written.group(1)) : Optional.empty();
            Optional<Double> value = written.matches() ? Times.number(written.group(2)) : Optional.empty();
            if (share.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            shares.add(share.get());
            values.add(value.get());
        }
        return Optional.of(new Discrete(values, shares));
    }

    /** A text that is read back to the same variation. */
    static String written(Variation variation) {
        return switch (variation) {
            case Fixed fixed -> Times.written(fixed.mean());
            case Exponential exponential -> "exponential " + Times.written(exponential.mean());
            case Erlang erlang -> "erlang %s in %d phases".formatted(Times.written(erlang.mean()), erlang.phases());
            case Gamma gamma ->
                "gamma shape %s, scale %s".formatted(Times.plain(gamma.shape()), Times.written(gamma.scale()));
            case Lognormal lognormal ->
                "lognormal median %s, deviation %s"
                        .formatted(Times.written(lognormal.median()), Times.plain(lognormal.deviation()));
            case Weibull weibull ->
                "weibull shape %s, scale %s".formatted(Times.plain(weibull.shape()), Times.written(weibull.scale()));
            case Triangular triangular ->
                "triangular " + written(List.of(triangular.least(), triangular.usual(), triangular.most()));
            case Uniform uniform -> "uniform " + written(List.of(uniform.least(), uniform.most()));
            case Discrete discrete -> "discrete " + written(discrete);
            case Empirical empirical -> "measured " + written(empirical.measured());
            case Narrowed narrowed ->
                "narrowed %s of %s".formatted(Times.plain(narrowed.share()), written(narrowed.whole()));
        };
    }

    private static String written(List<Double> times) {
        return String.join(", ", times.stream().map(Times::written).toList());
    }

    private static String written(Discrete discrete) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < discrete.values().size(); i++) {
            all.add(Times.plain(discrete.shares().get(i)) + " of "
                    + Times.written(discrete.values().get(i)));
        }
        return String.join(", ", all);
    }
}
