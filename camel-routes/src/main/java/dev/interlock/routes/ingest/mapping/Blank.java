package dev.interlock.routes.ingest.mapping;

/**
 * What exporters write for a value that they do not have. NVIDIA's DCGM has a range of numbers in each of its types, from
 * "blank" to "not permitted": {@code DCGM_INT32_BLANK}, {@code DCGM_INT64_BLANK} and {@code DCGM_FP64_BLANK} of
 * {@code dcgm_structs.h}.
 */
final class Blank {
    private static final double INT64 = 9.22e18;
    private static final double INT32 = 0x7ffffff0;
    private static final double FP64 = 1L << 47;
    private static final int KINDS = 16;

    private Blank() {}

    static boolean is(double value) {
        return Double.isNaN(value)
                || (value >= INT64 && !Double.isInfinite(value))
                || isOneOf(value, INT32)
                || isOneOf(value, FP64);
    }

    private static boolean isOneOf(double value, double first) {
        return value >= first && value < first + KINDS && value == Math.rint(value);
    }
}
