package dev.interlock.routes.agents.actuators.docker;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.agents.actuators.call.ActuatorAnswer;
import dev.interlock.routes.agents.actuators.call.ActuatorCall;
import dev.interlock.routes.agents.actuators.call.ActuatorKind;
import dev.interlock.routes.agents.actuators.call.DeviceAction;
import dev.interlock.routes.agents.actuators.call.Dialogue;
import dev.interlock.rules.actuator.DockerContainer;
import dev.interlock.rules.plan.ActionType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Restarts containers, and asks for their health by the command that their line of the inventory names. */
public final class DockerActuator implements ActuatorKind {
    /** What a container gets to stop on its own, well below the patience for an answer. */
    private static final int SECONDS_TO_STOP = 10;

    private final DockerEngine engine;

    public DockerActuator(DockerEngine engine) {
        this.engine = engine;
    }

    @Override
    public Optional<String> unable(DeviceAction what) {
        DockerContainer docker = (DockerContainer) what.actuator();
        boolean asks = what.action().type() == ActionType.HTTP_CHECK;
        return asks && docker.healthCommand().isEmpty()
                ? Optional.of("'%s' has no 'health_command' in the inventory, so its container cannot be asked."
                        .formatted(what.action().target()))
                : Optional.empty();
    }

    @Override
    public Dialogue dialogue(DeviceAction what) {
        DockerContainer docker = (DockerContainer) what.actuator();
        String container = engine.url() + "/containers/" + docker.container();
        return what.action().type() == ActionType.HTTP_CHECK
                ? answers -> check(docker, container, answers)
                : new Restart(container);
    }

    /** Looks, then restarts; the engine answers when the container runs again. */
    private record Restart(String container) implements Dialogue {
        @Override
        public Step next(List<ActuatorAnswer> answers) {
            if (answers.isEmpty()) {
                return new Ask(ActuatorCall.get(container + "/json"));
            }
            if (!last(answers).ok()) {
                return refused(last(answers));
            }
            return answers.size() == 1
                    ? new Ask(ActuatorCall.post(container + "/restart?t=" + SECONDS_TO_STOP, ""))
                    : Done.ok(Map.of());
        }

        @Override
        public Map<String, Object> before(List<ActuatorAnswer> answers) {
            Map<String, Object> before = new TreeMap<>();
            if (!answers.isEmpty()) {
                var state = answers.get(0).json().path("State");
                Map.of("Status", "status", "StartedAt", "started_at", "ExitCode", "exit_code")
                        .forEach((theirs, ours) -> {
                            if (state.path(theirs).isValueNode()) {
                                before.put(ours, state.path(theirs).asText());
                            }
                        });
            }
            return before;
        }
    }

    private Dialogue.Step check(DockerContainer docker, String container, List<ActuatorAnswer> answers) {
        if (!answers.isEmpty() && !last(answers).ok()) {
            return refused(last(answers));
        }
        return switch (answers.size()) {
            case 0 ->
                new Dialogue.Ask(ActuatorCall.post(container + "/exec", command(docker.healthCommand()))
                        .assuming("{\"Id\":\"EXEC-ID\"}"));
            case 1 -> new Dialogue.Ask(ActuatorCall.post(exec(answers) + "/start", "{\"Detach\":false,\"Tty\":false}"));
            case 2 -> new Dialogue.Ask(ActuatorCall.get(exec(answers) + "/json"));
            default -> exited(answers);
        };
    }

    private static Dialogue.Step exited(List<ActuatorAnswer> answers) {
        var code = last(answers).json().path("ExitCode");
        return code.isInt()
                ? Dialogue.Done.ok(Map.of(
                        "exit_code",
                        code.intValue(),
                        "latency_ms",
                        answers.get(1).took().toMillis()))
                : Dialogue.Done.failed("The Docker engine does not say how the health command ended. Look at its log.");
    }

    private String exec(List<ActuatorAnswer> answers) {
        return engine.url() + "/exec/"
                + answers.get(0).json().path("Id").asText().replaceAll("[^A-Za-z0-9-]", "");
    }

    private static String command(List<String> command) {
        ObjectNode exec = JsonNodeFactory.instance.objectNode();
        exec.put("AttachStdout", true).put("AttachStderr", true);
        command.forEach(exec.putArray("Cmd")::add);
        return exec.toString();
    }

    private static ActuatorAnswer last(List<ActuatorAnswer> answers) {
        return answers.get(answers.size() - 1);
    }

    private static Dialogue.Step refused(ActuatorAnswer answer) {
        return Dialogue.Done.failed("The Docker engine answered with status %d%s. Check the container's name."
                .formatted(answer.status(), quoted(answer.json().path("message").asText())));
    }

    private static String quoted(String message) {
        String plain = message.replaceAll("[\\p{Cntrl}\"]", " ");
        return plain.isBlank() ? "" : ": \"" + plain.substring(0, Math.min(200, plain.length())) + '"';
    }
}
