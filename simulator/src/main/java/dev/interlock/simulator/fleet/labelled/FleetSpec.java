package dev.interlock.simulator.fleet.labelled;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a staged fleet consists of: machines of eight GPUs each, and what each does from the first minute to the last.
 *
 * @param machines how many there are; those that no work takes do nothing
 * @param work in the order of the machines that it takes
 */
public record FleetSpec(int machines, List<Work> work) {
    private static final int MOST_MACHINES = 500;

    /**
     * The same on some machines.
     *
     * @param job what it is called
     * @param doing what each of their GPUs does
     */
    public record Work(String job, int machines, String doing) {
        public Work {
            if (machines < 1) {
                throw new IllegalArgumentException(
                        "The work '%s' has 'machines' = %d. Give at least 1.".formatted(job, machines));
            }
        }
    }

    public FleetSpec {
        work = List.copyOf(work);
        if (machines < 1 || machines > MOST_MACHINES) {
            throw new IllegalArgumentException(
                    "The fleet has 'machines' = %d. Give 1 to %d.".formatted(machines, MOST_MACHINES));
        }
        int taken = work.stream().mapToInt(Work::machines).sum();
        if (taken > machines) {
            throw new IllegalArgumentException(
                    "The fleet has 'work' for %d machines, and only %d of them. Give it more."
                            .formatted(taken, machines));
        }
    }

    /** The machines of a job, by number; none where there is no such job. */
    List<Integer> machinesOf(String job) {
        int first = 0;
        for (Work each : work) {
            if (each.job().equals(job)) {
                return IntStream.range(first, first + each.machines()).boxed().toList();
            }
            first += each.machines();
        }
        return List.of();
    }
}
