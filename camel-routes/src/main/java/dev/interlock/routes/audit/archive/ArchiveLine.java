package dev.interlock.routes.audit.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.audit.chain.Anchor;
import dev.interlock.routes.audit.chain.ChainLink;
import dev.interlock.routes.audit.chain.Head;
import dev.interlock.routes.audit.entry.Column;
import dev.interlock.routes.audit.entry.Shape;
import dev.interlock.rules.contract.PlainJson;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an archive, JSON each: first what it follows, then rows under the names of their columns and anchors as they come, last
 * what it ends with.
 */
final class ArchiveLine {
    static final String FORMAT = "interlock-archive-1";

    private ArchiveLine() {}

    static ObjectNode first(Head from) {
        ObjectNode line = PlainJson.MAPPER.createObjectNode();
        line.put("format", FORMAT);
        line.set("follows", head(from));
        return line;
    }

    static ObjectNode last(Head to, String sha256) {
        ObjectNode line = PlainJson.MAPPER.createObjectNode();
        line.set("ends", head(to));
        line.put("sha256", sha256);
        return line;
    }

    static ObjectNode of(Anchor anchor) {
        ObjectNode line = PlainJson.MAPPER.createObjectNode();
        line.set("anchor", PlainJson.MAPPER.valueToTree(anchor));
        return line;
    }

    static ObjectNode of(ChainLink link) {
        ObjectNode line = PlainJson.MAPPER.createObjectNode();
        line.put("seq", link.seq());
        line.put("table", link.shape().table());
        List<Column> columns = link.shape().columns();
        for (int i = 0; i < columns.size(); i++) {
            put(line, columns.get(i).name(), link.values().get(i));
        }
        line.put("prev_hash", link.prevHash());
        line.put("key_id", link.keyId());
        line.put("hash", link.hash());
        return line;
    }

    private static void put(ObjectNode line, String name, @Nullable Object value) {
        if (value instanceof Long whole) {
            line.put(name, whole);
        } else if (value instanceof Boolean truth) {
            line.put(name, truth);
        } else if (value != null) {
            line.put(name, value.toString());
        }
    }

    static Head followed(JsonNode line) throws IOException {
        if (!line.path("format").asText().equals(FORMAT)) {
            throw new IOException("does not begin as an archive does");
        }
        return head(line.path("follows"));
    }

    static boolean isRow(JsonNode line) {
        return line.has("table");
    }

    static boolean isLast(JsonNode line) {
        return !isRow(line) && line.has("ends");
    }

    static Head ended(JsonNode line) {
        return head(line.path("ends"));
    }

    static boolean isAnchor(JsonNode line) {
        return !isRow(line) && line.has("anchor");
    }

    static Anchor anchor(JsonNode line) throws IOException {
        return PlainJson.MAPPER.treeToValue(line.path("anchor"), Anchor.class);
    }

    static ChainLink link(JsonNode line) throws IOException {
        String table = line.path("table").asText();
        Shape shape = Shape.ofTable(table)
                .orElseThrow(() -> new IOException("has a row of a table '%s', which nobody writes".formatted(table)));
        List<@Nullable Object> values = new ArrayList<>();
        for (Column column : shape.columns()) {
            values.add(value(column, line.get(column.name())));
        }
        return new ChainLink(
                shape,
                line.path("seq").asLong(),
                values,
                line.path("prev_hash").asText(),
                line.path("key_id").asText(),
                line.path("hash").asText());
    }

    private static @Nullable Object value(Column column, @Nullable JsonNode value) throws IOException {
        if (value == null) {
            return null;
        }
        try {
            return switch (column.kind()) {
                case TEXT -> value.asText();
                case WHOLE -> value.asLong();
                case TRUTH -> value.asBoolean();
                case INSTANT -> Instant.parse(value.asText());
            };
        } catch (DateTimeException e) {
            throw new IOException("has no time in a column '%s'".formatted(column.name()), e);
        }
    }

    private static ObjectNode head(Head head) {
        return PlainJson.MAPPER.createObjectNode().put("seq", head.seq()).put("hash", head.hash());
    }

    private static Head head(JsonNode head) {
        return new Head(head.path("seq").asLong(), head.path("hash").asText());
    }
}
