package dev.interlock.routes.agents.logs;

import dev.interlock.rules.fact.Sample;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The newest log lines, in memory: so many at most. Thread-safe. */
public final class LogMemory {
    private final int most;
    private final Deque<LogLine> lines = new ArrayDeque<>();
    private final Map<String, String> latestOfDevices = new HashMap<>();

    public LogMemory(int most) {
        this.most = most;
    }

    /** Takes lines that were admitted at the door. */
    public synchronized void remember(List<LogLine> admitted) {
        admitted.forEach(this::add);
    }

    /** Takes the lines that came with samples. A device shows its latest line for as long as there is no newer one. */
    public synchronized void rememberSamples(List<Sample> samples) {
        for (Sample sample : samples) {
            LogLine.of(sample)
                    .filter(line -> !line.message().equals(latestOfDevices.put(line.service(), line.message())))
                    .ifPresent(this::add);
        }
    }

    /** All lines, in the order in which they came. */
    synchronized List<LogLine> lines() {
        return List.copyOf(lines);
    }

    private void add(LogLine line) {
        lines.addLast(line);
        if (lines.size() > most) {
            lines.removeFirst();
        }
    }
}
