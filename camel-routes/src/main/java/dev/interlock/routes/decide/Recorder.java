package dev.interlock.routes.decide;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.rules.rulebook.Memory;
import dev.interlock.rules.rulebook.MemoryJson;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Makes a turn durable: what happened, and what must survive a restart. */
public final class Recorder {
    /** The names under which the state is kept. */
    public static final String MEMORY = "memory";

    public static final String SWITCHES = "switches";

    private final Audit audit;
    private final List<Consumer<Entry>> readers = new CopyOnWriteArrayList<>();

    public Recorder(Audit audit) {
        this.audit = audit;
    }

    /** Tells the reader of every entry from now on, after it was committed, on the thread that recorded it. */
    public void follow(Consumer<Entry> reader) {
        readers.add(reader);
    }

    /** Returns only after everything is committed. */
    public void record(Outbox outbox) {
        if (!outbox.entries().isEmpty()) {
            audit.append(outbox.entries());
            readers.forEach(outbox.entries()::forEach);
        }
        Memory memory = outbox.memory();
        if (memory != null) {
            audit.save(MEMORY, outbox.at(), MemoryJson.write(memory));
        }
        String switches = outbox.switches();
        if (switches != null) {
            audit.save(SWITCHES, outbox.at(), switches);
        }
    }
}
