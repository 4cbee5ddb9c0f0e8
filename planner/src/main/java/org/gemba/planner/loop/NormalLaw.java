package org.gemba.planner.loop;

/** The normal distribution, for the safety that a service level asks for and the service level that a stock gives. */
final class NormalLaw {
    /** Beyond so many standard deviations a share is 0 or 1 to fifteen digits. */
    private static final double FAR = 8;

    private static final double HALF = 0.5;
    private static final double CENTRE = 0.425;
    private static final double TAIL_FROM = 1.6;

    /** Coefficients from Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988), as doubles, the highest power first. */
    private static final double[] CENTRE_ABOVE = {
        2509.0809287301227,
        33430.57558358813,
        67265.7709270087,
        45921.95393154987,
        13731.69376550946,
        1971.5909503065513,
        133.14166789178438,
        3.3871328727963665
    };

    private static final double[] CENTRE_BELOW = {
        5226.495278852854,
        28729.085735721943,
        39307.89580009271,
        21213.794301586597,
        5394.196021424751,
        687.1870074920579,
        42.31333070160091,
        1.0
    };

    private static final double[] TAIL_ABOVE = {
        0.0007745450142783414,
        0.022723844989269184,
        0.2417807251774506,
        1.2704582524523684,
        3.6478483247632045,
        5.769497221460691,
        4.630337846156546,
        1.4234371107496835
    };

    private static final double[] TAIL_BELOW = {
        1.0507500716444169e-09,
        0.0005475938084995345,
        0.015198666563616457,
        0.14810397642748008,
        0.6897673349851,
        1.6763848301838038,
        2.053191626637759,
        1.0
    };

    private NormalLaw() {}

    /** How many standard deviations above the mean the share is reached: to fifteen digits, for shares from 0.5 to 1 − 10⁻¹⁰. */
    static double deviations(double share) {
        double off = share - HALF;
        if (off <= CENTRE) {
            double r = CENTRE * CENTRE - off * off;
            return off * at(r, CENTRE_ABOVE) / at(r, CENTRE_BELOW);
        }
        double r = Math.sqrt(-Math.log(1 - share)) - TAIL_FROM;
        return at(r, TAIL_ABOVE) / at(r, TAIL_BELOW);
    }

    /**
     * The share that lies no more than so many standard deviations above the mean: a half and a series in odd powers (Marsaglia,
     * Evaluating the Normal Distribution, Journal of Statistical Software 11(4), 2004).
     */
    static double share(double deviations) {
        if (Math.abs(deviations) > FAR) {
            return deviations > 0 ? 1 : 0;
        }
        double sum = deviations;
        double term = deviations;
        for (int odd = 3; sum + term != sum; odd += 2) {
            term *= deviations * deviations / odd;
            sum += term;
        }
        double share = HALF + sum * Math.exp(-deviations * deviations / 2) / Math.sqrt(2 * Math.PI);
        return Math.clamp(share, 0, 1);
    }

    /** The value of a polynomial (Horner). */
    private static double at(double x, double[] coefficients) {
        double value = 0;
        for (double coefficient : coefficients) {
            value = value * x + coefficient;
        }
        return value;
    }
}
