package dev.interlock.scenarios.results;

import java.time.LocalDate;

/**
 * What of a page of results is not the same when it is made again.
 *
 * @param version of Interlock, as {@code --version} says it
 * @param machine its cores and its Java
 */
public record ResultsStamp(LocalDate date, String version, String machine) {
    /** On this machine, today. */
    public static ResultsStamp now(LocalDate date, String version) {
        return new ResultsStamp(
                date,
                version,
                "%d cores, Java %s".formatted(Runtime.getRuntime().availableProcessors(), Runtime.version()));
    }
}
