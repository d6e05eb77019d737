package dev.interlock.routes.access;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody may do; each may do what those before it may. */
public enum Role {
    /** Look at everything. */
    SEE,
    /** Answer questions, approve and reject, take, settle and silence, stop and release, push telemetry. */
    OPERATE,
    /** Say how far the controller may go, and which rulebook it reads. */
    ADMINISTER;

    /** Whether whoever has this role may do what takes that one. */
    public boolean covers(Role least) {
        return compareTo(least) >= 0;
    }

    /** As people write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a role as people write it.
     *
     * @throws IllegalArgumentException there is none of this name
     */
    public static Role named(String text) {
        return Stream.of(values())
                .filter(role -> role.word().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no role '%s'. Choose one of %s."
                        .formatted(text, Stream.of(values()).map(Role::word).collect(Collectors.joining(", ")))));
    }
}
