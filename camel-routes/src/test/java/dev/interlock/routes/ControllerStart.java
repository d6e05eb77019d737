package dev.interlock.routes;

import dev.interlock.advisor.NoModel;
import dev.interlock.advisor.Planner;
import dev.interlock.routes.agents.ControlledWorld;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.ingest.inventory.InventorySource;
import dev.interlock.routes.operator.Mode;
import dev.interlock.rules.fact.Inventory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How most tests start a controller: that of this source tree, acting on the {@link Floor}. What differs, the test says. */
final class ControllerStart {
    private final InstantSource clock;
    private final Map<String, String> properties = new HashMap<>();
    private @Nullable Path site;
    private AuditSettings audit = AuditSettings.inMemory();
    private Mode mode = Mode.ACT;
    private InventorySource devices = new InventorySource.Given(Floor.INVENTORY);
    private ControlledWorld world = new Hands();
    private Planner planner = new NoModel();

    private ControllerStart(InstantSource clock) {
        this.clock = clock;
    }

    /** It answers in the web, at any port that is free, and watches no rulebook. */
    static ControllerStart inTheWeb(InstantSource clock) {
        return new ControllerStart(clock).with("interlock.port", "0").with("rulebook.watch.enabled", "false");
    }

    /** Nothing of it happens beside the test, and nothing by itself. */
    static ControllerStart onOneThread(InstantSource clock) {
        return new ControllerStart(clock).with(Shift.ONE_THREAD);
    }

    /** Its rooms are apart, as in production; what pulls and ticks is not on. */
    static ControllerStart withQueues(InstantSource clock) {
        return onOneThread(clock).with(Shift.QUEUES);
    }

    ControllerStart with(String property, String value) {
        return with(Map.of(property, value));
    }

    ControllerStart with(Map<String, String> more) {
        properties.putAll(more);
        return this;
    }

    ControllerStart site(Path folder) {
        site = folder;
        return this;
    }

    ControllerStart audit(AuditSettings settings) {
        audit = settings;
        return this;
    }

    ControllerStart mode(Mode other) {
        mode = other;
        return this;
    }

    ControllerStart devices(Inventory inventory) {
        devices = new InventorySource.Given(inventory);
        return this;
    }

    /** Its devices are those in the site's file, or are discovered. */
    ControllerStart devicesIn(Path file) {
        devices = new InventorySource.Filed(file, "site", Set.of());
        return this;
    }

    ControllerStart world(ControlledWorld other) {
        world = other;
        return this;
    }

    ControllerStart planner(Planner other) {
        planner = other;
        return this;
    }

    Controller start() {
        return Controller.start(
                new ControllerSettings(Home.linked(), site, audit, mode, properties),
                devices,
                Outside.of(clock, world, planner),
                step -> {});
    }
}
