package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.reading.Page;
import dev.interlock.routes.check.RouteFile;
import dev.interlock.routes.loop.Event;
import dev.interlock.routes.operator.Mode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Route files are saved while one controller works, one test after the other. */
@Timeout(120)
final class RouteReloadTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Path routes;
    private static SetClock clock;
    private static Controller controller;
    private static ProducerTemplate template;

    @BeforeAll
    static void start(@TempDir Path site) throws IOException {
        routes = Files.createDirectories(site.resolve("routes"));
        clock = new SetClock(Shift.START);
        controller = ControllerStart.withQueues(clock)
                .with(Map.of("rulebook.watch.enabled", "true", "rulebook.watch.period", "20"))
                .with(Map.of("interlock.web.enabled", "true", "interlock.port", "0"))
                .with("source.telemetry.enabled", "true")
                .with("routes.folders", site.toString())
                .site(site)
                .mode(Mode.OBSERVE)
                .start();
        template = controller.context().createProducerTemplate();
    }

    @AfterAll
    static void stop() {
        controller.close();
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        try (Stream<Path> left = Files.list(routes)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        until(() -> controller.context().getRoutes().stream()
                .noneMatch(route -> route.getRouteId().startsWith("mine")));
        until(() -> health().contains("\"routes\":{\"status\":\"UP\""));
    }

    @Test
    void a_route_that_is_added_runs_and_one_that_is_deleted_ends_and_both_are_in_the_audit() throws Exception {
        save("mine-added", answering("mine-added", "one"));
        until(() -> runs("mine-added"));
        assertThat(ask("mine-added")).isEqualTo("one");

        save("mine-added", answering("mine-added", "two"));
        until(() -> ask("mine-added").equals("two"));

        Files.delete(routes.resolve("mine-added.camel.yaml"));
        until(() -> !runs("mine-added"));
        until(() -> acts("mine-added").size() == 3);
        assertThat(acts("mine-added"))
                .extracting(OperatorActEntry::setting)
                .containsExactly("taken", "taken", "removed");
        assertThat(acts("mine-added").get(0).reason())
                .containsPattern("mine-added\\.camel\\.yaml says \\(SHA-256 [0-9a-f]{64}\\)");
    }

    @Test
    void a_route_that_camel_cannot_read_changes_nothing_and_is_told_with_file_and_line_until_it_is_mended()
            throws Exception {
        save("mine", answering("mine", "one"));
        until(() -> runs("mine"));
        for (Map.Entry<String, String> fault : Map.of(
                        answering("mine", "one").replace("- setBody", "- frobnicate"),
                        "mine\\.camel\\.yaml:9: .*frobnicate",
                        answering("mine", "one").replace("setBody:", "to: { uri: 'pigeon:x' }\n  - x:"),
                        "mine\\.camel\\.yaml:\\d+: ",
                        answering("mine", "one") + "    - to: 'pigeon:home'\n",
                        "mine\\.camel\\.yaml:\\d+: ",
                        answering("mine", "one").substring(0, 150),
                        "mine\\.camel\\.yaml:\\d+: ",
                        answering("mine", "one") + answering("mine2", "two"),
                        "mine\\.camel\\.yaml:\\d+: The file holds 2 routes")
                .entrySet()) {
            save("mine", fault.getKey());
            until(() -> health().contains("\"routes\":{\"status\":\"DOWN\""));
            assertThat(health()).containsPattern("so the one before goes on\\. .*" + fault.getValue());
            assertThat(ask("mine")).isEqualTo("one");
            save("mine", answering("mine", "one"));
            until(() -> health().contains("\"routes\":{\"status\":\"UP\""));
        }
        assertThat(acts("mine")).extracting(OperatorActEntry::setting).contains("refused");
    }

    @Test
    void an_unknown_component_is_named() throws Exception {
        save(
                "mine-pigeon",
                answering("mine-pigeon", "one")
                        .replace("- setBody:", "- to:")
                        .replace("constant: one", "uri: pigeon:home"));

        until(() -> health().contains("Component 'pigeon' is not on the list"));
        assertThat(runs("mine-pigeon")).isFalse();
    }

    @Test
    void a_file_that_is_no_text_or_a_folder_in_its_place_changes_nothing() throws Exception {
        save("mine", answering("mine", "one"));
        until(() -> runs("mine"));

        Files.write(
                routes.resolve("mine.camel.yaml"),
                answering("mine", "K\u00e4lte").getBytes(StandardCharsets.ISO_8859_1));
        until(() -> health().contains("not UTF-8"));
        assertThat(health()).containsPattern("mine\\.camel\\.yaml:11: ");
        assertThat(ask("mine")).isEqualTo("one");

        Files.createDirectory(routes.resolve("observe-jobs.camel.yaml"));
        until(() -> health().contains("This is a folder"));
        assertThat(runs("observe-jobs")).isTrue();
    }

    @Test
    void a_route_that_does_not_start_gives_way_to_the_one_before() throws Exception {
        save("mine", answering("mine", "one"));
        until(() -> runs("mine"));

        save("mine", answering("mine", "two").replace("direct:mine", "direct:admit-samples"));
        until(() -> health().contains("The route cannot be started"));
        assertThat(health()).containsPattern("so the one before goes on\\. .*mine\\.camel\\.yaml:7: ");
        assertThat(ask("mine")).isEqualTo("one");

        save(
                "mine",
                answering("mine", "two")
                        .replace(
                                "direct:mine", "file:/no/such/place?autoCreate=false&startingDirectoryMustExist=true"));
        until(() -> health().contains("/no/such/place"));
        assertThat(ask("mine")).isEqualTo("one");
        assertThat(runs("admit-samples")).isTrue();
    }

    @Test
    void a_route_that_is_in_another_file_already_is_told_with_both() throws Exception {
        save("mine", answering("mine", "one"));
        until(() -> runs("mine"));
        save("mine-too", answering("mine", "two").replace("direct:mine", "direct:mine-too"));

        until(() -> health().contains("\"routes\":{\"status\":\"DOWN\""));
        assertThat(health()).contains("mine-too.camel.yaml:2: ").contains("mine.camel.yaml");
        assertThat(ask("mine")).isEqualTo("one");
    }

    @Test
    void of_fifty_quick_saves_the_last_counts() throws Exception {
        for (int i = 1; i <= 50; i++) {
            save("mine", answering("mine", "answer-" + i));
        }
        until(() -> runs("mine") && ask("mine").equals("answer-50"));
        assertThat(health()).contains("\"routes\":{\"status\":\"UP\"");
    }

    @Test
    void the_loop_itself_is_exchanged_under_load_and_no_event_is_lost() throws Exception {
        long before = turns();
        AtomicInteger sent = new AtomicInteger();
        AtomicBoolean enough = new AtomicBoolean();
        Thread sender = new Thread(() -> {
            while (!enough.get()) {
                if (sent.get() - (turns() - before) < 200) {
                    template.sendBody("{{interlock.decide}}", new Event.Resumed());
                    sent.incrementAndGet();
                }
            }
        });
        sender.start();
        String delivered = Files.readString(Path.of("routes", "decide.camel.yaml"));
        for (int i = 1; i <= 2; i++) {
            String saved = delivered.replace("one event at a time.", "one event at a time, as saved %d.".formatted(i));
            save("decide", saved);
            until(() -> said("decide", hash(saved)));
        }
        save("decide", delivered.replace("decisionLoop", "nobody"));
        until(() -> health().contains("There is no bean 'nobody'"));
        save(
                "decide",
                delivered.replace("{{interlock.decide}}", "direct:elsewhere").replaceFirst("(?s)- to:.*", ""));
        until(() -> health().contains("no longer begins where they do"));
        Files.delete(routes.resolve("decide.camel.yaml"));
        until(() -> said("decide", "target/home/routes/decide.camel.yaml says"));
        enough.set(true);
        sender.join();

        assertThat(sent.get()).isPositive();
        until(() -> turns() - before >= sent.get());
        assertThat(turns() - before).isEqualTo(sent.get());
    }

    @Test
    void whoever_pushes_while_a_door_is_exchanged_is_never_told_that_nothing_is_there() throws Exception {
        String delivered = Files.readString(Path.of("routes", "ingest-telemetry.camel.yaml"));
        Set<String> answers = ConcurrentHashMap.newKeySet();
        AtomicBoolean enough = new AtomicBoolean();
        Thread sender = new Thread(() -> {
            while (!enough.get()) {
                answers.add(push());
            }
        });
        sender.start();
        for (int i = 1; i <= 2; i++) {
            String saved = delivered.replace("Takes pushed samples", "Takes pushed samples %d".formatted(i));
            save("ingest-telemetry", saved);
            until(() -> said("ingest-telemetry", hash(saved)));
        }
        enough.set(true);
        sender.join();

        assertThat(answers)
                .allMatch(answer -> answer.startsWith("200")
                        || answer.contains("already reported")
                        || answer.contains("is being exchanged"));
    }

    @Test
    void an_edit_of_what_routes_share_reaches_those_that_share_it() throws Exception {
        save(
                "mine",
                answering("mine", "one")
                        .replace("- setBody:", "- to:")
                        .replace("constant: one", "uri: http://127.0.0.1:9/nobody")
                        .replace("dead-letter", "mine-faults"));
        save("mine-faults", faults("first"));
        until(() -> runs("mine"));
        assertThat(ask("mine")).isEqualTo("first");

        save("mine-faults", faults("second"));
        until(() -> ask("mine").equals("second"));

        Files.delete(routes.resolve("mine-faults.camel.yaml"));
        until(() -> health().contains("mine-faults.camel.yaml is gone, but mine names it"));
        assertThat(ask("mine")).isEqualTo("second");
        Files.delete(routes.resolve("mine.camel.yaml"));
        until(() -> !runs("mine"));
    }

    @Test
    void the_csv_folder_of_the_how_to_takes_each_file_once_and_tells_faulty_lines() throws Exception {
        Path folder = Files.createDirectories(routes.resolveSibling("csv"));
        String example = Files.readString(Path.of("examples", "csv", "ingest-csv-folder.camel.yaml"));
        save(
                "ingest-csv-folder",
                example.replace("{{source.csv.folder:/var/lib/interlock/csv}}", folder.toString())
                        .replace("{{source.csv.settled:1000}}", "20")
                        .replace("{{source.csv.period:5000}}", "50"));
        until(() -> runs("ingest-csv-folder"));

        Files.writeString(folder.resolve("racks.csv"), """
                device_id,timestamp,inlet_celsius,power_watts
                rack-2,2026-01-05T00:00:00Z,24.5,6000
                rack-2,yesterday,24.5,6000
                crac-1,2026-01-05T00:00:00Z,warm,
                """);
        Files.writeString(folder.resolve("notes.csv"), "who,what\nada,tea\n");
        Files.writeString(folder.resolve("left.txt"), "no table");

        until(() -> Files.exists(folder.resolve("done/racks.csv")) && Files.exists(folder.resolve("failed/notes.csv")));
        assertThat(folder.resolve("left.txt")).exists();
        until(() ->
                letters().contains("racks.csv:3: ") && letters().contains("racks.csv:4: 'inlet_celsius' is 'warm'"));
        assertThat(letters()).contains("notes.csv:1: The header names who, what");
        until(() -> controller.room().view().devices().stream()
                .anyMatch(device -> device.id().equals("rack-2")));
    }

    private static String letters() {
        return controller.audit().reader().deadLetters(Page.newest(100)).stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void a_trial_leaves_what_the_running_controller_uses_alone() throws Exception {
        save("mine", answering("mine", "one"));
        until(() -> runs("mine"));

        assertThat(controller
                        .context()
                        .getRegistry()
                        .lookupByNameAndType("scrapers", ExecutorService.class)
                        .isShutdown())
                .isFalse();
        assertThat(controller.audit().trouble()).isEmpty();
        assertThat(page("/observe/health")).isEqualTo("{\"status\":\"UP\"}");
        assertThat(page("/observe/health?exposureLevel=full")).contains("route:mine", "decision-loop", "audit");
    }

    private static String faults(String answer) {
        return """
                - routeConfiguration:
                    id: mine-faults
                    description: Says what went wrong.
                    onException:
                      - onException:
                          id: mine-failed
                          exception:
                            - java.lang.Exception
                          handled:
                            constant: "true"
                          steps:
                            - setBody:
                                id: mine-answer
                                constant: %s
                """.formatted(answer);
    }

    private static String push() {
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(controller.url().resolve("/api/telemetry"))
                            .header("Content-Type", "application/json")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            "{\"device_id\":\"rack-1\",\"timestamp\":\"2026-01-05T00:00:00Z\",\"status\":\"OK\",\"metrics\":{\"inlet_celsius\":24}}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static long turns() {
        return controller.meters().registry().find("interlock.turn").timer().count();
    }

    private static String hash(String text) {
        return new RouteFile(Path.of("any.camel.yaml"), text.lines().toList()).hash();
    }

    private static String answering(String id, String answer) {
        return """
                - route:
                    id: %s
                    description: Answers.
                    routeConfigurationId: dead-letter
                    from:
                      id: asked-%s
                      uri: direct:%s
                      steps:
                        - setBody:
                            id: say-%s
                            constant: %s
                """.formatted(id, id, id, id, answer);
    }

    private static void save(String name, String text) throws IOException {
        Files.writeString(routes.resolve(name + ".camel.yaml"), text);
    }

    private static boolean runs(String id) {
        return controller.context().getRoute(id) != null
                && controller.context().getRouteController().getRouteStatus(id).isStarted();
    }

    private static String ask(String id) {
        return template.requestBody("direct:" + id, "", String.class);
    }

    private static String health() {
        return page("/health");
    }

    private static String page(String path) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(controller.url().resolve(path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static boolean said(String route, String words) {
        return acts(route).stream().anyMatch(act -> String.valueOf(act.reason()).contains(words));
    }

    private static List<OperatorActEntry> acts(String route) {
        List<OperatorActEntry> newestFirst = controller.audit().reader().newest(OperatorActEntry.class, 10_000);
        return IntStream.range(0, newestFirst.size())
                .mapToObj(i -> newestFirst.get(newestFirst.size() - 1 - i))
                .filter(act -> act.act().equals(OperatorActEntry.Act.ROUTE)
                        && act.subject().equals(route))
                .toList();
    }
}
