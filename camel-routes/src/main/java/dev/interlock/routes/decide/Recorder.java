package dev.interlock.routes.decide;

import dev.interlock.routes.audit.Audit;
import dev.interlock.rules.rulebook.Memory;
import dev.interlock.rules.rulebook.MemoryJson;

/** Makes a turn durable: what happened, and what must survive a restart. */
public final class Recorder {
    /** The names under which the state is kept. */
    public static final String MEMORY = "memory";

    public static final String SWITCHES = "switches";

    private final Audit audit;

    public Recorder(Audit audit) {
        this.audit = audit;
    }

    /** Returns only after everything is committed. */
    public void record(Outbox outbox) {
        if (!outbox.entries().isEmpty()) {
            audit.append(outbox.entries());
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
