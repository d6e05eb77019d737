package dev.interlock.routes;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.ledger.NamedQueries;
import dev.interlock.routes.decide.ControlRoom;
import dev.interlock.routes.decide.DecisionLoop;
import dev.interlock.routes.ingest.UnmappedList;
import dev.interlock.routes.ingest.inventory.Roster;
import dev.interlock.routes.ingest.mapping.MappingInUse;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.web.AuditDesk;
import dev.interlock.routes.web.Check;
import dev.interlock.routes.web.Panel;
import dev.interlock.routes.web.Web;
import dev.interlock.routes.web.WebSettings;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.camel.CamelContext;

/** The web and what it shows, unless it is switched off. */
record WebWiring(ControllerSettings settings, Properties properties) {
    /** Far beyond a tick: something holds the loop. */
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(30);

    Optional<Web> mount(
            CamelContext context, ControlRoom room, DecisionLoop loop, Roster roster, Audit audit, Meters meters) {
        AuditDesk desk = desk(audit);
        if (!Boolean.parseBoolean(properties.getProperty("interlock.web.enabled"))) {
            return Optional.empty();
        }
        UnmappedList unmapped = bean(context, "unmapped", UnmappedList.class);
        MappingInUse mapping = bean(context, "mappingInUse", MappingInUse.class);
        Panel panel = new Panel(
                room,
                desk,
                loop::rulebook,
                roster::census,
                meters,
                unmapped::entries,
                checks(audit, loop, mapping),
                Clock.systemUTC());
        try {
            WebSettings web = new WebSettings(
                    properties.getProperty("interlock.bind"),
                    Integer.parseInt(properties.getProperty("interlock.port")),
                    Optional.of(properties.getProperty("interlock.token")),
                    Set.of(),
                    IngestWiring.limits(properties).pushBytes());
            return Optional.of(Web.mount(context, web, panel));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new StartRefused(String.valueOf(e.getMessage()));
        }
    }

    private AuditDesk desk(Audit audit) {
        try {
            return new AuditDesk(audit, NamedQueries.in(settings.folders("audit-queries")));
        } catch (IOException e) {
            throw new StartRefused("The audit queries cannot be read (%s). Check the folder and its permissions."
                    .formatted(e.getMessage()));
        }
    }

    private static <T> T bean(CamelContext context, String name, Class<T> type) {
        return context.getRegistry().lookupByNameAndType(name, type);
    }

    private static List<Check> checks(Audit audit, DecisionLoop loop, MappingInUse mapping) {
        return List.of(
                new Check("audit", audit::trouble),
                new Check("decision-loop", () -> stalled(loop)),
                new Check("rules", loop::ailment),
                new Check("mapping", mapping::fault));
    }

    private static Optional<String> stalled(DecisionLoop loop) {
        return Optional.of(loop.idle())
                .filter(idle -> idle.compareTo(LONGEST_IDLE) > 0)
                .map(idle ->
                        "The decision loop has not turned for %d s. Look for what holds it in the controller's log."
                                .formatted(idle.toSeconds()));
    }
}
