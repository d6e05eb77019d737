package dev.interlock.routes.alerts.notice;

import dev.interlock.rules.alert.AlertSeverity;
import java.time.Duration;

/**
 * What a receiver wants to be told, and how often.
 *
 * @param least nothing less urgent is told
 * @param together everything is one group; else each incident is one
 * @param groupWait how long something new that is not critical waits for more of it
 * @param groupInterval how long a group that was told rests before its news is told
 * @param repeatInterval after how long what lasts is told again
 * @param rate most messages a minute, of the critical and of the others each
 * @param listed most notices that one message lists; the others are counted
 * @param retry how long the first try of a receiver that failed is away; each further one twice as long
 * @param retryMost how long one is away at most
 */
public record Terms(
        AlertSeverity least,
        boolean together,
        Duration groupWait,
        Duration groupInterval,
        Duration repeatInterval,
        int rate,
        int listed,
        Duration retry,
        Duration retryMost) {
    private static final int MOST_DOUBLINGS = 30;

    /** How long to wait after so many tries in vain. */
    public Duration backOff(int tries) {
        Duration doubled = retry.multipliedBy(1L << Math.min(Math.max(tries - 1, 0), MOST_DOUBLINGS));
        return doubled.compareTo(retryMost) < 0 ? doubled : retryMost;
    }
}
