package dev.interlock.features.floor;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.scenarios.bench.RuleCoverage;
import dev.interlock.simulator.World;
import dev.interlock.simulator.WorldSpec;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stories happen on. Cucumber makes the steps of a story itself, so that a process has one ground at a time.
 *
 * @param home the installation, with {@code rulebooks/} and {@code routes/}
 * @param site the operator's own folder over it
 * @param inventory the devices that stand there; whatever is told to one is obeyed by the floor, and no actuator hears of it
 * @param coverage which rules fired in what was played here
 */
public record StoryGround(Path home, Optional<Path> site, Inventory inventory, RuleCoverage coverage) {
    private static volatile @Nullable StoryGround laid;

    public StoryGround {
        inventory = new Inventory(
                inventory.devices().stream().map(StoryGround::withoutActuator).toList());
    }

    /** One on which nothing was played yet. */
    public StoryGround(Path home, Optional<Path> site, Inventory inventory) {
        this(home, site, inventory, new RuleCoverage());
    }

    /** The standard data centre under an installation. */
    public static StoryGround standard(Path home, Optional<Path> site) {
        return new StoryGround(home, site, World.build(WorldSpec.standard(), 1).inventory());
    }

    /** The same, on which nothing was played yet. */
    public StoryGround afresh() {
        return new StoryGround(home, site, inventory);
    }

    /** Lets every story that begins from now on happen here. */
    public void lay() {
        laid = this;
    }

    /** Where the stories of this process happen. */
    public static StoryGround underfoot() {
        StoryGround ground = laid;
        if (ground == null) {
            throw new IllegalStateException("No ground was laid before the first story.");
        }
        return ground;
    }

    private static Device withoutActuator(Device device) {
        return new Device(
                device.id(),
                device.kind(),
                device.zone(),
                device.parent(),
                device.model(),
                device.reportsEverySeconds(),
                device.ratings(),
                device.dependsOn());
    }
}
