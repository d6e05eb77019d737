package dev.interlock.routes.agents.actuators;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.plan.Action;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.apps.DaemonSetBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Workloads, on a server that keeps resources as an API server does and has no controllers behind it. */
@EnableKubernetesMockClient(crud = true)
@SuppressWarnings("NullAway.Init")
class KubernetesActuatorTest {
    private static final String EFFECT = "00000000-0000-0000-0000-000000000000/try";
    private static final Map<String, String> ON = Map.of("actuator.kubernetes.enabled", "true");
    private static final Map<String, String> LABELS = Map.of("app", "orders");
    private static final Set<String> ASKED_FOR_BESIDES = Set.of("create pods/exec");

    private static KubernetesMockServer server;
    private static KubernetesClient client;
    private static int taken;

    @BeforeEach
    void deploy() {
        server.clearExpectations();
        client.apps()
                .deployments()
                .resource(new DeploymentBuilder()
                        .withNewMetadata()
                        .withName("orders")
                        .withNamespace("shop")
                        .endMetadata()
                        .withNewSpec()
                        .withReplicas(2)
                        .withNewSelector()
                        .withMatchLabels(LABELS)
                        .endSelector()
                        .withNewTemplate()
                        .withNewMetadata()
                        .withLabels(LABELS)
                        .endMetadata()
                        .endTemplate()
                        .endSpec()
                        .build())
                .createOr(existing -> existing.update());
        received();
    }

    @Test
    void a_rollout_restart_changes_the_pods_template_and_nothing_else_and_only_once() {
        try (Workbench bench = bench("deployment/orders")) {
            Deployment before = deployment();
            assertThat(bench.carryOut("p/t", new Action.RestartService("orders"))
                            .ok())
                    .isTrue();
            Deployment once = deployment();
            bench.carryOut("p/t", new Action.RestartService("orders"));

            assertThat(once.getSpec().getTemplate().getMetadata().getAnnotations())
                    .containsExactly(Map.entry("interlock.dev/effect", "p/t"));
            assertThat(deployment().getSpec()).as("told twice").isEqualTo(once.getSpec());
            once.getSpec()
                    .getTemplate()
                    .getMetadata()
                    .setAnnotations(before.getSpec().getTemplate().getMetadata().getAnnotations());
            assertThat(once.getSpec()).isEqualTo(before.getSpec());
        }
    }

    @Test
    void a_scaling_tells_what_was_before_also_when_it_is_told_again_to_another_process() {
        try (Workbench bench = bench("deployment/orders");
                Workbench afterwards = bench("deployment/orders")) {
            AgentResult result = bench.carryOut("p/t", new Action.ScaleConsumer("orders", 5));
            assertThat(result.out()).containsEntry("before", Map.of("consumers", 2L));
            assertThat(deployment().getSpec().getReplicas()).isEqualTo(5);
            received();

            AgentResult again = afterwards.carryOut("p/t", new Action.ScaleConsumer("orders", 5));
            assertThat(again.out()).containsEntry("before", Map.of("consumers", 2L));
            assertThat(received())
                    .extracting(RecordedRequest::getMethod)
                    .as("it only looks")
                    .containsExactly("GET");
        }
    }

    @Test
    void what_is_shown_is_what_is_sent_byte_for_byte() throws IOException {
        try (RecordingServer api = new RecordingServer();
                KubernetesClient there = new KubernetesClientBuilder()
                        .withConfig(new ConfigBuilder(Config.empty())
                                .withMasterUrl(api.url().toString())
                                .build())
                        .build();
                Workbench bench = new Workbench("service", line("deployment/orders"), ON, Optional.of(() -> there))) {
            for (Action action : List.of(new Action.RestartService("orders"), new Action.ScaleConsumer("orders", 5))) {
                int before = api.received().size();
                List<ShownCall> shown = bench.shown(action);
                assertThat(api.received()).as("nothing was sent").hasSize(before);
                bench.carryOut(EFFECT, action);

                assertThat(api.received().stream()
                                .skip(before)
                                .map(sent -> sent.method()
                                        + sent.url().replace(api.url().toString(), "")
                                        + sent.headers().stream()
                                                .filter(h -> h.startsWith("Content-type"))
                                                .toList()
                                        + sent.body()))
                        .containsExactlyElementsOf(shown.stream()
                                .map(call -> call.method()
                                        + call.url()
                                        + call.headers().stream()
                                                .map(h -> h.replace("Type", "type"))
                                                .toList()
                                        + call.body())
                                .toList());
            }
        }
    }

    @Test
    void a_workload_that_is_not_there_or_cannot_be_scaled_is_told() {
        client.apps()
                .daemonSets()
                .resource(new DaemonSetBuilder()
                        .withNewMetadata()
                        .withName("logs")
                        .withNamespace("shop")
                        .endMetadata()
                        .build())
                .create();
        try (Workbench gone = bench("statefulset/gone");
                Workbench logs = bench("daemonset/logs")) {
            assertThat(gone.carryOut("p/t", new Action.RestartService("orders")).reason())
                    .startsWith("The API server answered with status 404");
            assertThat(logs.unable(new Action.ScaleConsumer("orders", 3)))
                    .contains("'orders' is a daemon set, which has one pod a node and cannot be scaled.");
        }
    }

    @Test
    void the_role_allows_what_was_done_and_nothing_more() throws IOException {
        pod();
        server.expect()
                .get()
                .withPath(
                        "/api/v1/namespaces/shop/pods/orders-1/exec?command=pg_isready&command=-q&container=db&stdout=true&stderr=true")
                .andUpgradeToWebSocket()
                .open()
                .waitFor(10)
                .andEmit(
                        "\u0003{\"metadata\":{},\"status\":\"Failure\",\"reason\":\"NonZeroExitCode\",\"details\":{\"causes\":[{\"reason\":\"ExitCode\",\"message\":\"3\"}]}}")
                .done()
                .always();
        Set<String> used = new TreeSet<>();
        try (Workbench bench = bench("deployment/orders")) {
            bench.carryOut("p/1", new Action.RestartService("orders"));
            bench.carryOut("p/2", new Action.ScaleConsumer("orders", 3));
            assertThat(bench.carryOut("p/3", new Action.HttpCheck("orders", "/health"))
                            .out())
                    .containsEntry("exit_code", 3);
            received().forEach(request -> used.add(verb(request)));
        }

        Set<String> granted = granted();
        granted.removeAll(ASKED_FOR_BESIDES);
        assertThat(granted).containsExactlyInAnyOrderElementsOf(used);
    }

    private void pod() {
        Pod pod = new PodBuilder()
                .withNewMetadata()
                .withName("orders-1")
                .withNamespace("shop")
                .withLabels(LABELS)
                .endMetadata()
                .withNewSpec()
                .addNewContainer()
                .withName("db")
                .endContainer()
                .endSpec()
                .withNewStatus()
                .withPhase("Running")
                .endStatus()
                .build();
        client.pods().resource(pod).create();
        received();
    }

    /** As the API server's documentation derives a verb from a request. */
    private static String verb(RecordedRequest request) {
        String[] parts = request.getPath().replaceFirst("\\?.*", "").split("/", -1);
        boolean core = parts[1].equals("api");
        int resource = core ? 5 : 6;
        String named = parts[resource] + (parts.length > resource + 2 ? "/" + parts[resource + 2] : "");
        boolean list = parts.length == resource + 1;
        return "%s %s"
                .formatted(
                        request.getMethod().equals("GET")
                                ? list ? "list" : "get"
                                : request.getMethod().toLowerCase(Locale.ROOT),
                        named);
    }

    private static Set<String> granted() throws IOException {
        Set<String> granted = new TreeSet<>();
        YAMLFactory yaml = new YAMLFactory();
        for (JsonNode document : new YAMLMapper()
                .readerFor(JsonNode.class)
                .<JsonNode>readValues(yaml.createParser(
                        Path.of("examples/kubernetes/role.yaml").toFile()))
                .readAll()) {
            if (document.path("kind").asText().equals("Role")) {
                document.path("rules").forEach(rule -> rule.path("resources").forEach(resource -> rule.path("verbs")
                        .forEach(verb -> granted.add(verb.asText() + " " + resource.asText()))));
            }
        }
        granted.removeIf(each -> each.endsWith(" statefulsets") || each.endsWith(" daemonsets"));
        return granted;
    }

    private Deployment deployment() {
        Deployment found = client.apps()
                .deployments()
                .inNamespace("shop")
                .withName("orders")
                .get();
        return found;
    }

    /** Every request since it was last asked. */
    private List<RecordedRequest> received() {
        List<RecordedRequest> requests = new ArrayList<>();
        try {
            for (int left = server.getRequestCount() - taken; left > 0; left--) {
                requests.add(server.takeRequest());
                taken++;
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return requests;
    }

    private static Workbench bench(String workload) {
        return new Workbench("service", line(workload), ON, Optional.of(() -> client));
    }

    private static String line(String workload) {
        return "{ name: kubernetes, namespace: shop, workload: %s, health_command: [pg_isready, -q] }"
                .formatted(workload);
    }
}
