package dev.interlock.routes;

import dev.interlock.routes.access.AccessTokens;
import dev.interlock.routes.agents.runbooks.Runbooks;
import dev.interlock.routes.alerts.Telling;
import dev.interlock.routes.alerts.silence.Silences;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.Retention;
import dev.interlock.routes.audit.reading.NamedQueries;
import dev.interlock.routes.costs.FleetMoney;
import dev.interlock.routes.doors.DeadLetterResend;
import dev.interlock.routes.doors.SourceStandings;
import dev.interlock.routes.ingest.IngestLimit;
import dev.interlock.routes.ingest.UnmappedList;
import dev.interlock.routes.ingest.inventory.Roster;
import dev.interlock.routes.ingest.mapping.MappingInUse;
import dev.interlock.routes.loop.DecisionLoop;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.operator.ControlRoom;
import dev.interlock.routes.property.RouteProperty;
import dev.interlock.routes.reload.RoutesInUse;
import dev.interlock.routes.trail.Recorder;
import dev.interlock.routes.web.Web;
import dev.interlock.routes.web.WebSettings;
import dev.interlock.routes.web.api.AuditAnswers;
import dev.interlock.routes.web.api.ComponentHealth;
import dev.interlock.routes.web.api.ReceiverDesk;
import dev.interlock.routes.web.api.WebContext;
import dev.interlock.routes.web.api.WorldFaults;
import dev.interlock.rules.property.PropertyValues;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;

/** The web and what it shows, unless it is switched off. */
record WebWiring(ControllerSettings settings, PropertyValues values) {
    /** The limit, and the condition that a person is told of. */
    private static final String DECISIONS_LATE = "decisions-late";

    /** Far beyond a tick: something holds the loop. */
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(30);

    /** A turn with ten thousand devices takes a tenth of it. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(2);

    Optional<Web> mount(
            CamelContext context,
            ControlRoom room,
            DecisionLoop loop,
            Roster roster,
            Audit audit,
            Recorder recorder,
            InstantSource now,
            Retention retention,
            Meters meters,
            RoutesInUse routes,
            Telling telling,
            SourceStandings sources,
            FleetMoney money,
            WorldFaults faults,
            Supplier<Optional<String>> clock) {
        AuditAnswers desk = desk(audit);
        if (!values.isOn(RouteProperty.WEB_ENABLED)) {
            return Optional.empty();
        }
        UnmappedList unmapped = bean(context, "unmapped", UnmappedList.class);
        MappingInUse mapping = bean(context, "mappingInUse", MappingInUse.class);
        WebContext panel = new WebContext(
                room,
                desk,
                loop::rulebook,
                roster::census,
                meters,
                unmapped::entries,
                Stream.concat(checks(clock, audit, retention, sources, loop, mapping, routes), receivers(telling))
                        .toList(),
                new DeadLetterResend(context, audit, recorder::record, now),
                new Runbooks(settings.folders("runbooks")),
                new ReceiverDesk(telling::standings, telling::test, new Silences(audit, recorder::record, now)),
                money,
                faults,
                Clock.systemUTC());
        try {
            WebSettings web = new WebSettings(
                    values.text(RouteProperty.BIND),
                    values.whole(RouteProperty.PORT),
                    Optional.of(values.text(RouteProperty.TOKEN)),
                    bean(context, "accessTokens", AccessTokens.class),
                    values.isOn(RouteProperty.READING_NEEDS_TOKEN),
                    Set.of(),
                    values.whole(IngestLimit.PUSH_BYTES),
                    values.whole(IngestLimit.PUSHED_AT_ONCE_BYTES),
                    WebSettings.USUAL_PATIENCE);
            return Optional.of(Web.mount(context, web, panel));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new StartRefused(String.valueOf(e.getMessage()));
        }
    }

    private AuditAnswers desk(Audit audit) {
        try {
            return new AuditAnswers(audit, NamedQueries.in(settings.folders("audit-queries")));
        } catch (IOException e) {
            throw new StartRefused("The audit queries cannot be read (%s). Check the folder and its permissions."
                    .formatted(e.getMessage()));
        }
    }

    private static <T> T bean(CamelContext context, String name, Class<T> type) {
        return context.getRegistry().lookupByNameAndType(name, type);
    }

    private static Stream<ComponentHealth> receivers(Telling telling) {
        return telling.receivers().stream()
                .map(receiver -> ComponentHealth.around(
                        "receiver-" + receiver, () -> telling.standing(receiver).trouble()));
    }

    private static Stream<ComponentHealth> checks(
            Supplier<Optional<String>> clock,
            Audit audit,
            Retention retention,
            SourceStandings sources,
            DecisionLoop loop,
            MappingInUse mapping,
            RoutesInUse routes) {
        return Stream.of(
                new ComponentHealth("clock", clock),
                new ComponentHealth("audit", audit::trouble),
                ComponentHealth.around("retention", retention::trouble),
                ComponentHealth.around("sources", sources::trouble),
                new ComponentHealth("decision-loop", () -> stalled(loop)),
                new ComponentHealth("decisions", () -> late(loop)),
                new ComponentHealth("rules", loop::ailment),
                new ComponentHealth("mapping", mapping::fault),
                new ComponentHealth("routes", routes::fault));
    }

    private static Optional<String> late(DecisionLoop loop) {
        long late = loop.moment().late().toMillis();
        return loop.rulebook()
                .limit(DECISIONS_LATE)
                .filter(limit -> late > limit.millis())
                .map(limit -> """
                        Decisions are %d s behind what has arrived, so nothing is called silent, and nothing is done that needs \
                        fresh values. Give Interlock more processor time, or ask its sources more seldom.""".formatted(late / 1000));
    }

    private static Optional<String> stalled(DecisionLoop loop) {
        Duration turning = loop.turning();
        if (turning.compareTo(LONGEST_TURN) >= 0) {
            return Optional.of("The decision loop has been at one turn for %d s. A rule may compare too much."
                    .formatted(turning.toSeconds()));
        }
        return Optional.of(loop.idle())
                .filter(idle -> idle.compareTo(LONGEST_IDLE) > 0)
                .map(idle ->
                        "The decision loop has not turned for %d s. Look for what holds it in the controller's log."
                                .formatted(idle.toSeconds()));
    }
}
