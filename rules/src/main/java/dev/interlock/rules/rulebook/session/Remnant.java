package dev.interlock.rules.rulebook.session;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Incident;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is worth remembering of the devices of one inventory under the next. */
public final class Remnant {
    private final Memory memory;
    private final Inventory before;
    private final Inventory next;
    private final Set<String> ended;

    /** Compares the devices that the memory speaks of with those that exist from here on. */
    public Remnant(Memory memory, Inventory before, Inventory next) {
        this.memory = memory;
        this.before = before;
        this.next = next;
        this.ended = memory.incidents().stream()
                .filter(this::isOver)
                .map(Incident::id)
                .collect(Collectors.toSet());
    }

    public Memory memory() {
        return new Memory(
                memory.clock(),
                memory.heard(),
                memory.devices().stream().filter(fact -> stays(fact.id())).toList(),
                memory.readings().stream()
                        .filter(reading -> stays(reading.device()))
                        .toList(),
                memory.jobs(),
                memory.pending().stream()
                        .filter(pending -> stays(pending.device()))
                        .toList(),
                memory.incidents().stream()
                        .filter(incident -> !ended.contains(incident.id()))
                        .toList(),
                memory.attempts(),
                memory.escalations().stream()
                        .filter(escalation -> !ended.contains(escalation.incident()))
                        .toList(),
                memory.reports(),
                memory.alerts(),
                memory.demand(),
                memory.shadows());
    }

    /** The devices that are gone, or became something else, and of which something was known. */
    public List<String> dropped() {
        return memory.devices().stream()
                .map(DeviceFact::id)
                .filter(id -> !stays(id))
                .sorted()
                .toList();
    }

    /** Incidents that were about nothing but these. */
    public List<Incident> ended() {
        return memory.incidents().stream()
                .filter(incident -> ended.contains(incident.id()))
                .toList();
    }

    /** A device that became another kind is another device; what was never listed was not a device then either. */
    private boolean stays(String id) {
        Optional<DeviceKind> was = before.find(id).map(Device::kind);
        return was.isEmpty() || was.equals(next.find(id).map(Device::kind));
    }

    /** Its devices are gone, nobody is at work on them, and nobody spoke of them. */
    private boolean isOver(Incident incident) {
        return before.hasDomain(incident.domain())
                && !next.hasDomain(incident.domain())
                && memory.attempts().stream().filter(Attempt::active).noneMatch(attempt -> attempt.incident()
                        .equals(incident.id()))
                && memory.reports().stream().noneMatch(report -> report.domain().equals(incident.domain()))
                && memory.alerts().firing().stream()
                        .noneMatch(alert -> alert.domain().equals(incident.domain()));
    }
}
