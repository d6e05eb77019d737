package dev.interlock.routes.agents.actuators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.plan.Action;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Containers of an engine behind a socket of the file system. */
class DockerActuatorTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void a_container_is_looked_at_and_restarted() throws IOException {
        try (DockerOnASocket engine = engine();
                Workbench bench = bench(engine, "shop-orders-1")) {
            AgentResult result = bench.carryOut("p/t", new Action.RestartService("orders"));

            assertThat(result.ok()).as(result.reason()).isTrue();
            assertThat(result.out())
                    .containsEntry(
                            "before",
                            Map.of("status", "running", "started_at", "2026-01-05T00:00:00Z", "exit_code", "0"));
            assertThat(engine.requests())
                    .containsExactly(
                            "GET /containers/shop-orders-1/json HTTP/1.1\n",
                            "POST /containers/shop-orders-1/restart?t=10 HTTP/1.1\n");
        }
    }

    @Test
    void the_health_command_is_a_list_of_arguments_and_tells_how_it_ended() throws IOException {
        try (DockerOnASocket engine = engine();
                Workbench bench = bench(engine, "shop-orders-1")) {
            List<ShownCall> shown = bench.shown(new Action.HttpCheck("orders", "/health"));
            assertThat(engine.requests()).isEmpty();
            AgentResult result = bench.carryOut("p/t", new Action.HttpCheck("orders", "/health"));

            assertThat(result.out()).containsEntry("exit_code", 7);
            assertThat(engine.requests().get(0))
                    .endsWith(
                            "\n{\"AttachStdout\":true,\"AttachStderr\":true,\"Cmd\":[\"pg_isready\",\"; rm -rf /\"]}");
            assertThat(shown.stream().map(call -> "%s %s HTTP/1.1\n%s"
                            .formatted(
                                    call.method(),
                                    call.url()
                                            .replace("http://docker.invalid", "")
                                            .replace("EXEC-ID", "abc123"),
                                    call.body())))
                    .containsExactlyElementsOf(engine.requests());
        }
    }

    @Test
    void a_container_that_is_not_there_is_told_in_the_engines_words() throws IOException {
        try (DockerOnASocket engine = engine();
                Workbench bench = bench(engine, "gone")) {
            assertThat(bench.carryOut("p/t", new Action.RestartService("orders"))
                            .reason())
                    .isEqualTo(
                            "The Docker engine answered with status 404: \"No such container: gone\". Check the container's name.");
        }
    }

    @Test
    void an_engine_that_is_silent_or_gone_is_given_up() throws IOException {
        try (DockerOnASocket engine = engine();
                Workbench bench = bench(engine, "shop-orders-1")) {
            engine.fallsSilent();
            assertThat(bench.carryOut("p/t", new Action.RestartService("orders"))
                            .reason())
                    .contains("did not get through to 'orders'", "SocketTimeoutException");
        }
        try (Workbench bench = new Workbench(
                "service",
                "{ name: docker, container: a }",
                Map.of("actuator.docker.enabled", "true", "actuator.docker.engine", "unix:///nowhere/docker.sock"))) {
            assertThat(bench.carryOut("p/t", new Action.RestartService("orders"))
                            .reason())
                    .contains("/nowhere/docker.sock cannot be used", "Check that an engine listens there");
        }
    }

    private DockerOnASocket engine() throws IOException {
        return new DockerOnASocket(folder.resolve("docker.sock"));
    }

    private static Workbench bench(DockerOnASocket engine, String container) {
        Map<String, String> set = new TreeMap<>(Map.of(
                "actuator.docker.enabled", "true",
                "actuator.docker.engine", engine.address(),
                "actuator.docker.timeout", "700"));
        return new Workbench(
                "service",
                "{ name: docker, container: %s, health_command: [pg_isready, '; rm -rf /'] }".formatted(container),
                set);
    }
}
