package dev.interlock.rules.cost;

/**
 * Who a GPU is given to, as far as its labels say; empty where they do not.
 *
 * @param team the namespace of its pod, or the partition its job came from
 * @param user whose job it is
 * @param job the pod, or the job of a batch system
 */
public record GpuHolder(String team, String user, String job) {
    public static final GpuHolder NOBODY = new GpuHolder("", "", "");
}
