package dev.interlock.simulator.fleet;

/**
 * What one GPU measures at a moment; {@code NaN} where it says nothing.
 *
 * @param xid the last error code, 0 for none
 */
record GpuFigures(
        double utilizationPercent,
        double celsius,
        double watts,
        double memoryUsedMebibytes,
        double memoryFreeMebibytes,
        double millijoules,
        int xid) {
    static GpuFigures silent(int xid) {
        return new GpuFigures(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, xid);
    }

    GpuFigures at(double hotter) {
        return new GpuFigures(
                utilizationPercent, hotter, watts, memoryUsedMebibytes, memoryFreeMebibytes, millijoules, xid);
    }
}
