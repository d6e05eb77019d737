package dev.interlock.routes.access;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A token as it is kept: nobody can tell from it what is to be sent.
 *
 * @param name names it, and nothing else ever again
 * @param sha256 of what is to be sent, hexadecimal
 * @param madeAt by the clock of the machine on which it was made
 * @param revokedAt when it was taken back; absent while it is good
 */
public record AccessToken(
        String name,
        Role role,
        String sha256,
        Instant madeAt,
        String madeBy,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    public AccessToken {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no name of a token. Take letters, digits, dots and dashes, at most 60.".formatted(name));
        }
    }

    public boolean isGood() {
        return revokedAt == null;
    }

    AccessToken revoked(Instant at, String by) {
        return new AccessToken(name, role, sha256, madeAt, madeBy, at, by);
    }
}
