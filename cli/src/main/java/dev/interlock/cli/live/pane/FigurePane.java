package dev.interlock.cli.live.pane;

import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Instance;
import dev.interlock.rules.fact.SiteDevice;
import dev.interlock.rules.kind.FactFigures;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What is told of machines that are paid for, and of devices of kinds that a site declares, figure by figure. */
final class FigurePane {
    private static final int INDENT = 8;

    private final DevicePane devices;

    FigurePane(DevicePane devices) {
        this.devices = devices;
    }

    Stream<Supplier<ScreenLine>> all() {
        return Stream.concat(devices.ofKind(Instance.class).stream(), devices.ofKind(SiteDevice.class).stream())
                .map(device -> () -> line(device));
    }

    private ScreenLine line(DeviceFact device) {
        ScreenLine line = ScreenLine.of(devices.ink(device), device.id())
                .add(Ink.FAINT, "  " + device.kind().word())
                .hanging(INDENT);
        FactFigures.of(device).forEach((name, value) -> {
            String text = text(value);
            if (!text.isEmpty()) {
                line.add("  ").addWhole(Ink.PLAIN, name + " " + text);
            }
        });
        return line;
    }

    /** Empty for what was not measured or is not told. */
    private static String text(Object value) {
        return value instanceof Double figure
                ? ScreenLine.figure(figure == Math.rint(figure) ? "%.0f" : "%.2f", figure)
                : String.valueOf(value);
    }
}
