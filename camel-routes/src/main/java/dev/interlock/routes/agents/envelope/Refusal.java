package dev.interlock.routes.agents.envelope;

import java.util.Locale;

/**
 * An agent does not act on what it was sent.
 *
 * @param sentence what was wrong with names and values, then what to do
 */
public record Refusal(Reason reason, String sentence) {
    /** Why, as one of a closed set. */
    public enum Reason {
        /** Not UTF-8, not JSON, or far too long. */
        MALFORMED,
        /** One JSON object gives the same key twice. */
        REPEATED_KEY,
        /** A field is missing, unknown or of the wrong type. */
        FIELD,
        /** The same content in other bytes than the controller writes. */
        NOT_CANONICAL,
        /** Meant for another agent. */
        WRONG_AGENT,
        /** Signed with a key that is not in the agent's store. */
        UNKNOWN_KEY,
        /** Signed with a key whose time of grace is over. */
        RETIRED_KEY,
        /** Signed with a key that was taken back. */
        REVOKED_KEY,
        /** The signature does not fit. */
        FORGED,
        /** Its time to live is over. */
        EXPIRED,
        /** Sealed at a time that has not come yet. */
        FUTURE,
        /** From a controller after which another has started. */
        OLD_EPOCH,
        /** So far behind the newest that it can no longer be told from a repetition. */
        OLD_SEQUENCE,
        /** This very envelope came before. */
        REPLAYED,
        /** The same task asked for something else before. */
        CHANGED_TASK;

        /** How it is written in answers and counters: lower case with hyphens. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
