package dev.interlock.routes.audit.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The secret keys of one purpose, numbered by age: {@code audit-1}, {@code audit-2}. The newest signs, the older ones
 * remain for verification. Safe for use by several threads.
 */
public final class KeyRing {
    /** The one algorithm. Its name is part of what is signed. */
    public static final String ALGORITHM = "HmacSHA256";

    private static final int KEY_BYTES = 32;

    private final String purpose;
    private final @Nullable KeyFile file;
    private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();
    private volatile int newest;

    private KeyRing(String purpose, @Nullable KeyFile file) {
        this.purpose = purpose;
        this.file = file;
    }

    /** Keys in a PKCS12 file, which is created with a first key, readable by its owner only, where it is missing. */
    public static KeyRing open(Path store, String purpose) throws IOException {
        KeyFile file = KeyFile.at(store);
        KeyRing ring = new KeyRing(purpose, file);
        file.load(purpose).forEach(ring::add);
        if (ring.keys.isEmpty()) {
            ring.rotate();
        }
        return ring;
    }

    /** One key that lives as long as this object. */
    public static KeyRing ephemeral(String purpose) {
        KeyRing ring = new KeyRing(purpose, null);
        ring.add(purpose + "-1", fresh());
        return ring;
    }

    /** Makes a new key, which signs from now on. */
    public synchronized void rotate() throws IOException {
        String id = id(newest + 1);
        SecretKey key = fresh();
        if (file != null) {
            file.store(id, key);
        }
        add(id, key);
    }

    /** The id of the key that signs. */
    public String current() {
        return id(newest);
    }

    private String id(int number) {
        return purpose + "-" + number;
    }

    boolean has(String keyId) {
        return keys.containsKey(keyId);
    }

    /** The keyed hash, hexadecimal; empty where the ring has no such key. */
    public Optional<String> sign(String keyId, byte[] message) {
        return Optional.ofNullable(keys.get(keyId)).map(key -> signed(key, message));
    }

    private static String signed(SecretKey key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(message));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(String id, SecretKey key) {
        keys.put(id, key);
        newest = Math.max(newest, Integer.parseInt(id.substring(purpose.length() + 1)));
    }

    private static SecretKey fresh() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, ALGORITHM);
    }
}
