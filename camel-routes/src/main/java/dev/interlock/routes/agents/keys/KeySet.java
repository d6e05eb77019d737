package dev.interlock.routes.agents.keys;

import dev.interlock.routes.audit.chain.KeyFile;
import dev.interlock.rules.plan.Agent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The versions of the key as one read of the store found them.
 *
 * @param masters by number; an agent's own store has none
 * @param agents by agent and number, in the store of an agent that lives elsewhere
 */
record KeySet(NavigableMap<Integer, HeldKey> masters, Map<Agent, NavigableMap<Integer, HeldKey>> agents) {
    static final String PURPOSE = "envelope";

    private static final Pattern ID = Pattern.compile(PURPOSE + "-[1-9][0-9]{0,8}");

    static KeySet read(KeyFile file) throws IOException {
        Map<Agent, NavigableMap<Integer, HeldKey>> agents = new TreeMap<>();
        for (Agent agent : Agent.values()) {
            agents.put(agent, numbered(file, purpose(agent)));
        }
        return new KeySet(numbered(file, PURPOSE), agents);
    }

    private static NavigableMap<Integer, HeldKey> numbered(KeyFile file, String purpose) throws IOException {
        NavigableMap<Integer, HeldKey> keys = new TreeMap<>();
        file.entries(purpose)
                .forEach((id, entry) ->
                        keys.put(Integer.valueOf(id.substring(purpose.length() + 1)), HeldKey.of(entry)));
        return keys;
    }

    /** How the keys of one agent are called in the agent's own store. PKCS12 keeps names in lower case. */
    static String purpose(Agent agent) {
        return PURPOSE + "." + agent.contractName().toLowerCase(Locale.ROOT);
    }

    static String id(int number) {
        return PURPOSE + "-" + number;
    }

    /** The number in a version's name, where it is one. */
    static Optional<Integer> number(String id) {
        return ID.matcher(id).matches()
                ? Optional.of(Integer.valueOf(id.substring(PURPOSE.length() + 1)))
                : Optional.empty();
    }

    boolean isEmpty() {
        return held().isEmpty();
    }

    /** The newest number, or 0. */
    int newest() {
        return isEmpty() ? 0 : held().lastKey();
    }

    /** The newest version that nobody took back. */
    Optional<Integer> signing() {
        return held().descendingMap().entrySet().stream()
                .filter(each -> !version(each.getKey()).revoked())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    List<KeyVersion> versions() {
        List<KeyVersion> versions = new ArrayList<>();
        held().keySet().forEach(number -> versions.add(version(number)));
        return versions;
    }

    KeyVersion version(int number) {
        HeldKey key = held().get(number);
        Map.Entry<Integer, HeldKey> next = held().higherEntry(number);
        return new KeyVersion(
                id(number),
                key == null ? List.of() : key.acts(),
                next == null
                        ? Optional.empty()
                        : new KeyVersion(id(next.getKey()), next.getValue().acts(), Optional.empty()).madeAt());
    }

    Optional<HeldKey> master(int number) {
        return Optional.ofNullable(masters.get(number));
    }

    boolean has(int number) {
        return held().containsKey(number);
    }

    /** The secret shared with an agent, where this store has it. */
    Optional<AgentKey> key(int number, Agent agent) {
        HeldKey master = masters.get(number);
        if (master != null) {
            return Optional.of(AgentKey.derived(master.secret(), agent));
        }
        return Optional.ofNullable(agents.getOrDefault(agent, new TreeMap<>()).get(number))
                .map(key -> new AgentKey(key.secret()));
    }

    private NavigableMap<Integer, HeldKey> held() {
        return masters.isEmpty()
                ? agents.values().stream()
                        .filter(keys -> !keys.isEmpty())
                        .findFirst()
                        .orElse(masters)
                : masters;
    }
}
