package dev.interlock.simulator.work;

import dev.interlock.simulator.layout.Layout;
import org.jspecify.annotations.Nullable;

/** Which GPU works for which job. */
final class Floor {
    private final Layout layout;
    private final @Nullable LiveJob[] owner;
    private final int[] free;
    private final boolean[] usable;

    Floor(Layout layout) {
        this.layout = layout;
        owner = new LiveJob[layout.gpus()];
        free = new int[layout.racks()];
        java.util.Arrays.fill(free, layout.gpusPerRack());
        usable = new boolean[layout.racks()];
        java.util.Arrays.fill(usable, true);
    }

    @Nullable LiveJob owner(int gpu) {
        return owner[gpu];
    }

    int free(int rack) {
        return usable[rack] ? free[rack] : 0;
    }

    boolean usable(int rack) {
        return usable[rack];
    }

    void usable(int rack, boolean now) {
        usable[rack] = now;
    }

    /**
     * The rack for a job of this size: the fullest in which it fits, so that whole racks stay free for large jobs; of
     * equals the one whose zone is least busy. -1 where it fits nowhere.
     */
    int rackFor(int gpus) {
        int best = -1;
        int bestFree = Integer.MAX_VALUE;
        int bestZoneFree = -1;
        for (int zone = 0; zone < layout.zones(); zone++) {
            int zoneFree = 0;
            for (int rack = layout.firstRack(zone); rack < layout.endRack(zone); rack++) {
                zoneFree += free[rack];
            }
            for (int rack = layout.firstRack(zone); rack < layout.endRack(zone); rack++) {
                int here = free(rack);
                if (here >= gpus && (here < bestFree || (here == bestFree && zoneFree > bestZoneFree))) {
                    best = rack;
                    bestFree = here;
                    bestZoneFree = zoneFree;
                }
            }
        }
        return best;
    }

    void seat(LiveJob job, int rack) {
        int[] gpus = new int[job.order.gpus()];
        int gpu = rack * layout.gpusPerRack();
        for (int i = 0; i < gpus.length; gpu++) {
            if (owner[gpu] == null) {
                owner[gpu] = job;
                gpus[i++] = gpu;
            }
        }
        free[rack] -= gpus.length;
        job.rack = rack;
        job.gpus = gpus;
    }

    void clear(LiveJob job) {
        for (int gpu : job.gpus) {
            owner[gpu] = null;
        }
        if (job.rack >= 0) {
            free[job.rack] += job.gpus.length;
        }
        job.leave();
    }
}
