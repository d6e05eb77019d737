package dev.interlock.rules.rulebook.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What was asked for last, by all that it is made from. What is kept never changes, and takes long to make again: whoever starts
 * several sessions on the same files, or changes one of them, waits once for each. Thread-safe.
 */
public final class LatestMade<K, V> {
    private final Map<K, V> kept;
    private final Predicate<V> keeps;

    /**
     * Keeps nothing yet.
     *
     * @param most how many are kept
     * @param keeps whether something that was made is; what is not is made anew each time
     */
    public LatestMade(int most, Predicate<V> keeps) {
        this.keeps = keeps;
        kept = new LinkedHashMap<>(most, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What is kept of the same, else what is made now. */
    public synchronized V of(K from, Supplier<V> make) {
        V known = kept.get(from);
        if (known != null) {
            return known;
        }
        V made = make.get();
        if (keeps.test(made)) {
            kept.put(from, made);
        }
        return made;
    }
}
