package dev.interlock.routes.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interlock.routes.agents.runbooks.Runbooks;
import dev.interlock.routes.alerts.ReceiverStanding;
import dev.interlock.routes.alerts.TestAlert;
import dev.interlock.routes.alerts.notice.Standing;
import dev.interlock.routes.alerts.silence.Silences;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.DeadLetter;
import dev.interlock.routes.audit.reading.NamedQueries;
import dev.interlock.routes.audit.reading.Page;
import dev.interlock.routes.costs.CostsKept;
import dev.interlock.routes.costs.FleetAdvice;
import dev.interlock.routes.costs.FleetCosts;
import dev.interlock.routes.costs.FleetMoney;
import dev.interlock.routes.doors.DeadLetterResend;
import dev.interlock.routes.ingest.Unmapped;
import dev.interlock.routes.ingest.inventory.ModelTable;
import dev.interlock.routes.ingest.inventory.Roster;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.web.api.AuditAnswers;
import dev.interlock.routes.web.api.ComponentHealth;
import dev.interlock.routes.web.api.ReceiverDesk;
import dev.interlock.routes.web.api.ReplayDesk;
import dev.interlock.routes.web.api.WebContext;
import dev.interlock.routes.web.api.WorldFaults;
import dev.interlock.rules.alert.AlertSeverity;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.rulebook.compile.Loading;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RulebookSource;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A controller served on a free port by a real Camel context, with a route of Camel's own on the same server. */
final class Served implements AutoCloseable {
    private static final Rulebook BOOK = book();
    private static final Standing STANDING =
            new Standing(2, 1, Instant.EPOCH, "It cannot be reached (refused).", null, Instant.EPOCH);
    final FakeRoom room = new FakeRoom();
    final Meters meters = new Meters(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
    final ApiRouter desk;
    final Web web;
    volatile FleetCosts.Fleet fleet = new FleetCosts.Fleet(Instant.EPOCH, List.of(), Set.of());
    final FleetCosts costs;
    volatile Supplier<Optional<String>> loopFault = Optional::empty;
    final Audit audit = History.recorded();
    final SimulatedDoor simulated = SimulatedDoor.open();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Served(WebSettings settings) throws Exception {
        this(settings, Optional.empty());
    }

    /** @param replay how the recording is wound that is seen; empty where what is seen happens now */
    Served(WebSettings settings, Optional<ReplayDesk> replay) throws Exception {
        costs = new FleetCosts(audit, new CostsKept(35, 800, 35), () -> fleet);
        WebContext panel = new WebContext(
                room,
                new AuditAnswers(audit, queries()),
                () -> BOOK,
                Roster.listed(Inventory.empty(), new ModelTable(List.of()), InstantSource.system())::census,
                meters,
                () -> List.of(new Unmapped(
                        "node-1:9400",
                        "DCGM_FI_DEV_GPU_TEMP",
                        "It needs the label gpu.",
                        2,
                        "DCGM_FI_DEV_GPU_TEMP{UUID=\"GPU-1\"}",
                        Instant.EPOCH,
                        Instant.EPOCH)),
                List.of(new ComponentHealth("loop", () -> loopFault.get())),
                new DeadLetterResend(context, audit, audit::append, InstantSource.fixed(World.NOW)),
                new Runbooks(List.of(Path.of("..", "docs", "runbooks"))),
                new ReceiverDesk(
                        () -> List.of(new ReceiverStanding("slack", AlertSeverity.WARNING, STANDING)),
                        (names, by) -> List.of(new TestAlert("slack", true, "200 ok")),
                        new Silences(audit, audit::append, InstantSource.fixed(World.NOW))),
                new FleetMoney(costs, new FleetAdvice(costs, () -> fleet, () -> BOOK, List.of()), "books"),
                new WorldFaults(Optional.of(simulated.url()), audit::append, InstantSource.fixed(World.NOW)),
                InstantSource.system());
        desk = new ApiRouter(panel, context);
        web = Web.mount(context, settings, panel, replay);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("platform-http:/api/telemetry?httpMethodRestrict=POST")
                        .routeId("pushed-telemetry")
                        .setBody(constant("{\"accepted\":1}"));
                from("platform-http:/api/logs?httpMethodRestrict=POST").setBody(constant("{\"accepted\":1}"));
                from("platform-http:/loki/api/v1/push?httpMethodRestrict=POST").setBody(constant("{\"accepted\":1}"));
                from("platform-http:/v1/logs?httpMethodRestrict=POST").setBody(constant("{\"accepted\":1}"));
                from("platform-http:/api/alertmanager?httpMethodRestrict=POST").setBody(constant("{\"accepted\":1}"));
            }
        });
        context.start();
    }

    static Served onLoopback() throws Exception {
        return new Served(WebSettings.loopback(0));
    }

    /** A dead letter of a door that takes what is sent again; the id. */
    long unread() {
        audit.bury(List.of(new DeadLetter(World.NOW, "pushed-telemetry", "malformed: no JSON", "{\"a\":1}", true)));
        return audit.reader().deadLetters(Page.newest(1)).get(0).id();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    HttpResponse<String> post(String path, String json, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofString(json));
        request.header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    URI uri(String path) {
        return URI.create(web.url() + path);
    }

    static JsonNode json(HttpResponse<String> response) throws JsonProcessingException {
        return new ObjectMapper().readTree(response.body());
    }

    private static NamedQueries queries() throws IOException {
        return NamedQueries.in(List.of(Path.of("audit-queries")));
    }

    private static Rulebook book() {
        RulebookSource source = RulebookSource.of(Path.of("..", "rules", "rulebooks"), Optional.empty());
        if (Rulebook.load(source) instanceof Loading.Loaded loaded) {
            return loaded.rulebook();
        }
        throw new AssertionError("The rulebook of the project does not load.");
    }

    @Override
    public void close() {
        context.stop();
        simulated.close();
        audit.close();
    }
}
