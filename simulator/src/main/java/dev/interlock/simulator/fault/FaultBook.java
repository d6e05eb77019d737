package dev.interlock.simulator.fault;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The faults that were ordered, by id, whether they are still to come, are there or are over. */
public final class FaultBook {
    private final Map<String, Fault> faults = new LinkedHashMap<>();
    private List<Fault> active = List.of();
    private int given;

    /** Orders a fault; returns its id. */
    public String add(Fault fault) {
        String id = "fault-" + ++given;
        faults.put(id, fault);
        return id;
    }

    /** Clears a fault, whatever its window; whether there was one. */
    public boolean remove(String id) {
        return faults.remove(id) != null;
    }

    public Map<String, Fault> all() {
        return Collections.unmodifiableMap(faults);
    }

    /** Looks at the clock; true when other faults are there than before. */
    public boolean turn(long now) {
        if (faults.isEmpty() && active.isEmpty()) {
            return false;
        }
        List<Fault> before = active;
        active = faults.values().stream()
                .filter(fault -> fault.window().contains(now))
                .toList();
        return !active.equals(before);
    }

    /** The faults that are there. */
    public List<Fault> active() {
        return active;
    }
}
