package dev.interlock.rules.cost;

/**
 * What all GPUs of a machine did together on a day.
 *
 * @param idleMillis how long every one of them was idle
 * @param unusedMillis how long none of them worked: each was idle, held or parked
 * @param pauses how often they began to be idle, every one of them
 * @param divided one of them was given out in parts
 */
public record MachineDay(long idleMillis, long unusedMillis, long pauses, boolean divided) {
    public static final MachineDay NONE = new MachineDay(0, 0, 0, false);

    /** It begins to be idle. */
    static final MachineDay PAUSE = new MachineDay(0, 0, 1, false);

    static MachineDay of(PaidMachine machine, long millis) {
        boolean divided = machine.gpus().stream().anyMatch(gpu -> gpu.parts().isDivided());
        boolean unused = machine.gpus().stream().map(PaidGpu::use).noneMatch(MachineDay::mayWork);
        return new MachineDay(machine.isIdle() ? millis : 0, unused ? millis : 0, 0, divided);
    }

    private static boolean mayWork(Use use) {
        return use == Use.ACTIVE || use == Use.UNMEASURED;
    }

    MachineDay plus(MachineDay other) {
        return new MachineDay(
                idleMillis + other.idleMillis,
                unusedMillis + other.unusedMillis,
                pauses + other.pauses,
                divided || other.divided);
    }
}
