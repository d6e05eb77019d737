package dev.interlock.routes.audit.entry;

import org.jspecify.annotations.Nullable;

/**
 * A person intervened.
 *
 * @param operator who, as far as the door they came through knows
 * @param subject the plan, domain or switch it was done to
 * @param setting what it was set to, such as a mode; absent where the act says it all
 */
@TableName("operator_acts")
public record OperatorActEntry(
        Origin origin,
        String operator,
        Act act,
        String subject,
        @Nullable String setting,
        @Nullable String reason) implements Entry {
    /** What they did. */
    public enum Act {
        MODE,
        KILL_SWITCH,
        APPROVE,
        REJECT,
        REPORT,
        /** They said that a report is done with. */
        DONE,
        ANSWER,
        SETTLE,
        /** The devices that exist became others: a file was edited, or telemetry showed more. */
        INVENTORY,
        /** A route file was saved, or is gone. */
        ROUTE,
        ROTATE_KEY,
        REVOKE_KEY,
        EXPORT_KEY
    }
}
