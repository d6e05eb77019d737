package dev.interlock.routes;

import dev.interlock.routes.agents.runbooks.Runbooks;
import dev.interlock.routes.alerts.silence.Silences;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.reading.NamedQueries;
import dev.interlock.routes.costs.CostsKept;
import dev.interlock.routes.costs.FleetAdvice;
import dev.interlock.routes.costs.FleetCosts;
import dev.interlock.routes.costs.FleetMoney;
import dev.interlock.routes.doors.DeadLetterResend;
import dev.interlock.routes.ingest.inventory.ModelTable;
import dev.interlock.routes.ingest.inventory.Roster;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.replay.ReplayPlayer;
import dev.interlock.routes.web.Web;
import dev.interlock.routes.web.WebSettings;
import dev.interlock.routes.web.api.AuditAnswers;
import dev.interlock.routes.web.api.ReceiverDesk;
import dev.interlock.routes.web.api.WebContext;
import dev.interlock.routes.web.api.WorldFaults;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.impl.DefaultCamelContext;

/** The control room's page over a recording that is played. There is no controller behind it: no route, no agent, no receiver. */
public final class ReplayedPage implements AutoCloseable {
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final Audit nothing = Audit.open(AuditSettings.inMemory(), InstantSource.system());
    private final Web web;

    private ReplayedPage(ReplayPlayer player, WebSettings settings, NamedQueries queries) {
        this.web = Web.mount(context, settings, panel(player, queries), Optional.of(new PlayedRecording(player)));
        context.start();
    }

    /**
     * Serves it until it is closed. The player stays whoever's it is.
     *
     * @param queries named questions that the page asks of what was decided
     * @throws StartRefused the port cannot be listened on
     */
    public static ReplayedPage open(ReplayPlayer player, WebSettings settings, NamedQueries queries) {
        try {
            return new ReplayedPage(player, settings, queries);
        } catch (RuntimeException taken) {
            throw new StartRefused(
                    "Port %d of %s cannot be listened on. Another program may use it: choose another with --port."
                            .formatted(settings.port(), settings.bind()));
        }
    }

    private WebContext panel(ReplayPlayer player, NamedQueries queries) {
        FleetCosts costs = new FleetCosts(
                nothing, new CostsKept(1, 1, 1), () -> new FleetCosts.Fleet(player.at(), List.of(), Set.of()));
        return new WebContext(
                new ReplayedRoom(player),
                new AuditAnswers(player::audit, queries),
                player::rulebook,
                () -> Roster.listed(player.view().inventory(), new ModelTable(List.of()), player::at)
                        .census(),
                new Meters(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT)),
                List::of,
                List.of(),
                new DeadLetterResend(context, nothing, nothing::append, InstantSource.system()),
                new Runbooks(List.of()),
                new ReceiverDesk(
                        List::of,
                        (names, by) -> List.of(),
                        new Silences(nothing, nothing::append, InstantSource.system())),
                new FleetMoney(
                        costs,
                        new FleetAdvice(
                                costs,
                                () -> new FleetCosts.Fleet(player.at(), List.of(), Set.of()),
                                player::rulebook,
                                List.of()),
                        ""),
                WorldFaults.none(),
                InstantSource.system());
    }

    /** Where it answers. */
    public URI url() {
        return URI.create(web.url());
    }

    @Override
    public void close() {
        context.stop();
        nothing.close();
    }
}
