package dev.interlock.cli.live.pane;

import dev.interlock.rules.fact.PowerUnit;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every power unit: what it carries of what it may. */
final class PowerPane {
    private static final int INDENT = 8;

    private final DevicePane devices;
    private final List<PowerUnit> units;

    PowerPane(DevicePane devices) {
        this.devices = devices;
        this.units = devices.ofKind(PowerUnit.class);
    }

    Stream<Supplier<ScreenLine>> all() {
        return units.isEmpty() ? Stream.of() : Stream.of(this::line);
    }

    private ScreenLine line() {
        ScreenLine line = ScreenLine.of(Ink.TITLE, "power   ").hanging(INDENT);
        units.forEach(unit -> line.addWhole(devices.ink(unit), text(unit)).add("   "));
        return line;
    }

    private static String text(PowerUnit unit) {
        String load = ScreenLine.figure(" %.0f", unit.powerWatts() / 1000)
                + ScreenLine.figure(" of %.0f", unit.ratedWatts() / 1000);
        return unit.energised() ? unit.id() + (load.isEmpty() ? "" : load + " kW") : unit.id() + " is dead";
    }
}
