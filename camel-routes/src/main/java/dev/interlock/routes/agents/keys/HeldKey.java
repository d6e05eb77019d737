package dev.interlock.routes.agents.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.StrictJson;
import java.security.KeyStore;
import java.security.PKCS12Attribute;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret and what was done to it, as one entry of the store: the store's own integrity check covers both.
 *
 * @param secret of a master key, or of one agent where the store was made for that agent
 */
record HeldKey(SecretKey secret, List<KeyAct> acts) {
    /** An object identifier made from a random UUID, which nobody needs to register (ITU-T X.667). */
    private static final String ACTS = "2.25.262470219340226573297243837116270340561";

    private static final int KEY_BYTES = 32;

    HeldKey {
        acts = List.copyOf(acts);
    }

    static HeldKey made(String by, Instant at) {
        return new HeldKey(fresh(), List.of(new KeyAct(KeyAct.Kind.MADE, at, by, "")));
    }

    HeldKey with(KeyAct act) {
        List<KeyAct> more = new ArrayList<>(acts);
        more.add(act);
        return new HeldKey(secret, more);
    }

    HeldKey withSecret(SecretKey other) {
        return new HeldKey(other, acts);
    }

    /** Taken back for good: what was secret is overwritten, so that nothing brings it back. */
    HeldKey revoked(KeyAct act) {
        return with(act).withSecret(fresh());
    }

    KeyStore.SecretKeyEntry toEntry() {
        ObjectNode note = JsonNodeFactory.instance.objectNode();
        ArrayNode list = note.putArray("acts");
        acts.forEach(act -> list.add(act.toJson()));
        return new KeyStore.SecretKeyEntry(secret, Set.of(new PKCS12Attribute(ACTS, note.toString())));
    }

    static HeldKey of(KeyStore.SecretKeyEntry entry) {
        List<KeyAct> acts = new ArrayList<>();
        entry.getAttributes().stream()
                .filter(attribute -> attribute.getName().equals(ACTS))
                .forEach(attribute -> {
                    for (JsonNode act :
                            StrictJson.parse(attribute.getValue()).orThrow().path("acts")) {
                        acts.add(KeyAct.read(act));
                    }
                });
        return new HeldKey(entry.getSecretKey(), acts);
    }

    private static SecretKey fresh() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, AgentKey.ALGORITHM);
    }
}
