package org.gemba.simulator.fit;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Gamma;
import org.gemba.simulator.chance.Lognormal;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.chance.Weibull;

/** The distribution functions of what can be fitted. */
final class Laws {
    private Laws() {}

    static ContinuousDistribution of(Variation variation) {
        return switch (variation) {
            case Exponential exponential -> ExponentialDistribution.of(exponential.mean());
            case Gamma gamma -> GammaDistribution.of(gamma.shape(), gamma.scale());
            case Lognormal lognormal -> LogNormalDistribution.of(Math.log(lognormal.median()), lognormal.deviation());
            case Weibull weibull -> WeibullDistribution.of(weibull.shape(), weibull.scale());
            default -> throw new IllegalArgumentException("Nothing is fitted by %s.".formatted(variation));
        };
    }

    static int parameters(Variation variation) {
        return variation instanceof Exponential ? 1 : 2;
    }
}
