package dev.interlock.simulator.fleet.labelled;

import dev.interlock.simulator.fleet.labelled.DrawnFault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Faults at random moments in random places, of each kind some, and never two on one machine within hours. */
final class DrawnFaults {
    /** Far more than break in truth, so that a month shows enough of each kind. */
    private static final double EACH_KIND_A_GPU_DAY = 1.4e-3;

    private static final int MINUTES_A_DAY = 24 * 60;
    private static final int APART = 3 * 60;
    private static final int SETTLED = 3 * 60;
    private static final int TRIES = 2_000;
    private static final int MACHINES_OF_A_BURST = 5;
    private static final int[] HARDWARE = {48, 62, 64, 95, 119};
    private static final int[] APPLICATION = {13, 31, 43};

    private final Machines machines;
    private final int minutes;
    private final SplittableRandom random;
    private final List<DrawnFault> drawn = new ArrayList<>();

    private DrawnFaults(Machines machines, int minutes, SplittableRandom random) {
        this.machines = machines;
        this.minutes = minutes;
        this.random = random;
    }

    static List<DrawnFault> of(Machines machines, int minutes, SplittableRandom random) {
        DrawnFaults faults = new DrawnFaults(machines, minutes, random);
        int gpus = IntStream.range(0, machines.count()).map(machines::gpus).sum();
        int each = (int) Math.max(1, Math.round(EACH_KIND_A_GPU_DAY * gpus * minutes / MINUTES_A_DAY));
        for (Kind kind : Kind.values()) {
            int count = kind == Kind.SITE_SILENT ? (each + 9) / 10 : each;
            for (int i = 0; i < count; i++) {
                faults.draw(kind);
            }
        }
        return List.copyOf(faults.drawn);
    }

    /** Where no place is found in many tries, there is none. */
    private void draw(Kind kind) {
        for (int time = 0; time < TRIES; time++) {
            int from = random.nextInt(SETTLED, minutes - SETTLED);
            int until = Math.min(minutes, from + minutes(kind));
            List<DrawnFault> candidate = candidate(kind, from, until);
            if (!candidate.isEmpty() && candidate.stream().allMatch(this::isFree)) {
                drawn.addAll(candidate);
                return;
            }
        }
    }

    private int minutes(Kind kind) {
        return switch (kind) {
            case MACHINE_SILENT, SITE_SILENT -> random.nextInt(15, 90);
            case GONE, XIDS_OF_A_JOB, APPLICATION_XID -> random.nextInt(40, 300);
            default -> random.nextInt(90, 600);
        };
    }

    private List<DrawnFault> candidate(Kind kind, int from, int until) {
        return switch (kind) {
            case SITE_SILENT -> List.of(new DrawnFault(kind, -1, -1, from, until, 0));
            case XIDS_OF_A_JOB -> burst(from, until);
            default -> one(kind, from, until);
        };
    }

    private List<DrawnFault> burst(int from, int until) {
        List<List<Integer>> large = machines.groups().stream()
                .filter(group -> group.size() >= MACHINES_OF_A_BURST)
                .toList();
        if (large.isEmpty()) {
            return List.of();
        }
        List<Integer> group = large.get(random.nextInt(large.size()));
        if (!machines.phase(group.get(0), 0, from).doing().isTraining()) {
            return List.of();
        }
        return group.stream()
                .map(machine ->
                        new DrawnFault(Kind.XIDS_OF_A_JOB, machine, -1, from, until, machine % 2 == 0 ? 43 : 31))
                .toList();
    }

    private List<DrawnFault> one(Kind kind, int from, int until) {
        int machine = random.nextInt(machines.count());
        int gpu = kind == Kind.MACHINE_SILENT ? -1 : random.nextInt(machines.gpus(machine));
        double size =
                switch (kind) {
                    case HARDWARE_XID -> HARDWARE[random.nextInt(HARDWARE.length)];
                    case OFF_THE_BUS -> 79;
                    case APPLICATION_XID -> APPLICATION[random.nextInt(APPLICATION.length)];
                    case LINK_ERRORS -> random.nextInt(15, 80);
                    case SLOW -> 0.6 + 0.25 * random.nextDouble();
                    default -> 1;
                };
        // both show only beside others that work, and for as long as these do
        boolean atWork = kind != Kind.COOLING && kind != Kind.SLOW;
        Phase phase = machines.phase(machine, Math.max(0, gpu), from);
        boolean fits = phase.doing().isTraining() && until <= phase.until() && machine < large();
        return atWork || fits ? List.of(new DrawnFault(kind, machine, gpu, from, until, size)) : List.of();
    }

    private int large() {
        return machines.groups().stream().mapToInt(List::size).sum();
    }

    private boolean isFree(DrawnFault candidate) {
        return drawn.stream()
                .filter(each -> each.machine() < 0 || candidate.machine() < 0 || each.machine() == candidate.machine())
                .noneMatch(each -> each.from() - APART < candidate.until() && candidate.from() < each.until() + APART);
    }
}
