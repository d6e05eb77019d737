package dev.interlock.simulator.carbon.curve;

import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.WrittenTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** From which zone the times of a file are that have no offset: from none, unless the file or a setting says so. */
record CurveZone(Optional<ZoneId> named) {
    CurveZone orUtcIf(boolean utc) {
        return utc ? new CurveZone(Optional.of(ZoneOffset.UTC)) : this;
    }

    /** Epoch milliseconds of a written time. */
    Parsed<Long> moment(String written) {
        Optional<WrittenTime> time = WrittenTime.of(written);
        if (time.isEmpty()) {
            return Parsed.refused("'%s' is no time. Write it as 2026-01-31 13:00:00+00:00.".formatted(written));
        }
        return time.get().hasOffset() || named.isPresent()
                ? Parsed.ok(time.get().in(named.orElse(ZoneOffset.UTC)).toEpochMilli())
                : Parsed.refused(
                        "'%s' does not say its time zone. Write '%s+00:00' if it is UTC, or set 'carbon_time_zone' in"
                                        .formatted(written, written)
                                + " the scenario's world, such as UTC or Europe/Berlin.");
    }
}
