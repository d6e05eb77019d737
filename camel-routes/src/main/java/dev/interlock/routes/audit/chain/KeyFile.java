package dev.interlock.routes.audit.chain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.SecretKey;

/** A PKCS12 file and its password. Both are readable by their owner only, and replaced in one step. */
public final class KeyFile {
    private static final String PASSWORD_VARIABLE = "INTERLOCK_KEYSTORE_PASSWORD";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path path;
    private final KeyStore.PasswordProtection protection;

    private KeyFile(Path path, String password) {
        this.path = path;
        this.protection = new KeyStore.PasswordProtection(password.toCharArray());
    }

    /** With the password of the environment, or one generated into a file beside the keys. */
    public static KeyFile at(Path path) throws IOException {
        String given = System.getenv(PASSWORD_VARIABLE);
        return new KeyFile(path, given != null && !given.isEmpty() ? given : generatedPassword(path));
    }

    private static String generatedPassword(Path path) throws IOException {
        Path file = path.resolveSibling(path.getFileName() + ".password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        if (Files.exists(path)) {
            throw new IOException(
                    "The keys in %s are locked, and neither %s is set nor does %s exist. Set the variable."
                            .formatted(path, PASSWORD_VARIABLE, file));
        }
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        String password = HexFormat.of().formatHex(bytes);
        replace(file, out -> out.write(password.getBytes(StandardCharsets.US_ASCII)));
        return password;
    }

    /** The keys of a purpose by their ids. */
    Map<String, SecretKey> load(String purpose) throws IOException {
        Map<String, SecretKey> keys = new TreeMap<>();
        entries(purpose).forEach((id, entry) -> keys.put(id, entry.getSecretKey()));
        return keys;
    }

    /** The keys of a purpose by their ids, with what is noted about each. */
    public Map<String, KeyStore.SecretKeyEntry> entries(String purpose) throws IOException {
        Map<String, KeyStore.SecretKeyEntry> entries = new TreeMap<>();
        if (!Files.exists(path)) {
            return entries;
        }
        try {
            KeyStore store = opened();
            for (String id : Collections.list(store.aliases())) {
                if (id.matches("\\Q" + purpose + "\\E-\\d+")) {
                    entries.put(id, (KeyStore.SecretKeyEntry) store.getEntry(id, protection));
                }
            }
            return entries;
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    void store(String id, SecretKey key) throws IOException {
        put(Map.of(id, new KeyStore.SecretKeyEntry(key)));
    }

    /** Adds or replaces keys, all of them in one step. */
    public void put(Map<String, KeyStore.SecretKeyEntry> entries) throws IOException {
        try {
            KeyStore store = opened();
            for (Map.Entry<String, KeyStore.SecretKeyEntry> entry : entries.entrySet()) {
                store.setEntry(entry.getKey(), entry.getValue(), protection);
            }
            replace(path, out -> {
                try {
                    store.store(out, protection.getPassword());
                } catch (GeneralSecurityException e) {
                    throw new IOException(e);
                }
            });
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    private KeyStore opened() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        if (!Files.exists(path)) {
            store.load(null, null);
            return store;
        }
        try (InputStream in = Files.newInputStream(path)) {
            store.load(in, protection.getPassword());
            return store;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private IOException unreadable(Exception cause) {
        return new IOException(
                "The keys in %s cannot be read. Maybe %s is not the password they were stored with, or the file is damaged."
                        .formatted(path, PASSWORD_VARIABLE),
                cause);
    }

    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    private static void replace(Path file, Content content) throws IOException {
        Path aside = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            content.to(out);
            channel.force(true);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
