package dev.interlock.rules.condition;

/**
 * Since when a symptom has shown without a break: remembered over a restart, which a symptom is not.
 *
 * @param since epoch milliseconds
 * @param held it has shown for its hold time, so the condition holds until the exit limit is passed
 */
public record Pending(String condition, String device, String domain, long since, boolean held) {
    public static Pending of(Symptom symptom) {
        return new Pending(symptom.condition(), symptom.device(), symptom.domain(), symptom.at(), false);
    }

    public Pending whenHeld() {
        return new Pending(condition, device, domain, since, true);
    }

    /** It counts only from here on: nothing proves that it showed before. */
    public Pending anew(long from) {
        return new Pending(condition, device, domain, from, false);
    }
}
