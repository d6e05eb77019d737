package dev.interlock.scenarios.fleet;

import dev.interlock.simulator.fleet.labelled.Truth;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Kinds of alarm: what they are called, what makes one true, and how long that has to last before it has to be found. */
enum AlarmKind {
    HIGH_UTILIZATION("high utilization", 20, Set.of("gpu-utilization-high"), Truth.BUSY),
    LOW_UTILIZATION(
            "low utilization",
            35,
            Set.of("gpu-utilization-low"),
            Truth.LITTLE_USED,
            Truth.IDLE,
            Truth.HELD,
            Truth.PARKED),
    IDLE("idle", 35, Set.of("gpu-idle"), Truth.IDLE),
    IDLE_HELD("idle, memory held", 65, Set.of("gpu-idle-held"), Truth.HELD),
    PARKED("parked", 65, Set.of("gpu-parked"), Truth.PARKED),
    HIGH_TEMPERATURE("high temperature", 2, Set.of("gpu-temperature-high"), Truth.HOT),
    COOLING("cooling fails", 30, Set.of("gpu-hotter-than-near", "gpu-overheating-predicted"), Truth.COOLING_FAILS),
    HIGH_MEMORY("high memory", 2, Set.of("gpu-memory-high"), Truth.MEMORY_NEARLY_FULL),
    HARDWARE_XID("XID that needs a reset", 2, Set.of("gpu-xid", "gpu-xid-look"), Truth.HARDWARE_ERROR),
    APPLICATION_XID("XID of an application", 2, Set.of("gpu-xid-application"), Truth.APPLICATION_ERROR),
    XIDS_OF_A_JOB("XIDs of a job", 2, Set.of("xid-burst", "xid-burst-hardware"), Truth.ERRORS_OF_A_JOB),
    UNCORRECTABLE("uncorrectable memory errors", 2, Set.of("gpu-memory-uncorrectable"), Truth.MEMORY_ERRORS),
    ROW_REMAP("row remap failure", 2, Set.of("gpu-row-remap-failed"), Truth.ROW_BROKEN),
    NVLINK("NVLink errors", 3, Set.of("gpu-nvlink-errors"), Truth.LINK_ERRORS),
    POWER_CAPPED("power-capped", 20, Set.of("gpu-power-capped"), Truth.POWER_CAPPED),
    SLOW("slow among its peers", 10, Set.of("gpu-slow-among-peers"), Truth.SLOW),
    GONE("gone from its machine", 10, Set.of("gpu-gone", "instance-short"), Truth.GONE),
    SILENT("not heard of", 10, Set.of("telemetry-silent", "telemetry-stale"), Truth.SILENT);

    private final String title;
    private final int minutes;
    private final Set<String> conditions;
    private final Set<Truth> truths;

    AlarmKind(String title, int minutes, Set<String> conditions, Truth... truths) {
        this.title = title;
        this.minutes = minutes;
        this.conditions = conditions;
        this.truths = Set.copyOf(Arrays.asList(truths));
    }

    static Optional<AlarmKind> of(String condition) {
        return Arrays.stream(values())
                .filter(kind -> kind.conditions.contains(condition))
                .findFirst();
    }

    String title() {
        return title;
    }

    /** How long something has to last before it has to be found. */
    int minutes() {
        return minutes;
    }

    boolean isTrueBy(Truth truth) {
        return truths.contains(truth);
    }

    /** It is not wrong then, and nobody has to say it: of two ways to say that something is not heard of, one is enough. */
    boolean isExcusedBy(Truth truth) {
        return (this == GONE && truth == Truth.SILENT) || (this == SILENT && truth == Truth.GONE);
    }
}
