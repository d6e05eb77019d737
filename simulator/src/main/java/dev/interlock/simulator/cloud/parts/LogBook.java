package dev.interlock.simulator.cloud.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.simulator.door.Served.LogRecord;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The newest lines of all parts' output, at most 10,000, by the log contract. What a part writes that is not by the
 * contract is kept word for word as the message of a line. Thread-safe.
 */
public final class LogBook {
    private static final int MOST = 10_000;
    private static final int LONGEST = 8_000;

    private final InstantSource clock;
    private final Deque<LogRecord> records = new ArrayDeque<>();
    private long written;

    public LogBook(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes one line of a part's output; an empty one is nothing. */
    public void write(Part part, String line) {
        if (!line.isBlank()) {
            add(read(part, line.length() > LONGEST ? line.substring(0, LONGEST) : line));
        }
    }

    /** The lines after the one of this number, the oldest first; all where that was another book's number. */
    public synchronized List<LogRecord> after(long number) {
        long known = number > written ? 0 : number;
        return records.stream().filter(record -> record.number() > known).toList();
    }

    /** What the part wrote last. */
    public synchronized Optional<String> lastOf(Part part) {
        Iterator<LogRecord> newestFirst = records.descendingIterator();
        while (newestFirst.hasNext()) {
            ObjectNode line = newestFirst.next().line();
            if (line.path("service").asText().equals(part.id())) {
                return Optional.of(line.path("msg").asText());
            }
        }
        return Optional.empty();
    }

    private synchronized void add(ObjectNode line) {
        written++;
        records.addLast(new LogRecord(written, line));
        if (records.size() > MOST) {
            records.removeFirst();
        }
    }

    private ObjectNode read(Part part, String line) {
        return StrictJson.parse(line).fold(node -> byContract(part, node, line), reasons -> plain(part, line));
    }

    private ObjectNode byContract(Part part, JsonNode node, String line) {
        boolean complete = node instanceof ObjectNode
                && node.path("ts").isTextual()
                && node.path("level").isTextual()
                && node.path("msg").isTextual();
        return complete ? ((ObjectNode) node).put("service", part.id()) : plain(part, line);
    }

    private ObjectNode plain(Part part, String line) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("ts", clock.instant().toString());
        node.put("level", level(line));
        node.put("service", part.id());
        node.put("msg", line);
        node.putObject("meta");
        return node;
    }

    /** PostgreSQL and Redis say how grave a line is in words of their own. */
    private static String level(String line) {
        if (line.contains("FATAL:") || line.contains("PANIC:") || line.contains("ERROR:")) {
            return "error";
        }
        return line.contains("WARNING:") || line.contains(" # ") ? "warn" : "info";
    }
}
