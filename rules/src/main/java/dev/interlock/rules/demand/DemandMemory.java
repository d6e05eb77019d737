package dev.interlock.rules.demand;

import java.util.List;

/**
 * What is remembered of demand response.
 *
 * @param events that are not over
 * @param minutes the last that were measured, the earliest first
 */
public record DemandMemory(List<DemandEvent> events, List<PowerMinute> minutes) {
    public static final DemandMemory NONE = new DemandMemory(List.of(), List.of());

    public DemandMemory {
        events = List.copyOf(events);
        minutes = List.copyOf(minutes);
    }
}
