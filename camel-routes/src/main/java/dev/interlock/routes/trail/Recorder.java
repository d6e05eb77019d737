package dev.interlock.routes.trail;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.KeptAlert;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.rules.alert.AlertChange;
import dev.interlock.rules.alert.HeldAlertJson;
import dev.interlock.rules.contract.InventoryJson;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.rulebook.session.Memory;
import dev.interlock.rules.rulebook.session.MemoryJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a turn durable: what happened, and what must survive a restart. */
public final class Recorder {
    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    /** The names under which the state is kept. */
    public static final String MEMORY = "memory";

    public static final String INVENTORY = "inventory";

    public static final String SWITCHES = "switches";

    public static final String WORK = "work";

    private final Audit audit;
    private final List<Consumer<Entry>> readers = new CopyOnWriteArrayList<>();

    public Recorder(Audit audit) {
        this.audit = audit;
    }

    /** Tells the reader of every entry from now on, after it was committed, one after the other. What it fails at is logged. */
    public void follow(Consumer<Entry> reader) {
        readers.add(reader);
    }

    /** Returns only after everything is committed: what happened and what is remembered of it, or neither. */
    public void record(Outbox outbox) {
        Map<String, String> states = states(outbox);
        List<KeptAlert> alerts = outbox.alerts().stream().map(Recorder::kept).toList();
        if (!outbox.entries().isEmpty() || !states.isEmpty() || !alerts.isEmpty()) {
            audit.append(outbox.entries(), states, alerts, outbox.at());
            tell(outbox.entries());
        }
        if (!outbox.letters().isEmpty()) {
            audit.bury(outbox.letters());
        }
    }

    /** Records what happened outside a turn, and returns only after it is committed. */
    public void record(List<Entry> entries) {
        audit.append(entries);
        tell(entries);
    }

    private static KeptAlert kept(AlertChange change) {
        String id = change.held().alert().id();
        return change.isGone() ? KeptAlert.over(id) : KeptAlert.held(id, HeldAlertJson.write(change.held()));
    }

    private static Map<String, String> states(Outbox outbox) {
        Map<String, String> states = new LinkedHashMap<>();
        Memory memory = outbox.memory();
        if (memory != null) {
            states.put(MEMORY, MemoryJson.write(memory));
        }
        Inventory inventory = outbox.inventory();
        if (inventory != null) {
            states.put(INVENTORY, StrictJson.write(InventoryJson.write(inventory)));
        }
        String switches = outbox.switches();
        if (switches != null) {
            states.put(SWITCHES, switches);
        }
        String work = outbox.work();
        if (work != null) {
            states.put(WORK, work);
        }
        return states;
    }

    private synchronized void tell(List<Entry> entries) {
        readers.forEach(reader -> entries.forEach(entry -> tell(reader, entry)));
    }

    /** It is recorded, whatever a reader makes of it: nobody may take it for failed and do it again, and the others hear of it too. */
    private static void tell(Consumer<Entry> reader, Entry entry) {
        try {
            reader.accept(entry);
        } catch (RuntimeException | LinkageError broken) {
            LOG.error(
                    "A reader of what is recorded failed at an entry of {}.",
                    entry.getClass().getSimpleName(),
                    broken);
        }
    }
}
