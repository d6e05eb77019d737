package dev.interlock.rules.placing;

import dev.interlock.rules.condition.ClosedTo;
import dev.interlock.rules.condition.OpenRack;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Rack;
import java.util.Collection;
import java.util.Set;

/** The racks that may take work, and of which tiers they take none. */
record OpenRacks(Set<OpenRack> open, Set<ClosedTo> closed) {
    OpenRacks(Collection<OpenRack> open, Collection<ClosedTo> closed) {
        this(Set.copyOf(open), Set.copyOf(closed));
    }

    boolean takes(Rack rack, Job job) {
        return open.contains(new OpenRack(rack.id())) && !closed.contains(new ClosedTo(rack.id(), job.tier()));
    }
}
