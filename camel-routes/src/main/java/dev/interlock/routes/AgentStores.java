package dev.interlock.routes;

import dev.interlock.routes.agents.keys.EnvelopeKeys;
import dev.interlock.routes.agents.keys.KeyJournal;
import dev.interlock.routes.agents.keys.KeyOffice;
import dev.interlock.routes.agents.replay.ReplayStore;
import dev.interlock.routes.agents.replay.StoreUnavailable;
import dev.interlock.routes.property.RouteProperty;
import dev.interlock.rules.plan.Agent;
import dev.interlock.rules.property.PropertyValues;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.support.service.ServiceSupport;

/** What agents keep on the disk beside the audit, or in memory where the audit is there too. */
final class AgentStores {
    private final ControllerSettings settings;
    private final PropertyValues values;
    private final List<ReplayStore> open = new ArrayList<>();

    AgentStores(ControllerSettings settings, PropertyValues values) {
        this.settings = settings;
        this.values = values;
    }

    /** The keys of envelopes, in a file of their own with a first key in it. */
    EnvelopeKeys keys() {
        Path auditKeys = settings.audit().keyStore();
        if (auditKeys == null) {
            return EnvelopeKeys.ephemeral();
        }
        Path file = auditKeys.resolveSibling(EnvelopeKeys.FILE);
        InstantSource wall = InstantSource.system();
        try {
            new KeyOffice(file, wall).begin(KeyJournal.CONTROLLER);
            return EnvelopeKeys.in(file, values.time(RouteProperty.KEYS_GRACE), wall);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartRefused("The key store %s cannot be used (%s). Check the file and its password."
                    .formatted(file, e.getMessage()));
        }
    }

    ReplayStore open(Agent agent) {
        try {
            ReplayStore store = store(agent);
            open.add(store);
            return store;
        } catch (StoreUnavailable e) {
            closeAll();
            throw new StartRefused(String.valueOf(e.getMessage()));
        }
    }

    private ReplayStore store(Agent agent) {
        Path auditKeys = settings.audit().keyStore();
        return auditKeys == null
                ? ReplayStore.inMemory()
                : ReplayStore.in(auditKeys.resolveSibling("agents").resolve(agent.contractName() + ".mv"));
    }

    /** Closes them after the routes have stopped. */
    void closeWith(CamelContext context) {
        try {
            context.addService(new ServiceSupport() {
                @Override
                protected void doShutdown() {
                    closeAll();
                }
            });
        } catch (Exception e) {
            throw new StartRefused("The agents' stores cannot be watched (%s). Start again.".formatted(e.getMessage()));
        }
    }

    private void closeAll() {
        open.forEach(ReplayStore::close);
        open.clear();
    }
}
