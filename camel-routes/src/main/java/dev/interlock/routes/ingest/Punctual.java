package dev.interlock.routes.ingest;

import dev.interlock.rules.fact.Sample;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Is the sample newer than what is known of its device, and neither too old nor from the future? */
public final class Punctual implements SampleRule {
    private final InstantSource clock;
    private final Duration ahead;
    private final Duration behind;
    private final Latest latest;

    /**
     * @param ahead how far a device's clock may run before ours
     * @param behind how old a sample may be
     */
    public Punctual(InstantSource clock, Duration ahead, Duration behind, Latest latest) {
        this.clock = clock;
        this.ahead = ahead;
        this.behind = behind;
        this.latest = latest;
    }

    @Override
    public void judge(Sample sample, boolean repeats, Findings findings) {
        Instant at = sample.timestamp();
        Instant now = clock.instant();
        Instant known = latest.of(sample.deviceId()).map(Sample::timestamp).orElse(Instant.MIN);
        if (at.isAfter(now.plus(ahead))) {
            findings.refuse(
                    Reason.FUTURE, "The sample is from %s, but it is %s. Set the device's clock.".formatted(at, now));
        } else if (at.equals(known) && repeats) {
            findings.repeated();
        } else if (at.equals(known)) {
            findings.refuse(
                    Reason.DUPLICATE,
                    "Device '%s' already reported for %s. Send each instant once."
                            .formatted(Shown.text(sample.deviceId()), at));
        } else if (at.isBefore(known)) {
            findings.refuse(
                    Reason.LATE,
                    "The sample is from %s, but device '%s' already reported for %s. Send samples in order."
                            .formatted(at, Shown.text(sample.deviceId()), known));
        } else if (at.isBefore(now.minus(behind))) {
            findings.refuse(
                    Reason.LATE,
                    "The sample is from %s, more than %s before %s. Send samples while they are news."
                            .formatted(at, behind, now));
        }
    }
}
