package org.gemba.simulator.fit;

import org.gemba.simulator.chance.Variation;

/**
 * One kind of variation fitted to measured times by maximum likelihood.
 *
 * @param variation with the figures that make the measured times likeliest
 * @param akaike 2 × parameters − 2 × log likelihood (Akaike 1974): the less the better; only differences mean something
 * @param distance the largest distance between the measured shares and the fitted (Kolmogorov and Smirnov), 0 to 1
 */
public record Fit(Variation variation, double akaike, double distance) {}
