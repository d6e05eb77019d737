package dev.interlock.routes.agents.keys;

import dev.interlock.routes.audit.chain.KeyFile;
import dev.interlock.rules.plan.Agent;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes, replaces, revokes and hands out keys in a file. Each act is one replacement of the file and is noted in it; two
 * processes take turns.
 */
public final class KeyOffice {
    private final Path file;
    private final InstantSource clock;

    /** @param clock of this machine */
    public KeyOffice(Path file, InstantSource clock) {
        this.file = file.toAbsolutePath();
        this.clock = clock;
    }

    /** Makes the first version where there is none. */
    public void begin(String by) throws IOException {
        inTurn(set -> set.isEmpty() ? added(set, by) : Map.of());
    }

    /** Adds a version, which signs from now on; the one before verifies for the time of grace. */
    public String rotate(String by) throws IOException {
        return KeySet.id(inTurn(set -> added(set, by)).newest());
    }

    /**
     * Takes a version back for good. Where it was the one that signs, another takes its place in the same step.
     *
     * @throws IllegalArgumentException there is no such version, or it is revoked already
     */
    public String revoke(String id, String by, String reason) throws IOException {
        KeyAct act = new KeyAct(KeyAct.Kind.REVOKED, clock.instant(), by, reason);
        KeySet after = inTurn(set -> {
            int number = revocable(set, id);
            Map<String, KeyStore.SecretKeyEntry> changed = new TreeMap<>();
            set.master(number).ifPresent(key -> changed.put(id, key.revoked(act).toEntry()));
            if (set.signing().filter(signing -> signing == number).isPresent()) {
                changed.putAll(added(set, by));
            }
            return changed;
        });
        return KeySet.id(after.signing().orElseThrow());
    }

    private static int revocable(KeySet set, String id) {
        int number = KeySet.number(id)
                .filter(each -> set.master(each).isPresent())
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no key '%s'. Look at 'interlock keys list' for those there are.".formatted(id)));
        if (set.version(number).revoked()) {
            throw new IllegalArgumentException("Key '%s' is revoked already.".formatted(id));
        }
        return number;
    }

    /** Writes the keys that one agent shares with the controller, and none of the others', into a file of its own. */
    public void export(Agent agent, Path to, String by) throws IOException {
        KeyAct act = new KeyAct(KeyAct.Kind.EXPORTED, clock.instant(), by, agent.contractName());
        KeySet set = inTurn(found -> {
            Map<String, KeyStore.SecretKeyEntry> noted = new TreeMap<>();
            found.masters()
                    .forEach((number, key) ->
                            noted.put(KeySet.id(number), key.with(act).toEntry()));
            return noted;
        });
        Map<String, KeyStore.SecretKeyEntry> shared = new TreeMap<>();
        set.masters()
                .forEach((number, key) -> shared.put(
                        "%s-%d".formatted(KeySet.purpose(agent), number),
                        key.withSecret(AgentKey.derived(key.secret(), agent).secret())
                                .toEntry()));
        KeyFile.at(to.toAbsolutePath()).put(shared);
    }

    private Map<String, KeyStore.SecretKeyEntry> added(KeySet set, String by) {
        if (set.masters().isEmpty() && !set.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s holds the keys of one agent. Change those of the controller, and export again."
                            .formatted(file));
        }
        return Map.of(
                KeySet.id(set.newest() + 1), HeldKey.made(by, clock.instant()).toEntry());
    }

    private interface Change {
        Map<String, KeyStore.SecretKeyEntry> of(KeySet set);
    }

    /** Changes the file while nobody else does; returns what it holds then. */
    private KeySet inTurn(Change change) throws IOException {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        synchronized (KeyOffice.class) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                KeyFile keys = KeyFile.at(file);
                Map<String, KeyStore.SecretKeyEntry> changed = change.of(KeySet.read(keys));
                if (!changed.isEmpty()) {
                    keys.put(changed);
                }
                return KeySet.read(keys);
            }
        }
    }
}
