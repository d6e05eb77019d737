package dev.interlock.routes;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.costs.FleetCosts;
import dev.interlock.routes.exporter.FleetExporter;
import dev.interlock.routes.ingest.inventory.Census;
import dev.interlock.routes.ingest.inventory.InventorySource;
import dev.interlock.routes.ingest.inventory.Roster;
import dev.interlock.routes.loop.DecisionLoop;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.operator.ControlRoom;
import dev.interlock.routes.operator.KillSwitch;
import dev.interlock.routes.recording.TurnRecording;
import dev.interlock.routes.trail.Recorder;
import dev.interlock.routes.web.Web;
import dev.interlock.rules.fact.Inventory;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;

/** A running controller: routes, decision loop, agents, audit and web. */
public final class Controller implements AutoCloseable {
    private final Main main;
    private final Audit audit;
    private final Recorder recorder;
    private final DecisionLoop loop;
    private final KillSwitch killSwitch;
    private final ControlRoom room;
    private final Roster roster;
    private final Meters meters;
    private final FleetCosts costs;
    private final Optional<TurnRecording> recording;
    private final Optional<Web> web;
    private final Optional<FleetExporter> exporter;

    Controller(
            Main main,
            Audit audit,
            Recorder recorder,
            DecisionLoop loop,
            KillSwitch killSwitch,
            ControlRoom room,
            Roster roster,
            Meters meters,
            FleetCosts costs,
            Optional<TurnRecording> recording,
            Optional<Web> web,
            Optional<FleetExporter> exporter) {
        this.main = main;
        this.audit = audit;
        this.recorder = recorder;
        this.loop = loop;
        this.killSwitch = killSwitch;
        this.room = room;
        this.roster = roster;
        this.meters = meters;
        this.costs = costs;
        this.recording = recording;
        this.web = web;
        this.exporter = exporter;
        web.map(Web::url).ifPresent(audit::announce);
    }

    /**
     * Starts a controller that goes on where the last one on the same audit stopped.
     *
     * @throws StartRefused it cannot run like this; the message says what to do
     */
    public static Controller start(ControllerSettings settings, Inventory inventory, Outside outside) {
        return start(settings, new InventorySource.Given(inventory), outside, step -> {});
    }

    /**
     * Starts a controller whose devices a source tells, a file lists, or that are discovered where nobody saved one.
     *
     * @param steps is told what is being done, before it is
     * @throws StartRefused it cannot run like this; the message says what to do
     */
    public static Controller start(
            ControllerSettings settings, InventorySource listing, Outside outside, Consumer<String> steps) {
        return new Assembly(settings, listing, outside, steps).start();
    }

    /** The devices, as the doors know them. */
    public Census census() {
        return roster.census();
    }

    public ControlRoom room() {
        return room;
    }

    public Audit audit() {
        return audit;
    }

    public Meters meters() {
        return meters;
    }

    /** Where this controller is fed by hand. */
    public Inlet inlet() {
        return new Inlet(main.getCamelContext());
    }

    public CamelContext context() {
        return main.getCamelContext();
    }

    /** What the fleet costs. */
    public FleetCosts costs() {
        return costs;
    }

    /** Tells the reader of everything that is recorded from now on. */
    public void follow(Consumer<Entry> reader) {
        recorder.follow(reader);
    }

    /** Where its web answers. */
    public URI url() {
        return URI.create(web.orElseThrow(() -> new IllegalStateException("This controller was started without a web."))
                .url());
    }

    /** Where its exporter for Prometheus answers; empty where it is switched off. */
    public Optional<URI> exporter() {
        return exporter.map(FleetExporter::url);
    }

    /** Stops the routes first, so that what they still hold is recorded, and the audit last. */
    @Override
    public void close() {
        exporter.ifPresent(FleetExporter::close);
        main.stop();
        killSwitch.close();
        loop.close();
        recording.ifPresent(TurnRecording::close);
        costs.write();
        audit.close();
    }
}
