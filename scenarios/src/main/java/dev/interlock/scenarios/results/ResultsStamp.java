package dev.interlock.scenarios.results;

import java.time.LocalDate;

/**
 * What of a page of results is not the same when it is made again.
 *
 * @param version of Interlock, as {@code --version} says it
 * @param machine processor, cores and Java
 */
public record ResultsStamp(LocalDate date, String version, String machine) {
    /** On this machine, today. */
    public static ResultsStamp now(LocalDate date, String version) {
        return new ResultsStamp(
                date,
                version,
                "%s, %d cores, %s, Java %s"
                        .formatted(
                                System.getProperty("os.arch"),
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("os.name"),
                                Runtime.version()));
    }
}
