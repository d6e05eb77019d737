package dev.interlock.simulator.work;

import dev.interlock.simulator.layout.Layout;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which GPU works for which job. */
final class Floor {
    private final Layout layout;
    private final @Nullable LiveJob[] owner;
    private final int[] free;
    private final int[] freeOfZone;
    private final int[] freeOfPdu;
    private final boolean[] usable;

    Floor(Layout layout) {
        this.layout = layout;
        owner = new LiveJob[layout.gpus()];
        free = new int[layout.racks()];
        freeOfZone = new int[layout.zones()];
        freeOfPdu = new int[layout.pdus()];
        for (int rack = 0; rack < layout.racks(); rack++) {
            take(rack, -layout.gpusPerRack());
        }
        usable = new boolean[layout.racks()];
        Arrays.fill(usable, true);
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
     * equals the one in the least busy zone, and there on the least busy PDU. -1 where it fits nowhere.
     */
    int rackFor(int gpus) {
        int best = -1;
        for (int rack = 0; rack < free.length; rack++) {
            if (free(rack) >= gpus && (best < 0 || better(rack, best))) {
                best = rack;
            }
        }
        return best;
    }

    /** The first rack with room for a job of this size. -1 where it fits nowhere. */
    int firstRackFor(int gpus) {
        for (int rack = 0; rack < free.length; rack++) {
            if (free(rack) >= gpus) {
                return rack;
            }
        }
        return -1;
    }

    private boolean better(int rack, int than) {
        if (free[rack] != free[than]) {
            return free[rack] < free[than];
        }
        int zone = freeOfZone[layout.zoneOfRack(rack)] - freeOfZone[layout.zoneOfRack(than)];
        return zone > 0 || (zone == 0 && freeOfPdu[layout.pduOfRack(rack)] > freeOfPdu[layout.pduOfRack(than)]);
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
        take(rack, gpus.length);
        job.rack = rack;
        job.gpus = gpus;
    }

    void clear(LiveJob job) {
        for (int gpu : job.gpus) {
            owner[gpu] = null;
        }
        if (job.rack >= 0) {
            take(job.rack, -job.gpus.length);
        }
        job.leave();
    }

    private void take(int rack, int gpus) {
        free[rack] -= gpus;
        freeOfZone[layout.zoneOfRack(rack)] -= gpus;
        freeOfPdu[layout.pduOfRack(rack)] -= gpus;
    }
}
