package dev.interlock.rules.condition;

import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Gpu;

/**
 * The evidence shows at this moment. Equal by condition, device and domain alone, so that truth maintenance keeps the first one
 * while later samples renew it.
 *
 * @param domain the failure domain that an incident about it belongs to
 * @param at when it was first seen without a break, epoch milliseconds
 */
public record Symptom(String condition, String device, String domain, long at) {
    /** What stands where a device and its domain stand, when something is wrong with Interlock itself. */
    public static final String ITSELF = "interlock";

    /** A symptom of Interlock itself. */
    public static Symptom ofItself(String condition, long at) {
        return new Symptom(condition, ITSELF, ITSELF, at);
    }

    /** A symptom whose domain is the device's zone. */
    public static Symptom in(DeviceFact device, String condition) {
        return new Symptom(condition, device.id(), device.zone(), device.at());
    }

    /** A symptom about a device that is a domain of its own. */
    public static Symptom of(DeviceFact device, String condition) {
        return new Symptom(condition, device.id(), device.id(), device.at());
    }

    /** A symptom of a GPU that whoever uses it shares: it belongs to their job, or to its machine where no job is known. */
    public static Symptom ofWork(Gpu gpu, String condition) {
        return new Symptom(condition, gpu.id(), gpu.placeOfWork(), gpu.at());
    }

    /** A symptom of a GPU that belongs to the machine it is in. */
    public static Symptom ofNode(Gpu gpu, String condition) {
        return new Symptom(condition, gpu.id(), gpu.place(), gpu.at());
    }

    /** A symptom of a whole domain. */
    public static Symptom ofDomain(String domain, String condition, long at) {
        return new Symptom(condition, domain, domain, at);
    }

    /** A symptom of what something else explains: it belongs to that one's domain. */
    public static Symptom explained(DeviceFact device, String condition, String root) {
        return new Symptom(condition, device.id(), root, device.at());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Symptom symptom
                && condition.equals(symptom.condition)
                && device.equals(symptom.device)
                && domain.equals(symptom.domain);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * condition.hashCode() + device.hashCode()) + domain.hashCode();
    }
}
