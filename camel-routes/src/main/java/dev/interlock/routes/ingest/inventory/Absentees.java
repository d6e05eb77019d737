package dev.interlock.routes.ingest.inventory;

import dev.interlock.rules.contract.NamesInWords;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Says once of each list which of its devices have never reported, after a fair time. */
public final class Absentees {
    private static final Duration FAIR = Duration.ofMinutes(3);
    private static final int NAMED = 20;

    private final Roster roster;
    private final Supplier<Set<String>> heard;
    private final Consumer<String> tell;
    private final InstantSource clock;
    private Inventory about;
    private Instant since;
    private boolean told;

    /**
     * @param heard the devices that reported
     * @param tell takes one sentence
     */
    public Absentees(Roster roster, Supplier<Set<String>> heard, Consumer<String> tell, InstantSource clock) {
        this.roster = roster;
        this.heard = heard;
        this.tell = tell;
        this.clock = clock;
        this.about = roster.get();
        this.since = clock.instant();
    }

    /** Those listed devices that have not reported. A facility stands for its site and need not. */
    public static List<String> of(Inventory inventory, Set<String> heard) {
        return inventory.devices().stream()
                .filter(device -> !device.kind().equals(DeviceKind.FACILITY))
                .map(Device::id)
                .filter(id -> !heard.contains(id))
                .toList();
    }

    void look() {
        Inventory now = roster.get();
        if (!now.equals(about)) {
            about = now;
            since = clock.instant();
            told = false;
        }
        if (!told && !clock.instant().isBefore(since.plus(FAIR))) {
            told = true;
            List<String> missing = of(now, heard.get());
            if (!missing.isEmpty()) {
                tell.accept(sentence(missing));
            }
        }
    }

    private static String sentence(List<String> missing) {
        return "%d of the inventory have never reported: %s. Look at their exporters, or take them out of the inventory."
                .formatted(missing.size(), NamesInWords.few(missing, NAMED));
    }
}
