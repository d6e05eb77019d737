package dev.interlock.routes.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A token as it is kept: nobody can tell from it what is to be sent.
 *
 * @param name names it, and nothing else ever again
 * @param sha256 of what is to be sent, hexadecimal
 * @param madeAt by the clock of the machine on which it was made
 * @param revokedAt when it was taken back; absent while it is good
 */
public record AccessToken(
        String name,
        Role role,
        String sha256,
        Instant madeAt,
        String madeBy,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    public AccessToken {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no name of a token. Take letters, digits, dots and dashes, at most 60.".formatted(name));
        }
    }

    public boolean isGood() {
        return revokedAt == null;
    }

    AccessToken revoked(Instant at, String by) {
        return new AccessToken(name, role, sha256, madeAt, madeBy, at, by);
    }

    /** As they are kept. */
    static ArrayNode written(List<AccessToken> tokens) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        tokens.forEach(token -> {
            ObjectNode node = all.addObject();
            node.put("name", token.name).put("role", token.role.word()).put("sha256", token.sha256);
            node.put("made_at", token.madeAt.toString()).put("made_by", token.madeBy);
            if (token.revokedAt != null) {
                node.put("revoked_at", token.revokedAt.toString()).put("revoked_by", token.revokedBy);
            }
        });
        return all;
    }

    /**
     * Reads what was kept.
     *
     * @throws IllegalArgumentException it is no list of tokens
     */
    static List<AccessToken> read(JsonNode all) {
        if (!all.isArray()) {
            throw new IllegalArgumentException("This is no list of tokens.");
        }
        return StreamSupport.stream(all.spliterator(), false)
                .map(AccessToken::of)
                .toList();
    }

    private static AccessToken of(JsonNode node) {
        boolean revoked = node.has("revoked_at");
        return new AccessToken(
                node.path("name").asText(),
                Role.named(node.path("role").asText()),
                node.path("sha256").asText(),
                Instant.parse(node.path("made_at").asText()),
                node.path("made_by").asText(),
                revoked ? Instant.parse(node.path("revoked_at").asText()) : null,
                revoked ? node.path("revoked_by").asText() : null);
    }
}
