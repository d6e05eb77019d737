package dev.interlock.rules.condition;

/**
 * Why a cap stands.
 *
 * @param device the GPU or the rack that is capped
 * @param domain the failure domain that it was capped for; the building where nobody remembers
 * @param since when it was capped for that, epoch milliseconds; 0 where nobody remembers
 * @param changedAt when its cap was last changed, for whatever reason, epoch milliseconds; 0 where nobody remembers
 */
public record CapReason(String device, String domain, long since, long changedAt) {}
