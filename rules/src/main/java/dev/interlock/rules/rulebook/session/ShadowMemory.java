package dev.interlock.rules.rulebook.session;

import java.util.List;

/**
 * What is remembered of shadows.
 *
 * @param counts how many times each would have acted
 * @param standing what each would conclude at this moment
 */
public record ShadowMemory(List<Count> counts, List<Standing> standing) {
    static final ShadowMemory NONE = new ShadowMemory(List.of(), List.of());

    /**
     * How many times one would have acted.
     *
     * @param text SHA-256 in hex of the rule as it was written: another text is another rule, and begins anew
     */
    public record Count(String rule, String text, int matches) {}

    /**
     * Something that a shadow concludes.
     *
     * @param subject what stays the same while values change
     * @param since when it began, epoch milliseconds
     * @param counted it has lasted for the hold time that it would have waited for
     */
    public record Standing(String rule, String subject, long since, boolean counted) {}

    public ShadowMemory {
        counts = List.copyOf(counts);
        standing = List.copyOf(standing);
    }
}
