package dev.interlock.cli.live.pane;

import dev.interlock.rules.fact.Link;
import dev.interlock.rules.fact.Service;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One line a service, database, cache or queue; then who calls whom. */
final class ServicePane {
    private static final int SERVICES = 10;
    private static final int INDENT = 12;

    private final DevicePane devices;
    private final List<Service> services;

    ServicePane(DevicePane devices) {
        this.devices = devices;
        this.services = devices.ofKind(Service.class);
    }

    /** Those in trouble first, where there are many. */
    Stream<Supplier<ScreenLine>> few() {
        return services.size() <= SERVICES
                ? lines(services.stream())
                : Stream.concat(
                        lines(Stream.concat(services(true), services(false)).limit(SERVICES)),
                        Stream.of(() -> DevicePane.rest(services.size(), "services")));
    }

    Stream<Supplier<ScreenLine>> all() {
        return Stream.concat(
                lines(services.stream()), devices.ofKind(Link.class).stream().map(link -> () -> line(link)));
    }

    private Stream<Service> services(boolean inTrouble) {
        return services.stream().filter(service -> inTrouble == (devices.ink(service) != Ink.PLAIN));
    }

    private Stream<Supplier<ScreenLine>> lines(Stream<Service> shown) {
        return shown.map(service -> () -> line(service));
    }

    private ScreenLine line(Service service) {
        ScreenLine line = ScreenLine.of(devices.ink(service), "%-11s ".formatted(service.id()))
                .add(Ink.FAINT, "%-8s".formatted(service.kind().word()))
                .hanging(INDENT);
        if (!Double.isNaN(service.healthyInstances())) {
            line.addFigure("%.0f", service.healthyInstances())
                    .addWhole(Ink.PLAIN, ScreenLine.figure(" of %.0f", service.declaredInstances()));
        }
        line.addFigure("%.0f/s", service.requestsPerSecond())
                .addFigure("errors %.1f %%", service.errorPercent5s())
                .addFigure("slow %.1f %%", service.slowPercent5s())
                .addFigure("cpu %.0f %%", service.cpuPercent())
                .addFigure("memory %.0f %%", service.memoryPercent())
                .addFigure("%.0f waiting", service.waiting())
                .addFigure("%.0f poisoned", some(service.poisonMessages()))
                .addFigure("%.0f blocked", some(service.blockedSessions()))
                .addFigure("%.0f unreadable", some(service.unreadable15s()));
        return service.configDrifted() ? line.add("  ").addWhole(Ink.WARN, "config drifted") : line;
    }

    private ScreenLine line(Link link) {
        return ScreenLine.of(devices.ink(link), "%s calls %s".formatted(link.caller(), link.callee()))
                .hanging(INDENT)
                .addFigure("%.0f/s", link.callsPerSecond())
                .addFigure("failed %.1f %%", link.failedPercent5s())
                .addFigure("%.0f ms", link.latencyMillis());
    }

    /** What is worth saying only where there is any. */
    private static double some(double count) {
        return count > 0 ? count : Double.NaN;
    }
}
