package dev.interlock.routes.ingest.cloud.listing;

import java.util.Locale;
import java.util.Map;

/** What may be said of a machine, whatever its provider calls it. */
public enum InstanceState {
    BOOTING,
    ACTIVE,
    UNHEALTHY,
    STOPPING,
    /** It is there, without a GPU, and nobody pays for one. */
    STOPPED,
    /** It does nothing and is paid for as if it did, as Azure has it until a machine is deallocated. */
    STOPPED_ALLOCATED,
    TERMINATING,
    TERMINATED,
    PREEMPTED,
    UNKNOWN;

    private static final Map<String, InstanceState> AWS = Map.of(
            "pending", BOOTING,
            "running", ACTIVE,
            "stopping", STOPPING,
            "stopped", STOPPED,
            "shutting-down", TERMINATING,
            "terminated", TERMINATED);

    /** What Google calls terminated is stopped: it can be started again, and one that is deleted is not listed. */
    private static final Map<String, InstanceState> GCP = Map.of(
            "provisioning", BOOTING,
            "staging", BOOTING,
            "running", ACTIVE,
            "repairing", UNHEALTHY,
            "stopping", STOPPING,
            "suspending", STOPPING,
            "pending_stop", STOPPING,
            "suspended", STOPPED,
            "terminated", STOPPED);

    private static final Map<String, InstanceState> AZURE = Map.of(
            "vm creating", BOOTING,
            "vm starting", BOOTING,
            "vm running", ACTIVE,
            "vm stopping", STOPPING,
            "vm stopped", STOPPED_ALLOCATED,
            "vm deallocating", STOPPING,
            "vm deallocated", STOPPED);

    static InstanceState aws(String word) {
        return AWS.getOrDefault(word.toLowerCase(Locale.ROOT), UNKNOWN);
    }

    static InstanceState gcp(String word) {
        return GCP.getOrDefault(word.toLowerCase(Locale.ROOT), UNKNOWN);
    }

    static InstanceState azure(String word) {
        return AZURE.getOrDefault(word.toLowerCase(Locale.ROOT), UNKNOWN);
    }

    /** As labels write it: {@code stopped-allocated}; empty for what nobody said. */
    String word() {
        return this == UNKNOWN ? "" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
