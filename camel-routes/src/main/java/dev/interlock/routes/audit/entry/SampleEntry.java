package dev.interlock.routes.audit.entry;

import dev.interlock.rules.fact.Sample;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sample that mattered: one that a firing saw, or that came with an error.
 *
 * @param metrics a JSON object of the measured values by metric name
 */
@TableName("samples")
public record SampleEntry(
        Origin origin,
        String deviceId,
        Instant sampledAt,
        Sample.Status status,
        String metrics,
        @Nullable String errorCode,
        @Nullable String logSample,
        @Nullable String note)
        implements Entry {}
