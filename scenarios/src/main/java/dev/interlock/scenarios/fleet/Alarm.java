package dev.interlock.scenarios.fleet;

import dev.interlock.simulator.fleet.labelled.Episode;
import dev.interlock.simulator.fleet.labelled.LabelledFleet;

/**
 * Something that was said of a place of a fleet, from one minute to another.
 *
 * @param what the condition, or the name of the naive rule
 * @param device the GPU, the machine or the job that it is about
 * @param domain whose it is
 */
record Alarm(String what, String device, String domain, int from, int until) {
    /** How long after the end of something it may still be said: what was measured last counts for some minutes. */
    private static final int LATE = 6;
    /** A sensor's error shows a threshold crossed before it is. */
    private static final int EARLY = 3;

    Alarm until(int minute) {
        return new Alarm(what, device, domain, from, minute);
    }

    /** It is true because of this. */
    boolean isOf(Episode episode) {
        return concerns(episode.place()) && from < episode.until() + LATE && episode.from() - EARLY <= from;
    }

    /** It was said while this lasted, whenever it began. */
    boolean covers(Episode episode) {
        return concerns(episode.place()) && from < episode.until() + LATE && episode.from() < until;
    }

    private boolean concerns(String place) {
        return place.equals(device)
                || place.equals(domain)
                || place.equals(LabelledFleet.SITE)
                || place.equals(machine(device))
                || device.equals(machine(place));
    }

    /** The machine of a GPU; of anything else, nothing. */
    private static String machine(String place) {
        return place.contains("/") ? LabelledFleet.machine(place) : "";
    }
}
