package dev.interlock.scenarios.draw;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What goes wrong in a fleet of GPUs, of each kind once, and what people must be told of it. */
final class FleetFaults {
    private static final int SOONEST_MINUTE = 15;
    private static final int LATEST_MINUTE = 30;
    private static final int SHORTEST_MINUTES = 40;
    private static final int LONGEST_MINUTES = 60;
    private static final int GPUS_A_MACHINE = 8;
    /** On fewer, each is an error of its own. */
    private static final int LEAST_MACHINES = 5;

    private static final SortedMap<String, String> FAILURES = new TreeMap<>(Map.of(
            "cooling", "gpu-hotter-than-near",
            "off_the_bus", "gpu-xid",
            "memory_errors", "gpu-memory-uncorrectable",
            "row_broken", "gpu-row-remap-failed",
            "link_errors", "gpu-nvlink-errors",
            "gone", "gpu-gone"));
    private static final List<Integer> XIDS_TO_RESET = List.of(48, 64, 74, 79, 95, 119);
    private static final List<Integer> XIDS_OF_A_JOB = List.of(31, 43);

    private FleetFaults() {}

    static void gpuFails(FleetStory story) {
        if (story.dice().chance(0.2)) {
            int xid = story.dice().any(XIDS_TO_RESET);
            story.fault("xid", story.gpu(), at(story), lasting(story), fault -> fault.put("xid", xid));
            story.seeing("gpu-xid");
        } else {
            Map.Entry<String, String> failure = story.dice().any(List.copyOf(FAILURES.entrySet()));
            story.fault(failure.getKey(), story.gpu(), at(story), lasting(story));
            story.seeing(failure.getValue());
        }
    }

    static void gpuLags(FleetStory story) {
        if (story.dice().chance(0.5)) {
            story.fault("power_cap", story.gpu(), at(story), lasting(story));
            story.seeing("gpu-power-capped");
        } else {
            double share = story.dice().between(40, 80, 5) / 100.0;
            story.fault("slow", story.gpu(), at(story), lasting(story), fault -> fault.put("share", share));
            story.seeing("gpu-slow-among-peers");
        }
    }

    static void errorsOfAJob(FleetStory story) {
        int machines = story.dice().between(LEAST_MACHINES, story.training());
        int gpus = story.dice().between(machines, GPUS_A_MACHINE * machines);
        List<Integer> xids = story.dice().some(story.dice().between(1, 2), XIDS_OF_A_JOB);
        story.fault("xid_burst", "train", at(story), lasting(story), fault -> {
            fault.put("gpus", gpus).put("machines", machines);
            xids.forEach(fault.putArray("xids")::add);
        });
        story.seeing("xid-burst");
    }

    static void silent(FleetStory story) {
        if (story.dice().chance(0.3)) {
            story.fault("silent", "site", at(story), lasting(story));
            story.seeing("telemetry-silent");
        } else {
            story.fault("silent", story.machine(), at(story), lasting(story));
            story.seeing("telemetry-stale");
        }
    }

    static void compound(FleetStory story) {
        gpuFails(story);
        gpuLags(story);
        if (story.dice().chance(0.4)) {
            errorsOfAJob(story);
        }
    }

    private static int at(FleetStory story) {
        return story.dice().between(SOONEST_MINUTE, LATEST_MINUTE) * 60;
    }

    private static int lasting(FleetStory story) {
        return story.dice().between(SHORTEST_MINUTES, LONGEST_MINUTES) * 60;
    }
}
