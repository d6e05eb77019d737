package dev.interlock.simulator.shop.process;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.Supplier;

/** The meters of one process, as Prometheus reads them. Thread-safe. */
public final class ProcessMeters {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    public static ProcessMeters of(ProcessSettings settings) {
        ProcessMeters meters = new ProcessMeters();
        new JvmMemoryMetrics().bindTo(meters.registry);
        new JvmThreadMetrics().bindTo(meters.registry);
        new ProcessorMetrics().bindTo(meters.registry);
        new UptimeMetrics().bindTo(meters.registry);
        meters.gauge("shop_memory_percent", Tags.empty(), Heap::percentAfterCollection);
        int revision = settings.number("SHOP_REVISION", 1);
        meters.gauge("shop_revision", Tags.empty(), () -> revision);
        return meters;
    }

    /** A number that is asked for at each scrape; NaN says that it was not measured. */
    public void gauge(String name, Tags tags, Supplier<Number> value) {
        Gauge.builder(name, value).tags(tags).strongReference(true).register(registry);
    }

    public PrometheusMeterRegistry registry() {
        return registry;
    }

    /** A window that counts on this machine's clock. */
    public static Rolling rolling() {
        return new Rolling(() -> System.nanoTime() / 1_000_000_000L - FIRST_SECOND);
    }

    // nanoTime may begin below zero
    private static final long FIRST_SECOND = System.nanoTime() / 1_000_000_000L - 1_000;

    String text() {
        return registry.scrape();
    }
}
