package dev.interlock.routes.ingest.logs;

import dev.interlock.routes.agents.logs.LogLine;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * The newest lines of earlier messages. Shippers deliver at least once: what was not acknowledged in time comes again, and is
 * then the same to the last letter. Lines that are equal within one message are as many lines. Thread-safe.
 */
final class SeenLines {
    private final int most;
    private final Deque<Set<LogLine>> messages = new ArrayDeque<>();
    private final Set<LogLine> seen = new HashSet<>();

    SeenLines(int most) {
        this.most = most;
    }

    synchronized boolean contains(LogLine line) {
        return seen.contains(line);
    }

    synchronized void add(Collection<LogLine> message) {
        Set<LogLine> fresh = new HashSet<>(message);
        fresh.removeAll(seen);
        messages.addLast(fresh);
        seen.addAll(fresh);
        while (seen.size() > most && messages.size() > 1) {
            messages.removeFirst().forEach(seen::remove);
        }
    }
}
