package org.gemba.simulator.chance;

/** The gamma function for arguments from 1 to 11, alike on every machine: Lanczos 1964 with Godfrey's nine coefficients, g = 7. */
final class GammaFunction {
    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-06,
        1.5056327351493116e-07
    };

    private GammaFunction() {}

    static double of(double argument) {
        double x = argument - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x + i);
        }
        double t = x + 7.5;
        return Math.sqrt(2 * Math.PI) * StrictMath.pow(t, x + 0.5) * StrictMath.exp(-t) * sum;
    }
}
