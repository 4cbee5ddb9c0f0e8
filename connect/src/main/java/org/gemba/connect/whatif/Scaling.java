package org.gemba.connect.whatif;

import java.util.List;
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

/** A time that is longer or shorter in proportion and varies as it did. */
final class Scaling {
    private Scaling() {}

    static Variation times(Variation time, double factor) {
        return switch (time) {
            case Fixed fixed -> new Fixed(fixed.mean() * factor);
            case Exponential exponential -> new Exponential(exponential.mean() * factor);
            case Erlang erlang -> new Erlang(erlang.mean() * factor, erlang.phases());
            case Gamma gamma -> new Gamma(gamma.shape(), gamma.scale() * factor);
            case Lognormal lognormal -> new Lognormal(lognormal.median() * factor, lognormal.deviation());
            case Weibull weibull -> new Weibull(weibull.shape(), weibull.scale() * factor);
            case Triangular triangular ->
                new Triangular(triangular.least() * factor, triangular.usual() * factor, triangular.most() * factor);
            case Uniform uniform -> new Uniform(uniform.least() * factor, uniform.most() * factor);
            case Discrete discrete -> new Discrete(all(discrete.values(), factor), discrete.shares());
            case Empirical empirical -> new Empirical(all(empirical.measured(), factor));
            case Narrowed narrowed -> new Narrowed(times(narrowed.whole(), factor), narrowed.share());
        };
    }

    private static List<Double> all(List<Double> values, double factor) {
        return values.stream().map(value -> value * factor).toList();
    }
}
