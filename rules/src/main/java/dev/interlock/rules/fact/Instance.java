package dev.interlock.rules.fact;

import dev.interlock.rules.metric.Labelled;
import dev.interlock.rules.metric.Measured;
import dev.interlock.rules.metric.Rated;

/**
 * One machine with GPUs that is rented, or owned and accounted for as if it were.
 *
 * @param instance the provider's id of it
 * @param name what its owner calls it
 * @param type the provider's name for what it is, as {@code gpu_8x_h100_sxm5}
 * @param provider who rents it out, as {@code lambda}, {@code aws}, {@code gcp}, {@code azure}; empty for one that is owned
 * @param region where it is
 * @param state what the provider says of it: booting, active, unhealthy, stopping, stopped, stopped-allocated where it
 *     is paid for all the same, terminating, terminated, preempted
 * @param team whose it is, by its tag
 * @param user who in that team, by its tag
 * @param gpus how many GPUs it should have
 * @param dollarsPerHour what it costs
 */
public record Instance(
        String id,
        String zone,
        long at,
        long unchangedSince,
        boolean healthy,
        @Labelled("instance_id") String instance,
        @Labelled("instance_name") String name,
        @Labelled("instance_type") String type,
        @Labelled("provider") String provider,
        @Labelled("region") String region,
        @Labelled("state") String state,
        @Labelled("team") String team,
        @Labelled("user") String user,

        @Measured(value = "gpus", unit = "GPUs", least = 0, most = 1000, source = "a rack of 72 is the largest on sale")
        double gpus,

        @Measured(
                value = "dollars_per_hour",
                unit = "$/h",
                least = 0,
                most = 10_000,
                source = "ten times a rack of 72 GPUs")
        @Rated("dollars_per_hour")
        double dollarsPerHour)
        implements DeviceFact {
    @Override
    public DeviceKind kind() {
        return DeviceKind.INSTANCE;
    }
}
