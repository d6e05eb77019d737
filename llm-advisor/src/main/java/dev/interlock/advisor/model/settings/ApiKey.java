package dev.interlock.advisor.model.settings;

import java.util.Objects;

/** A secret that says nothing of itself: it never appears in a log, a record or an error. */
public final class ApiKey {
    /** No key: none is sent. */
    public static final ApiKey NONE = new ApiKey("");

    private final String value;

    private ApiKey(String value) {
        this.value = value;
    }

    public static ApiKey of(String value) {
        return new ApiKey(value.strip());
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** The key itself, for the header that it is sent in. */
    public String reveal() {
        return value;
    }

    /** The text without the key in it: servers repeat keys in their errors. */
    public String scrub(String text) {
        return isEmpty() ? text : text.replace(value, "(key)");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiKey key && key.value.equals(value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value);
    }

    @Override
    public String toString() {
        return isEmpty() ? "(no key)" : "(key)";
    }
}
