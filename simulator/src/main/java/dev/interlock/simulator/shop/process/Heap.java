package dev.interlock.simulator.shop.process;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.Optional;

/** How full the heap was after the latest collection: what is really kept, without the garbage of the moment. */
final class Heap {
    private static final double PERCENT = 100;

    private Heap() {}

    /** Percent of {@code -Xmx}; 0 before the first collection. */
    static double percentAfterCollection() {
        return ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class).stream()
                .flatMap(collector -> Optional.ofNullable(collector.getLastGcInfo()).stream())
                .max(Comparator.comparingLong(GcInfo::getEndTime))
                .map(Heap::kept)
                .orElse(0.0);
    }

    private static double kept(GcInfo collection) {
        long used = collection.getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool ->
                        !pool.getKey().startsWith("Code") && !pool.getKey().matches("Metaspace|Compressed.*"))
                .map(java.util.Map.Entry::getValue)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        return PERCENT * used / Runtime.getRuntime().maxMemory();
    }
}
