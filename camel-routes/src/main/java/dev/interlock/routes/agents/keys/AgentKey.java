package dev.interlock.routes.agents.keys;

import dev.interlock.rules.plan.Agent;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that controller and one agent share. It is the first block of HKDF-Expand (RFC 5869) over a master key with
 * the agent's name in the label, so that no agent can seal for another.
 */
public final class AgentKey {
    static final String ALGORITHM = "HmacSHA256";

    private static final String LABEL = "interlock envelope key for ";

    private final SecretKey secret;

    AgentKey(SecretKey secret) {
        this.secret = secret;
    }

    static AgentKey derived(SecretKey master, Agent agent) {
        ByteArrayOutputStream info = new ByteArrayOutputStream();
        info.writeBytes((LABEL + agent.contractName()).getBytes(StandardCharsets.UTF_8));
        info.write(1);
        return new AgentKey(new SecretKeySpec(hash(master, info.toByteArray()), ALGORITHM));
    }

    SecretKey secret() {
        return secret;
    }

    /** The keyed hash of a message, in hexadecimal. */
    public String sign(byte[] message) {
        return HexFormat.of().formatHex(hash(secret, message));
    }

    private static byte[] hash(SecretKey key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
