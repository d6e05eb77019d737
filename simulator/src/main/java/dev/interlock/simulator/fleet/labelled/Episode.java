package dev.interlock.simulator.fleet.labelled;

/**
 * What is true of a GPU, a machine, a job or the whole site for a while, whatever is measured there.
 *
 * @param place the id of the GPU, the machine's name, the job, or {@link LabelledFleet#SITE}
 * @param from its first minute, counted from the fleet's beginning
 * @param until the minute after its last
 */
public record Episode(Truth truth, String place, int from, int until) {
    public Episode {
        if (from >= until) {
            throw new IllegalArgumentException("An episode from %d to %d lasts no minute.".formatted(from, until));
        }
    }

    public boolean at(int minute) {
        return from <= minute && minute < until;
    }

    public int minutes() {
        return until - from;
    }
}
