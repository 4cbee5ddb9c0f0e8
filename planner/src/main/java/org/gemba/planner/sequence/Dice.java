package org.gemba.planner.sequence;

/** Chance from a seed (xorshift128+, Vigna 2017): fast, and the same on every machine. */
final class Dice {
    private long a;
    private long b;

    Dice(long seed) {
        a = scrambled(seed);
        b = scrambled(a);
    }

    /** One of 0 … bound − 1. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    private long next() {
        long x = a;
        long y = b;
        a = y;
        x ^= x << 23;
        b = x ^ y ^ (x >>> 17) ^ (y >>> 26);
        return b + y;
    }

    private static long scrambled(long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
