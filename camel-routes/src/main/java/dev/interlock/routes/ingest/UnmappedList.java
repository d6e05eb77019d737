package dev.interlock.routes.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What came in lately and has no place in the mapping: each name with why and an example, so that a person can give it
 * one. Bounded for each source; what is beyond is counted together. Thread-safe.
 */
public final class UnmappedList {
    static final int MOST_NAMES = 1_000;
    private static final int LONGEST_EXAMPLE = 500;
    private static final String MORE = "…";
    private static final Duration KEPT = Duration.ofHours(1);

    private record Key(String source, String name, String why) {}

    private final InstantSource clock;
    private final Map<Key, Unmapped> entries = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private Instant nothingGoneUntil = Instant.MIN;

    public UnmappedList(InstantSource clock) {
        this.clock = clock;
    }

    /** Something of this name came once more. */
    public void add(String source, String name, String why, String example) {
        add(source, name, why, 1, example);
    }

    /** It came so many times more. */
    public synchronized void add(String source, String name, String why, long times, String example) {
        Instant now = clock.instant();
        Key own = new Key(source, Shown.text(name), why);
        if (!entries.containsKey(own) && names.getOrDefault(source, 0) >= MOST_NAMES) {
            forget(now);
        }
        boolean room = entries.containsKey(own) || names.getOrDefault(source, 0) < MOST_NAMES;
        Key key = room
                ? own
                : new Key(source, MORE, "More than %d names of this source have no place.".formatted(MOST_NAMES));
        String shown = example.length() <= LONGEST_EXAMPLE ? example : example.substring(0, LONGEST_EXAMPLE) + MORE;
        Unmapped known = entries.get(key);
        if (known == null) {
            names.merge(source, 1, Integer::sum);
        }
        entries.put(
                key,
                known == null
                        ? Unmapped.first(source, key.name, key.why, times, shown, now)
                        : known.again(times, shown, now));
    }

    /** By source and name, without what has not come for an hour. */
    public synchronized List<Unmapped> entries() {
        forget(clock.instant());
        return entries.values().stream()
                .sorted(Comparator.comparing(Unmapped::source)
                        .thenComparing(Unmapped::name)
                        .thenComparing(Unmapped::why))
                .toList();
    }

    private void forget(Instant now) {
        // Whoever makes up names without end must not have all of them looked at for each.
        if (!now.isAfter(nothingGoneUntil)) {
            return;
        }
        entries.values().removeIf(entry -> {
            boolean gone = entry.last().plus(KEPT).isBefore(now);
            if (gone) {
                names.merge(entry.source(), -1, Integer::sum);
            }
            return gone;
        });
        nothingGoneUntil = entries.values().stream()
                .map(Unmapped::last)
                .min(Comparator.naturalOrder())
                .orElse(now)
                .plus(KEPT);
    }
}
