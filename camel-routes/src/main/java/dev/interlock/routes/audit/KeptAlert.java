package dev.interlock.routes.audit;

import org.jspecify.annotations.Nullable;

/**
 * An alert that has to be there again after a restart, or need not any more.
 *
 * @param body the alert; absent where it is over
 */
public record KeptAlert(String id, @Nullable String body) {
    public static KeptAlert held(String id, String body) {
        return new KeptAlert(id, body);
    }

    public static KeptAlert over(String id) {
        return new KeptAlert(id, null);
    }
}
