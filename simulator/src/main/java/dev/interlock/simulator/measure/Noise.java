package dev.interlock.simulator.measure;

/**
 * Small seeded noise without memory: a function of who measures what and when, so that looking twice shows the same and
 * looking never costs nothing.
 */
public final class Noise {
    private final long seed;

    public Noise(long seed) {
        this.seed = mix(seed + 0x9E3779B97F4A7C15L);
    }

    /** A value from -1 to 1, most often near 0: triangular. */
    public double at(long who, long when) {
        long bits = mix(seed ^ mix(who * 0x9E3779B97F4A7C15L + when));
        return ((bits >>> 32) + (bits & 0xFFFF_FFFFL)) * 0x1.0p-32 - 1;
    }

    /** Whether something befalls it that befalls this share of all, up to a half. */
    public boolean befalls(double share, long who, long when) {
        return at(who, when) > 1 - Math.sqrt(2 * share);
    }

    /** The finisher of SplitMix64 (Steele, Lea and Flood, 2014). */
    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
