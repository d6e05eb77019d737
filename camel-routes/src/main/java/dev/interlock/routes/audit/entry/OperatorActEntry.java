package dev.interlock.routes.audit.entry;

import org.jspecify.annotations.Nullable;

/**
 * A person intervened.
 *
 * @param act what they did, such as {@link Act#MODE} or {@code SETTLE}
 * @param operator who, as far as the door they came through knows
 * @param subject the plan, domain or switch it was done to
 * @param setting what it was set to, such as a mode; absent where the act says it all
 */
@TableName("operator_acts")
public record OperatorActEntry(
        Origin origin,
        String operator,
        String act,
        String subject,
        @Nullable String setting,
        @Nullable String reason) implements Entry {
    /** What they did. An act on what is open is written by its own name. */
    public static final class Act {
        public static final String MODE = "MODE";
        public static final String KILL_SWITCH = "KILL_SWITCH";
        public static final String REPORT = "REPORT";
        /** The devices that exist became others: a file was edited, or telemetry showed more. */
        public static final String INVENTORY = "INVENTORY";
        /** A route file was saved, or is gone. */
        public static final String ROUTE = "ROUTE";

        /** Something went wrong in a simulated world because somebody wanted it to, or did so no longer. */
        public static final String INJECT = "INJECT";

        public static final String HEAL = "HEAL";

        /** People are not told of something for a time, which its setting ends; or are again before that. */
        public static final String SILENCE = "SILENCE";

        public static final String END_SILENCE = "END_SILENCE";

        /** A utility asks for less power for a time, which its setting says; its own name for that is the reason. */
        public static final String DEMAND = "DEMAND";

        /** A dead letter went through its door once more. */
        public static final String SEND_AGAIN = "SEND_AGAIN";

        public static final String ADD_TOKEN = "ADD_TOKEN";
        public static final String REVOKE_TOKEN = "REVOKE_TOKEN";

        public static final String ROTATE_KEY = "ROTATE_KEY";
        public static final String REVOKE_KEY = "REVOKE_KEY";
        public static final String EXPORT_KEY = "EXPORT_KEY";

        private Act() {}
    }
}
