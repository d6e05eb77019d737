package dev.interlock.rules.rulebook.check;

import java.util.Map;
import java.util.Optional;

/** Facts that a site's rulebook may still ask for by the name that they once had. */
final class RenamedFacts {
    private static final Map<String, String> NOW = Map.of("Sign", "Symptom", "Onset", "Pending", "Turn", "ChoosePhase");

    private RenamedFacts() {}

    /** What to write instead; empty where no fact ever had this name. */
    static Optional<String> advice(String name) {
        return Optional.ofNullable(NOW.get(name))
                .map(now -> "The fact '%s' is named '%s' now. Write %2$s.".formatted(name, now));
    }
}
