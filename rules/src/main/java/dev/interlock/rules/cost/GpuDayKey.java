package dev.interlock.rules.cost;

import java.time.LocalDate;

/**
 * One GPU on one day, in UTC, and who had it.
 *
 * @param machine its id
 */
public record GpuDayKey(LocalDate day, String gpu, String machine, String provider, String type, GpuHolder holder) {
    /** The same on another day. */
    GpuDayKey on(LocalDate other) {
        return new GpuDayKey(other, gpu, machine, provider, type, holder);
    }
}
