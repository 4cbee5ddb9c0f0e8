package org.gemba.simulator.chance;

/**
 * A stream of random numbers that belongs to one source of randomness in one replication. Each machine's times, breakdowns and scrap have
 * a stream of their own, so the same source draws the same numbers in two scenarios (common random numbers) and the scenarios can be
 * compared in pairs.
 *
 * <p>The generator is xoshiro256++ (Blackman and Vigna 2021, "Scrambled linear pseudorandom number generators", ACM Transactions on
 * Mathematical Software 47(4)): 256 bits of state, period 2^256 − 1. The state is hashed from the seed, the source's name and the number
 * of the replication to 128 bits, so two streams share a state with a probability of about 2^-128 and overlap with one still negligible.
 *
 * <p>Every draw uses whole numbers, exactly rounded arithmetic and {@link StrictMath} only: the numbers are the same on every machine.
 * One stream belongs to one thread.
 */
public final class Stream {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long SILVER = 0xD1B54A32D192ED03L;
    private static final double UNIT = 0x1.0p-53;

    private long s0;
    private long s1;
    private long s2;
    private long s3;

    private Stream(long s0, long s1, long s2, long s3) {
        this.s0 = s0;
        this.s1 = s1;
        this.s2 = s2;
        this.s3 = s3;
    }

    /**
     * The stream of one source in one replication.
     *
     * @param seed the seed of the whole study
     * @param source the name of the source, alike in all scenarios that are to be compared; for example {@code "A-07 repair"}
     * @param replication the number of the replication
     */
    public static Stream of(long seed, String source, long replication) {
        long first = stafford(seed + GOLDEN);
        long second = murmur(seed + SILVER);
        first = stafford((first ^ source.length()) + GOLDEN);
        second = murmur((second ^ source.length()) + SILVER);
        for (int i = 0; i < source.length(); i++) {
            first = stafford((first ^ source.charAt(i)) + GOLDEN);
            second = murmur((second ^ source.charAt(i)) + SILVER);
        }
        first = stafford((first ^ replication) + GOLDEN);
        second = murmur((second ^ replication) + SILVER);
        // Two values of a permutation differ, so the state is never all zero.
        return new Stream(
                stafford(first + GOLDEN),
                stafford(first + GOLDEN + GOLDEN),
                murmur(second + SILVER),
                murmur(second + SILVER + SILVER));
    }

    /** The generator in a given state, for known answers. */
    static Stream inState(long s0, long s1, long s2, long s3) {
        return new Stream(s0, s1, s2, s3);
    }

    /** Sixty-four random bits. */
    public long nextLong() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** A number from 0 up to but not including 1, a multiple of 2^-53. */
    public double nextDouble() {
        return (nextLong() >>> 11) * UNIT;
    }

    /**
     * A whole number from 0 up to but not including the bound, each equally likely (Lemire 2019, "Fast random integer generation in an
     * interval").
     */
    public int below(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException(
                    "A whole number can be drawn below 1 or more, not below %d.\nMaybe a list to draw from is empty."
                            .formatted(bound));
        }
        long product = (nextLong() >>> 32) * bound;
        if ((product & 0xFFFFFFFFL) < bound) {
            long least = (1L << 32) % bound;
            while ((product & 0xFFFFFFFFL) < least) {
                product = (nextLong() >>> 32) * bound;
            }
        }
        return (int) (product >>> 32);
    }

    /** Whether something happens that happens in this share of cases. */
    public boolean happens(double share) {
        return nextDouble() < share;
    }

    /** A draw from the exponential distribution with a mean of 1. */
    public double exponential() {
        long bits = nextLong();
        int layer = (int) bits & 0xFF;
        double draw = (bits >>> 11) * Ziggurat.EXPONENTIAL_WIDTH[layer];
        return draw < Ziggurat.EXPONENTIAL_EDGE[layer + 1] ? draw : Ziggurat.exponentialBeyond(this, layer, draw);
    }

    /** A draw from the normal distribution with a mean of 0 and a standard deviation of 1. */
    public double normal() {
        long bits = nextLong();
        int layer = (int) bits & 0xFF;
        double draw = (bits >>> 11) * Ziggurat.NORMAL_WIDTH[layer];
        double size = draw < Ziggurat.NORMAL_EDGE[layer + 1] ? draw : Ziggurat.normalBeyond(this, layer, draw);
        // The ninth bit is the sign, set without a branch that could not be foretold.
        return Double.longBitsToDouble(Double.doubleToRawLongBits(size) | (bits & 0x100) << 55);
    }

    /** Stafford's thirteenth mixer, as in {@link java.util.SplittableRandom}. */
    private static long stafford(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The last step of MurmurHash3 (Appleby 2011). */
    private static long murmur(long z) {
        z = (z ^ (z >>> 33)) * 0xFF51AFD7ED558CCDL;
        z = (z ^ (z >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return z ^ (z >>> 33);
    }
}
