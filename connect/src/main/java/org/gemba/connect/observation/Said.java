package org.gemba.connect.observation;

import java.util.Locale;
import org.gemba.simulator.chance.Empirical;
import org.gemba.simulator.chance.Erlang;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Gamma;
import org.gemba.simulator.chance.Lognormal;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.chance.Weibull;

/** Kinds of variation and numbers as people read them, rounded. */
final class Said {
    private Said() {}

    /** The kind by its name, for tables and programs. */
    static String kind(Variation variation) {
        return switch (variation) {
            case Fixed fixed -> "fixed";
            case Exponential exponential -> "exponential";
            case Erlang erlang -> "erlang";
            case Gamma gamma -> "gamma";
            case Lognormal lognormal -> "lognormal";
            case Weibull weibull -> "weibull";
            case Empirical empirical -> "measured";
            default -> variation.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        };
    }

    /** The kind with its parameters. */
    static String parameters(Variation variation) {
        return switch (variation) {
            case Gamma gamma -> "gamma shape %s, scale %s s".formatted(number(gamma.shape()), number(gamma.scale()));
            case Lognormal lognormal ->
                "lognormal median %s s, deviation %s"
                        .formatted(number(lognormal.median()), number(lognormal.deviation()));
            case Weibull weibull ->
                "weibull shape %s, scale %s s".formatted(number(weibull.shape()), number(weibull.scale()));
            default -> "%s, mean %s s".formatted(kind(variation), number(variation.mean()));
        };
    }

    /** About four digits. */
    static String number(double value) {
        double size = Math.abs(value);
        String form = size >= 1_000 ? "%,.0f" : size >= 100 ? "%.1f" : size >= 1 ? "%.2f" : "%.4f";
        return String.format(Locale.ROOT, form, value);
    }
}
