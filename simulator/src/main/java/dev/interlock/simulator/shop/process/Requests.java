package dev.interlock.simulator.shop.process;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** How the requests at a door went lately: how many, how many failed, how many were slow. Thread-safe. */
final class Requests {
    private static final Duration SLOW = Duration.ofMillis(250);
    private static final int SHORT = 5;
    private static final int LONG = 60;
    private static final double PERCENT = 100;
    private static final int SERVER_ERROR = 500;

    private final ProcessMeters meters;
    private final Rolling all = ProcessMeters.rolling();
    private final Rolling failed = ProcessMeters.rolling();
    private final Rolling slow = ProcessMeters.rolling();

    Requests(ProcessMeters meters) {
        this.meters = meters;
        meters.gauge("shop_requests_per_second", Tags.empty(), () -> all.perSecond(SHORT));
        meters.gauge("shop_error_percent_5s", Tags.empty(), () -> percent(failed, SHORT));
        meters.gauge("shop_error_percent_1m", Tags.empty(), () -> percent(failed, LONG));
        meters.gauge("shop_slow_percent_5s", Tags.empty(), () -> percent(slow, SHORT));
        meters.gauge("shop_slow_percent_1m", Tags.empty(), () -> percent(slow, LONG));
    }

    void done(String method, String door, int status, Duration took) {
        all.add(1);
        failed.add(status >= SERVER_ERROR ? 1 : 0);
        slow.add(took.compareTo(SLOW) > 0 ? 1 : 0);
        Timer.builder("http.server.requests")
                .tags("method", method, "uri", door, "status", String.valueOf(status))
                .serviceLevelObjectives(Duration.ofMillis(50), SLOW, Duration.ofSeconds(1), Duration.ofSeconds(2))
                .register(meters.registry())
                .record(took);
    }

    private double percent(Rolling part, int seconds) {
        double of = all.recent(seconds);
        return of == 0 ? 0 : PERCENT * part.recent(seconds) / of;
    }
}
