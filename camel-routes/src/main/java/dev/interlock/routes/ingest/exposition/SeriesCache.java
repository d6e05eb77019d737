package dev.interlock.routes.ingest.exposition;

import dev.interlock.routes.ingest.mapping.Mapping;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the mapping made of the series that a source showed last, so that a page like the last one costs little. Holds no
 * more than one page, and of a page without end only so much; the rest is placed anew each time. Thread-safe.
 */
final class SeriesCache {
    /** Twice what 10,000 GPUs with eight metrics each show; each takes up to a kilobyte. */
    static final int MOST = 200_000;

    private static final class Entry {
        private final PlacedSeries placed;
        private long page;

        Entry(PlacedSeries placed, long page) {
            this.placed = placed;
            this.page = page;
        }
    }

    private final Map<Object, Entry> entries = new HashMap<>();
    private @Nullable Mapping mapping;
    private long page;
    private int shown;

    /** A new page begins, to be read by this mapping. */
    synchronized void begin(Mapping inUse) {
        if (mapping != inUse) {
            entries.clear();
            mapping = inUse;
        }
        page++;
        shown = 0;
    }

    /** @param series whatever tells it apart from others */
    synchronized @Nullable PlacedSeries find(Object series) {
        Entry entry = entries.get(series);
        if (entry == null) {
            return null;
        }
        if (entry.page != page) {
            entry.page = page;
            shown++;
        }
        return entry.placed;
    }

    synchronized void keep(Object series, PlacedSeries placed) {
        if (entries.size() >= MOST && !entries.containsKey(series)) {
            return;
        }
        if (entries.put(series, new Entry(placed, page)) == null) {
            shown++;
        }
    }

    /** The page has ended: forgets what was not on it. */
    synchronized void end() {
        if (shown < entries.size()) {
            entries.values().removeIf(entry -> entry.page != page);
        }
    }
}
