package dev.interlock.rules.rulebook.session;

import dev.interlock.rules.alert.AlertMemory;
import dev.interlock.rules.condition.Pending;
import dev.interlock.rules.demand.DemandMemory;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Reading;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.incident.Report;
import dev.interlock.rules.kind.DeviceKinds;
import java.util.List;

/**
 * All that a session must remember to go on as if it had never been interrupted. Whatever else it knows follows from this.
 *
 * @param clock the latest moment it was told of, epoch milliseconds; 0 where it was told of none
 * @param heard until when everything that had arrived was taken in, epoch milliseconds
 */
public record Memory(
        long clock,
        long heard,
        List<DeviceFact> devices,
        List<Reading> readings,
        List<Job> jobs,
        List<Pending> pending,
        List<Incident> incidents,
        List<Attempt> attempts,
        List<Escalation> escalations,
        List<Report> reports,
        AlertMemory alerts,
        DemandMemory demand,
        ShadowMemory shadows) {
    public Memory {
        devices = List.copyOf(devices);
        readings = List.copyOf(readings);
        jobs = List.copyOf(jobs);
        pending = List.copyOf(pending);
        incidents = List.copyOf(incidents);
        attempts = List.copyOf(attempts);
        escalations = List.copyOf(escalations);
        reports = List.copyOf(reports);
    }

    /** What a session knows before its first sample. */
    public static Memory empty() {
        return new Memory(
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                AlertMemory.NONE,
                DemandMemory.NONE,
                ShadowMemory.NONE);
    }

    /** The same as these kinds of device declare it: of a field that is new nothing is known yet. */
    Memory of(DeviceKinds kinds) {
        return with(devices.stream().flatMap(fact -> kinds.known(fact).stream()).toList());
    }

    /** The same with these devices. */
    Memory with(List<DeviceFact> measured) {
        return new Memory(
                clock,
                heard,
                measured,
                readings,
                jobs,
                pending,
                incidents,
                attempts,
                escalations,
                reports,
                alerts,
                demand,
                shadows);
    }

    /** The same with these alerts. */
    public Memory with(AlertMemory told) {
        return new Memory(
                clock,
                heard,
                devices,
                readings,
                jobs,
                pending,
                incidents,
                attempts,
                escalations,
                reports,
                told,
                demand,
                shadows);
    }
}
