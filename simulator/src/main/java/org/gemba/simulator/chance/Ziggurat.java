package org.gemba.simulator.chance;

/**
 * The ziggurat of 256 layers of equal area (Marsaglia and Tsang 2000, "The ziggurat method for generating random variables", Journal of
 * Statistical Software 5(8)): nearly every draw costs one random number, one product and one comparison. The layer and the place in it
 * are taken from different bits (Doornik 2005). The edges are computed with {@link StrictMath} when the class is loaded.
 */
final class Ziggurat {
    static final int LAYERS = 256;

    /** Where the tail begins and the area of one layer; both solve "256 layers close at the top", rounded from 40 digits. */
    private static final double EXPONENTIAL_TAIL = 7.69711747013105;

    private static final double EXPONENTIAL_AREA = 0.003949659822581557;
    private static final double NORMAL_TAIL = 3.654152885361009;
    private static final double NORMAL_AREA = 0.004928673233974655;

    static final double[] EXPONENTIAL_EDGE = edges(EXPONENTIAL_TAIL, EXPONENTIAL_AREA, false);
    static final double[] EXPONENTIAL_WIDTH = widths(EXPONENTIAL_EDGE);
    static final double[] EXPONENTIAL_HEIGHT = heights(EXPONENTIAL_EDGE, false);
    static final double[] NORMAL_EDGE = edges(NORMAL_TAIL, NORMAL_AREA, true);
    static final double[] NORMAL_WIDTH = widths(NORMAL_EDGE);
    static final double[] NORMAL_HEIGHT = heights(NORMAL_EDGE, true);

    private Ziggurat() {}

    /** The one in ninety draws that fall outside the rectangles of the exponential's ziggurat. */
    static double exponentialBeyond(Stream stream, int layer, double draw) {
        double before = 0;
        while (true) {
            if (layer == 0) {
                // The tail of the exponential is the exponential again.
                before += EXPONENTIAL_TAIL;
            } else {
                double floor = EXPONENTIAL_HEIGHT[layer];
                double height = floor + stream.nextDouble() * (EXPONENTIAL_HEIGHT[layer + 1] - floor);
                if (height < StrictMath.exp(-draw)) {
                    return before + draw;
                }
            }
            long bits = stream.nextLong();
            layer = (int) bits & 0xFF;
            draw = (bits >>> 11) * EXPONENTIAL_WIDTH[layer];
            if (draw < EXPONENTIAL_EDGE[layer + 1]) {
                return before + draw;
            }
        }
    }

    /** The one in seventy draws that fall outside the rectangles of the normal's ziggurat, without their sign. */
    static double normalBeyond(Stream stream, int layer, double draw) {
        while (true) {
            if (layer == 0) {
                return normalTail(stream);
            }
            double floor = NORMAL_HEIGHT[layer];
            double height = floor + stream.nextDouble() * (NORMAL_HEIGHT[layer + 1] - floor);
            if (height < StrictMath.exp(-0.5 * draw * draw)) {
                return draw;
            }
            long bits = stream.nextLong();
            layer = (int) bits & 0xFF;
            draw = (bits >>> 11) * NORMAL_WIDTH[layer];
            if (draw < NORMAL_EDGE[layer + 1]) {
                return draw;
            }
        }
    }

    /** Marsaglia's tail of the normal distribution (1964), with exponential draws instead of logarithms. */
    private static double normalTail(Stream stream) {
        while (true) {
            double beyond = stream.exponential() / NORMAL_TAIL;
            if (2 * stream.exponential() > beyond * beyond) {
                return NORMAL_TAIL + beyond;
            }
        }
    }

    private static double[] edges(double tail, double area, boolean normal) {
        double[] edges = new double[LAYERS + 1];
        edges[0] = area / height(tail, normal);
        edges[1] = tail;
        for (int layer = 1; layer < LAYERS - 1; layer++) {
            double above = StrictMath.log(area / edges[layer] + height(edges[layer], normal));
            edges[layer + 1] = normal ? Math.sqrt(-2 * above) : -above;
        }
        edges[LAYERS] = 0;
        return edges;
    }

    private static double[] widths(double[] edges) {
        double[] widths = new double[LAYERS];
        for (int layer = 0; layer < LAYERS; layer++) {
            widths[layer] = edges[layer] * 0x1.0p-53;
        }
        return widths;
    }

    private static double[] heights(double[] edges, boolean normal) {
        double[] heights = new double[LAYERS + 1];
        for (int layer = 0; layer <= LAYERS; layer++) {
            heights[layer] = height(edges[layer], normal);
        }
        return heights;
    }

    private static double height(double at, boolean normal) {
        return StrictMath.exp(normal ? -0.5 * at * at : -at);
    }
}
