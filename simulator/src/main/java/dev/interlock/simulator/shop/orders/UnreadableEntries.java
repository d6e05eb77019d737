package dev.interlock.simulator.shop.orders;

import dev.interlock.simulator.shop.process.ProcessMeters;
import dev.interlock.simulator.shop.process.Rolling;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;

/** Entries of the cache that could not be decoded: how many lately, and which last. */
final class UnreadableEntries {
    private static final int WINDOW = 15;

    private final Rolling lately = ProcessMeters.rolling();
    private final MultiGauge last;

    UnreadableEntries(ProcessMeters meters) {
        meters.gauge("shop_cache_unreadable_15s", Tags.empty(), () -> lately.recent(WINDOW));
        last = MultiGauge.builder("shop.cache.unreadable.info").register(meters.registry());
    }

    void count(String key) {
        lately.add(1);
        last.register(List.of(MultiGauge.Row.of(Tags.of("key", key), 1)), true);
    }
}
