package dev.interlock.routes.agents.keys;

import dev.interlock.routes.audit.ActJournal;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.OperatorActEntry.Act;
import dev.interlock.routes.audit.entry.Origin;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings what was done to the keys into the audit. The acts are kept with the keys, so those done while no controller ran
 * are recorded by the next one.
 */
public final class KeyJournal {
    /** Who makes the first key of a data folder: not a person. */
    public static final String CONTROLLER = "interlock";

    private final EnvelopeKeys keys;
    private final ActJournal journal;
    private final InstantSource clock;
    private List<KeyVersion> recorded = List.of();

    /** @param clock the world's */
    public KeyJournal(EnvelopeKeys keys, Audit audit, InstantSource clock) {
        this.keys = keys;
        this.journal = new ActJournal(audit, "key-acts");
        this.clock = clock;
    }

    /** Records every act that is not in the audit yet. */
    public synchronized void record() {
        List<KeyVersion> versions = keys.versions();
        if (!versions.equals(recorded)) {
            record(versions);
            recorded = versions;
        }
    }

    private void record(List<KeyVersion> versions) {
        Instant now = clock.instant();
        Map<String, OperatorActEntry> acts = new LinkedHashMap<>();
        for (KeyVersion version : versions) {
            for (KeyAct act : version.acts()) {
                if (!act.by().equals(CONTROLLER)) {
                    acts.put(name(version, act), entry(version, act, now));
                }
            }
        }
        journal.record(acts, now);
    }

    private static String name(KeyVersion version, KeyAct act) {
        return "%s %s %s".formatted(version.id(), act.kind(), act.at());
    }

    private static OperatorActEntry entry(KeyVersion version, KeyAct act, Instant now) {
        return new OperatorActEntry(
                Origin.at(now),
                act.by(),
                switch (act.kind()) {
                    case MADE -> Act.ROTATE_KEY;
                    case EXPORTED -> Act.EXPORT_KEY;
                    case REVOKED -> Act.REVOKE_KEY;
                },
                version.id(),
                act.at().toString(),
                act.detail().isEmpty() ? null : act.detail());
    }
}
