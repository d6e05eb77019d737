package dev.interlock.cli.live;

import dev.interlock.rules.fact.PowerUnit;
import java.util.List;
import java.util.Locale;

/** Every power unit: what it carries of what it may. */
final class PowerPane {
    private static final int INDENT = 8;

    private PowerPane() {}

    static List<ScreenLine> of(DevicePane devices) {
        List<PowerUnit> units = devices.ofKind(PowerUnit.class);
        if (units.isEmpty()) {
            return List.of();
        }
        ScreenLine line = ScreenLine.of(Ink.TITLE, "power   ").hanging(INDENT);
        units.forEach(unit -> line.addWhole(devices.ink(unit), load(unit)).add("   "));
        return List.of(line);
    }

    private static String load(PowerUnit unit) {
        String rated = Double.isNaN(unit.ratedWatts())
                ? ""
                : String.format(Locale.ROOT, " of %.0f", unit.ratedWatts() / 1000);
        return unit.energised()
                ? String.format(Locale.ROOT, "%s %.0f%s kW", unit.id(), unit.powerWatts() / 1000, rated)
                : unit.id() + " is dead";
    }
}
