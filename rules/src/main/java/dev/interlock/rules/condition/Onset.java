package dev.interlock.rules.condition;

/**
 * Since when a sign has shown without a break: remembered over a restart, which a sign is not.
 *
 * @param since epoch milliseconds
 * @param held it has shown for its hold time, so the condition holds until the exit limit is passed
 */
public record Onset(String condition, String device, String domain, long since, boolean held) {
    public static Onset of(Sign sign) {
        return new Onset(sign.condition(), sign.device(), sign.domain(), sign.at(), false);
    }

    public Onset whenHeld() {
        return new Onset(condition, device, domain, since, true);
    }
}
