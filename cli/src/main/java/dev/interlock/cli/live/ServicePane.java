package dev.interlock.cli.live;

import dev.interlock.rules.fact.Link;
import dev.interlock.rules.fact.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One line a service, database, cache or queue; then who calls whom. */
final class ServicePane {
    private static final int SERVICES = 10;
    private static final int INDENT = 12;

    private ServicePane() {}

    /** Those in trouble first, where there are many. */
    static List<ScreenLine> few(DevicePane devices) {
        List<Service> services = devices.ofKind(Service.class);
        Stream<Service> shown = services.size() <= SERVICES
                ? services.stream()
                : Stream.concat(
                                services.stream().filter(service -> devices.ink(service) != Ink.PLAIN),
                                services.stream().filter(service -> devices.ink(service) == Ink.PLAIN))
                        .limit(SERVICES);
        List<ScreenLine> lines =
                new ArrayList<>(shown.map(service -> line(service, devices)).toList());
        if (services.size() > SERVICES) {
            lines.add(ScreenLine.of(Ink.FAINT, "of %d services; all are under Devices".formatted(services.size())));
        }
        return lines;
    }

    static List<ScreenLine> all(DevicePane devices) {
        List<ScreenLine> lines = new ArrayList<>();
        devices.ofKind(Service.class).forEach(service -> lines.add(line(service, devices)));
        devices.ofKind(Link.class).forEach(link -> lines.add(line(link, devices)));
        return lines;
    }

    private static ScreenLine line(Service service, DevicePane devices) {
        ScreenLine line = ScreenLine.of(devices.ink(service), "%-11s ".formatted(service.id()))
                .add(Ink.FAINT, "%-9s".formatted(service.kind().word()))
                .hanging(INDENT);
        line.addWhole(
                Ink.PLAIN,
                Double.isNaN(service.healthyInstances())
                        ? "   –  "
                        : String.format(
                                Locale.ROOT,
                                "%2.0f of %.0f",
                                service.healthyInstances(),
                                service.declaredInstances()));
        figure(line, "%.0f/s", service.requestsPerSecond());
        figure(line, "errors %.1f%%", service.errorPercent5s());
        figure(line, "slow %.1f%%", service.slowPercent5s());
        figure(line, "cpu %.0f%%", service.cpuPercent());
        figure(line, "memory %.0f%%", service.memoryPercent());
        figure(line, "%.0f waiting", service.waiting());
        figure(line, "%.0f poisoned", some(service.poisonMessages()));
        figure(line, "%.0f blocked", some(service.blockedSessions()));
        figure(line, "%.0f unreadable", some(service.unreadable15s()));
        return service.configDrifted() ? line.add("  ").addWhole(Ink.WARN, "config drifted") : line;
    }

    private static ScreenLine line(Link link, DevicePane devices) {
        ScreenLine line = ScreenLine.of(devices.ink(link), "%s calls %s".formatted(link.caller(), link.callee()))
                .hanging(INDENT);
        figure(line, "%.0f/s", link.callsPerSecond());
        figure(line, "failed %.1f%%", link.failedPercent5s());
        figure(line, "%.0f ms", link.latencyMillis());
        return line;
    }

    /** What is worth saying only where there is any. */
    private static double some(double count) {
        return count > 0 ? count : Double.NaN;
    }

    private static void figure(ScreenLine line, String format, double value) {
        if (!Double.isNaN(value)) {
            line.add("  ").addWhole(Ink.PLAIN, String.format(Locale.ROOT, format, value));
        }
    }
}
