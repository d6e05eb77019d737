package dev.interlock.routes;

import dev.interlock.routes.agents.keys.EnvelopeKeys;
import dev.interlock.routes.agents.keys.KeyJournal;
import dev.interlock.routes.agents.keys.KeyOffice;
import dev.interlock.routes.agents.replay.ReplayStore;
import dev.interlock.routes.agents.replay.StoreUnavailable;
import dev.interlock.rules.plan.Agent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.support.service.ServiceSupport;

/** What agents keep on the disk beside the audit, or in memory where the audit is there too. */
final class AgentStores {
    private static final String GRACE = "agent.keys.grace";

    private final ControllerSettings settings;
    private final Properties properties;
    private final List<ReplayStore> open = new ArrayList<>();

    AgentStores(ControllerSettings settings, Properties properties) {
        this.settings = settings;
        this.properties = properties;
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
            return EnvelopeKeys.in(file, grace(), wall);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartRefused("The key store %s cannot be used (%s). Check the file and its password."
                    .formatted(file, e.getMessage()));
        }
    }

    private Duration grace() {
        String text = properties.getProperty(GRACE);
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new StartRefused("%s = '%s' is no duration. Write it like PT24H for a day.".formatted(GRACE, text));
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
