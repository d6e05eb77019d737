package dev.interlock.routes;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.decide.ControlRoom;
import dev.interlock.routes.decide.Recorder;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.fact.Inventory;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;

/** A running controller: routes, decision loop, agents and audit. */
public final class Controller implements AutoCloseable {
    private final Main main;
    private final Audit audit;
    private final ControlRoom room;
    private final Meters meters;
    private final Recorder recorder;

    Controller(Main main, Audit audit, ControlRoom room, Meters meters, Recorder recorder) {
        this.main = main;
        this.audit = audit;
        this.room = room;
        this.meters = meters;
        this.recorder = recorder;
    }

    /**
     * Starts a controller that goes on where the last one on the same audit stopped.
     *
     * @throws StartRefused it cannot run like this; the message says what to do
     */
    public static Controller start(ControllerSettings settings, Inventory inventory, Outside outside) {
        return new Assembly(settings, inventory, outside).start();
    }

    public ControlRoom room() {
        return room;
    }

    public Audit audit() {
        return audit;
    }

    /** Hands everything that is recorded from now on to a reader, in order, on the thread that records: be quick. */
    public void follow(Consumer<Entry> reader) {
        recorder.tell(reader);
    }

    public Meters meters() {
        return meters;
    }

    public CamelContext context() {
        return main.getCamelContext();
    }

    /** Stops the routes first, so that what they still hold is recorded, and the audit last. */
    @Override
    public void close() {
        main.stop();
        audit.close();
    }
}
