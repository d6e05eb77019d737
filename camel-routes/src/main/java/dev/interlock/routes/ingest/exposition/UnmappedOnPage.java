package dev.interlock.routes.ingest.exposition;

import dev.interlock.routes.ingest.UnmappedList;
import java.util.LinkedHashMap;
import java.util.Map;

/** The series of one page that have no place in the mapping, by name and why. */
final class UnmappedOnPage {
    /** Made-up names beyond this are counted with the last of them. */
    private static final int MOST_NAMES = 2_000;

    private record Key(String name, String why) {}

    private static final class Count {
        private final Series example;
        private long times;

        Count(Series example) {
            this.example = example;
        }
    }

    private final Map<Key, Count> counts = new LinkedHashMap<>();
    private int all;

    void add(Series series, String why) {
        all++;
        Key key = new Key(series.name(), why);
        Count count = counts.get(key);
        if (count == null) {
            count = new Count(series);
            if (counts.size() < MOST_NAMES) {
                counts.put(key, count);
            }
        }
        count.times++;
    }

    int count() {
        return all;
    }

    void tell(String source, UnmappedList list) {
        counts.forEach((key, count) -> list.add(source, key.name, key.why, count.times, count.example.text()));
    }
}
