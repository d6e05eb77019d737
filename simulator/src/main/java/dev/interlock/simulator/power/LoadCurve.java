package dev.interlock.simulator.power;

/** Watts by utilisation, linear between measured points. */
public final class LoadCurve {
    /**
     * Eight-GPU host without its GPUs, W at 0, 10, … 100 %: the shape of an IBM x3550 with two X5675 (SPECpower, in
     * CloudSim) scaled to 450 W a GPU, so that host and GPUs at their limit stay within the 10.2 kW of a DGX H100.
     */
    private static final double[] HOST = {.26, .44, .49, .53, .58, .63, .69, .77, .85, .92, 1.0};

    private static final double HOST_WATTS_A_GPU = 450;

    /**
     * An H100's draw between idle and its limit, as a share, at 0, 10, … 100 % utilisation: medians of three years of
     * hourly measurements of an H100 server (50 W idle, 86 W at any use, 345 W at 100 %, limit 350 W).
     */
    private static final double[] GPU = {0, .13, .21, .33, .45, .48, .51, .65, .80, .91, .983};

    /** Idle draw of an H100 80GB HBM3 SXM (nvidia-smi capture). */
    public static final double GPU_IDLE_WATTS = 68.6;

    private final double[] watts;

    private LoadCurve(double[] watts) {
        this.watts = watts;
    }

    /** One H100 SXM whose limit is 700 W. */
    public static LoadCurve h100() {
        return scaled(GPU, GPU_IDLE_WATTS, 700 - GPU_IDLE_WATTS);
    }

    /** The host around so many GPUs. */
    public static LoadCurve host(int gpus) {
        return scaled(HOST, 0, HOST_WATTS_A_GPU * gpus);
    }

    /** Draw at a utilisation of 0 to 1. */
    public double at(double utilization) {
        double position = Math.min(1, Math.max(0, utilization)) * (watts.length - 1);
        int below = Math.min((int) position, watts.length - 2);
        return watts[below] + (watts[below + 1] - watts[below]) * (position - below);
    }

    private static LoadCurve scaled(double[] shape, double floor, double span) {
        double[] watts = new double[shape.length];
        for (int i = 0; i < shape.length; i++) {
            watts[i] = floor + span * shape[i];
        }
        return new LoadCurve(watts);
    }
}
