package dev.interlock.routes.agents.keys;

import dev.interlock.routes.property.RouteProperty;
import dev.interlock.rules.plan.Agent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The keys of envelopes: the newest signs, replaced ones verify for a time of grace, revoked ones never again. A change
 * of the file, by whatever process, counts from the next question on. Thread-safe.
 */
public final class EnvelopeKeys {
    /** Its usual name in a data folder. */
    public static final String FILE = "envelope-keys.p12";

    /** How long a replaced key verifies where nothing else is configured. */
    public static final Duration GRACE = Duration.parse(RouteProperty.KEYS_GRACE.otherwise());

    private final KeySource source;
    private final Duration grace;
    private final InstantSource clock;

    private EnvelopeKeys(KeySource source, Duration grace, InstantSource clock) {
        this.source = source;
        this.grace = grace;
        this.clock = clock;
    }

    /**
     * The keys in a file, whether or not it is there yet.
     *
     * @param clock of this machine: keys are made and retired by the clock on the wall, also where the world's time is
     *     simulated
     */
    public static EnvelopeKeys in(Path file, Duration grace, InstantSource clock) throws IOException {
        return new EnvelopeKeys(KeySource.of(file), grace, clock);
    }

    /** One key that lives as long as this object. */
    public static EnvelopeKeys ephemeral() {
        KeySet set = new KeySet(new TreeMap<>(Map.of(1, HeldKey.made("", Instant.EPOCH))), Map.of());
        return new EnvelopeKeys(KeySource.fixed(set), GRACE, InstantSource.fixed(Instant.EPOCH));
    }

    /** The id of the version that signs; throws where there is none. */
    public String current() {
        return KeySet.id(signing(source.now()));
    }

    private static int signing(KeySet set) {
        return set.signing()
                .orElseThrow(() -> new IllegalStateException(
                        "No key signs: there is none, or all are revoked. Make one with 'interlock keys rotate'."));
    }

    /** The key of a version between the controller and an agent. */
    public KeyAnswer key(String id, Agent agent) {
        KeySet set = source.now();
        Optional<Integer> number = KeySet.number(id).filter(set::has);
        if (number.isEmpty()) {
            return new KeyAnswer.Unknown();
        }
        KeyVersion version = set.version(number.get());
        if (version.revoked()) {
            return new KeyAnswer.Revoked(version.revokedAt().orElseThrow());
        }
        if (isRetired(version)) {
            return new KeyAnswer.Retired(version.replacedAt().orElseThrow());
        }
        return set.key(number.get(), agent)
                .<KeyAnswer>map(KeyAnswer.Usable::new)
                .orElseGet(KeyAnswer.Unknown::new);
    }

    private boolean isRetired(KeyVersion version) {
        return version.replacedAt()
                .map(at -> clock.instant().isAfter(at.plus(grace)))
                .orElse(false);
    }

    /** Every version there ever was, the oldest first. */
    public List<KeyVersion> versions() {
        return source.now().versions();
    }

    public KeyVersion.State state(KeyVersion version) {
        if (version.revoked()) {
            return KeyVersion.State.REVOKED;
        }
        if (source.now().signing().map(KeySet::id).filter(version.id()::equals).isPresent()) {
            return KeyVersion.State.SIGNS;
        }
        return isRetired(version) ? KeyVersion.State.RETIRED : KeyVersion.State.VERIFIES;
    }
}
