package dev.interlock.cli.live.pane;

import dev.interlock.cli.print.Counted;
import dev.interlock.routes.operator.View;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many devices there are of each kind. */
public final class FleetPane {
    private FleetPane() {}

    /** Such as {@code 96 GPUs, 12 racks, 3 not heard of yet}. */
    static String counts(View view) {
        Set<String> heard = view.devices().stream().map(DeviceFact::id).collect(Collectors.toSet());
        long silent = view.inventory().devices().stream()
                .filter(device -> !device.kind().equals(DeviceKind.FACILITY))
                .filter(device -> !heard.contains(device.id()))
                .count();
        String kinds = kinds(view.inventory())
                .map(kind -> counted(view.inventory().ofKind(kind).count(), kind))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return kinds.isEmpty()
                ? "no device yet"
                : silent == 0 ? kinds : "%s, %d not heard of yet".formatted(kinds, silent);
    }

    /** The kinds of device that there may be some of: the delivered ones, then those that a site has besides. */
    public static Stream<DeviceKind> kinds(Inventory inventory) {
        return Stream.concat(
                        DeviceKind.delivered().stream(),
                        inventory.devices().stream().map(Device::kind))
                .distinct()
                .filter(kind -> !kind.equals(DeviceKind.FACILITY));
    }

    /** Such as {@code 96 GPUs}; empty for none. */
    public static String counted(long count, DeviceKind kind) {
        String word = kind.equals(DeviceKind.GPU) ? "GPU" : kind.word().replace('_', ' ');
        return count == 0 ? "" : Counted.of(count, word);
    }
}
