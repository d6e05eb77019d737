package dev.interlock.routes.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.interlock.rules.contract.PlainJson;
import dev.interlock.rules.contract.Sha256;
import dev.interlock.rules.file.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tokens of a controller, in a file that only its owner reads: hashes, never what is to be sent. Two processes take turns at
 * changing it. Who asks is known from memory alone, so that no disk stands between a person and the stop; {@link #refresh} reads what
 * was changed. A file that cannot be read lets nobody in. Thread-safe.
 */
public final class AccessTokens {
    /** Its name in the data folder. */
    public static final String FILE = "access-tokens.json";

    private static final Logger LOG = LoggerFactory.getLogger(AccessTokens.class);
    private static final int BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final Optional<Path> file;
    private volatile Held held;

    /**
     * What was read last.
     *
     * @param stamp of the file; empty where there is none
     */
    private record Held(String stamp, List<AccessToken> tokens) {}

    private AccessTokens(Optional<Path> file) {
        this.file = file;
        this.held = read();
    }

    /** Those in a file, which need not be there. */
    public static AccessTokens in(Path file) {
        return new AccessTokens(Optional.of(file.toAbsolutePath()));
    }

    /** Where nothing is kept. */
    public static AccessTokens none() {
        return new AccessTokens(Optional.empty());
    }

    /** Reads the file where it was changed. */
    public void refresh() {
        if (!stamp().equals(held.stamp())) {
            held = read();
        }
    }

    private Held read() {
        String stamp = stamp();
        try {
            return new Held(stamp, all());
        } catch (IOException unreadable) {
            LOG.error("{}", unreadable.getMessage());
            return new Held(stamp, List.of());
        }
    }

    private String stamp() {
        return file.filter(Files::exists)
                .map(kept -> {
                    try {
                        return Files.getLastModifiedTime(kept) + " " + Files.size(kept);
                    } catch (IOException unreadable) {
                        return "unreadable";
                    }
                })
                .orElse("");
    }

    /** Somebody has made tokens here once. That all of them were revoked since opens the door to nobody. */
    public boolean exist() {
        return !held.stamp().isEmpty();
    }

    /** The token that was sent; empty where none that is good was, or where they cannot be read. */
    public Optional<AccessToken> good(String sent) {
        byte[] hash = hash(sent);
        return held.tokens().stream()
                .filter(token -> MessageDigest.isEqual(hash, token.sha256().getBytes(StandardCharsets.US_ASCII)))
                .filter(AccessToken::isGood)
                .findFirst();
    }

    /**
     * All that were ever made, in that order.
     *
     * @throws IOException they cannot be read; the message says what to do
     */
    public List<AccessToken> all() throws IOException {
        if (file.filter(Files::exists).isEmpty()) {
            return List.of();
        }
        Path kept = file.orElseThrow();
        try {
            return AccessToken.read(PlainJson.MAPPER.readTree(Files.readAllBytes(kept)));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException damaged) {
            throw new IOException(
                    "The tokens in %s are damaged, so none is taken. Put a copy of the file back, or delete it and make new ones."
                            .formatted(kept),
                    damaged);
        }
    }

    /**
     * Makes one.
     *
     * @param at by the clock of this machine
     * @return what is to be sent; it is kept nowhere
     * @throws IllegalArgumentException there is or was one of this name, or it is no name
     */
    public String add(String name, Role role, String by, Instant at) throws IOException {
        byte[] chance = new byte[BYTES];
        CHANCE.nextBytes(chance);
        String secret = HexFormat.of().formatHex(chance);
        AccessToken made =
                new AccessToken(name, role, new String(hash(secret), StandardCharsets.US_ASCII), at, by, null, null);
        inTurn(tokens -> {
            if (tokens.stream().anyMatch(each -> each.name().equals(name))) {
                throw new IllegalArgumentException(
                        "There is or was a token '%s', and a name is used once. Choose another.".formatted(name));
            }
            tokens.add(made);
        });
        return secret;
    }

    /**
     * Takes one back, from now on.
     *
     * @param at by the clock of this machine
     * @throws IllegalArgumentException there is no such token, or it is revoked already
     */
    public void revoke(String name, String by, Instant at) throws IOException {
        inTurn(tokens -> {
            AccessToken token = tokens.stream()
                    .filter(each -> each.name().equals(name) && each.isGood())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "There is no token '%s' that is good. Look at 'interlock token list' for those there are."
                                    .formatted(name)));
            tokens.set(tokens.indexOf(token), token.revoked(at, by));
        });
    }

    private interface Change {
        void of(List<AccessToken> tokens);
    }

    /** Changes the file while nobody else does. */
    private void inTurn(Change change) throws IOException {
        Path kept = file.orElseThrow();
        Path lock = kept.resolveSibling(FILE + ".lock");
        synchronized (AccessTokens.class) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                List<AccessToken> tokens = new ArrayList<>(all());
                change.of(tokens);
                Path aside = Files.createTempFile(kept.getParent(), FILE, ".new", OwnerOnly.file());
                Files.write(
                        aside,
                        PlainJson.MAPPER
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsBytes(AccessToken.written(tokens)));
                Files.move(aside, kept, StandardCopyOption.ATOMIC_MOVE);
                held = read();
            }
        }
    }

    private static byte[] hash(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8)).getBytes(StandardCharsets.US_ASCII);
    }
}
