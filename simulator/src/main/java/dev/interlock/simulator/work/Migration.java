package dev.interlock.simulator.work;

/** What moving or losing a job costs: memory over bandwidth, a cold start, and work since the last checkpoint. */
final class Migration {
    /** Jobs that are not asked write a checkpoint this often (OpenDC's default). */
    static final double CHECKPOINT_SECONDS = 3_600;

    /** A cold start takes 30 to 60 s. */
    static final double COLD_START_SECONDS = 45;

    /** 80 GB of an H100 over a 100 Gbit/s link. */
    private static final double SECONDS_A_GPU = 80 / 12.5;

    private Migration() {}

    /** How long a job stands still while it is moved with all its memory. */
    static double pauseSeconds(int gpus) {
        return COLD_START_SECONDS + SECONDS_A_GPU * gpus;
    }
}
