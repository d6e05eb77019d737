package dev.interlock.routes.agents.keys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is known of one version of the key, without its secret.
 *
 * @param id its name in envelopes, such as {@code envelope-2}
 * @param acts everything that was done to it, the oldest first
 * @param replacedAt when a newer version began to sign
 */
public record KeyVersion(String id, List<KeyAct> acts, Optional<Instant> replacedAt) {
    /** What a version is good for. */
    public enum State {
        /** It signs and verifies. */
        SIGNS,
        /** It was replaced and still verifies. */
        VERIFIES,
        /** It was replaced so long ago that it verifies nothing. */
        RETIRED,
        /** A person took it back; it verifies nothing, and its secret is gone. */
        REVOKED
    }

    public KeyVersion {
        acts = List.copyOf(acts);
    }

    public Optional<Instant> madeAt() {
        return when(KeyAct.Kind.MADE);
    }

    public Optional<Instant> revokedAt() {
        return when(KeyAct.Kind.REVOKED);
    }

    /** The agents it was exported for, by their names in the contract. */
    public Set<String> exportedFor() {
        return acts.stream()
                .filter(act -> act.kind() == KeyAct.Kind.EXPORTED)
                .map(KeyAct::detail)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean revoked() {
        return revokedAt().isPresent();
    }

    private Optional<Instant> when(KeyAct.Kind kind) {
        return acts.stream().filter(act -> act.kind() == kind).map(KeyAct::at).findFirst();
    }
}
