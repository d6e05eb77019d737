package dev.interlock.rules.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 of what is added to it, texts as UTF-8. */
public final class Sha256 {
    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /** The hash of a text, in hexadecimal. */
    public static String of(String text) {
        return new Sha256().add(text).hex();
    }

    /** The hash of bytes, in hexadecimal. */
    public static String of(byte[] bytes) {
        return new Sha256().add(bytes).hex();
    }

    public Sha256 add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    public Sha256 add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** The hash in hexadecimal; begins anew. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
