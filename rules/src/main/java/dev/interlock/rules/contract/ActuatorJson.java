package dev.interlock.rules.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.actuator.Actuator;
import dev.interlock.rules.actuator.DockerContainer;
import dev.interlock.rules.actuator.HealthUrl;
import dev.interlock.rules.actuator.HttpDevice;
import dev.interlock.rules.actuator.KubernetesWorkload;
import dev.interlock.rules.actuator.OwnActuator;
import dev.interlock.rules.actuator.WorldCommands;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The actuator of a device: {@code {"name": "kubernetes", "namespace": "shop", "workload": "deployment/orders"}}. */
public final class ActuatorJson {
    private static final String NAME = "name";
    private static final String HEALTH_COMMAND = "health_command";
    private static final String CONTAINER = "container";

    /** The actuators that come along. */
    public static final List<String> DELIVERED =
            List.of(WorldCommands.NAME, HttpDevice.NAME, HealthUrl.NAME, DockerContainer.NAME, KubernetesWorkload.NAME);

    private static final Pattern SECRET = Pattern.compile("(?i)passw|secret|token|credential|api_?key");

    private ActuatorJson() {}

    /**
     * @param device as a sentence begins with it, such as {@code Device 'orders'}
     * @param known the names there are; empty where that is not known
     * @param line where the field stands, for whatever has no line itself
     */
    static Parsed<Actuator> read(String device, JsonNode node, Set<String> known, int line) {
        Parsed<Actuator> read = read(device, node, known);
        return read.objections().isEmpty()
                ? read
                : new Parsed.Refused<>(read.objections().stream()
                        .map(objection -> objection.at(line))
                        .toList());
    }

    private static Parsed<Actuator> read(String device, JsonNode node, Set<String> known) {
        Fields fields = Fields.of(
                "The actuator of " + device.substring(0, 1).toLowerCase(Locale.ROOT) + device.substring(1), node);
        String name = fields.text(NAME);
        if (!name.isEmpty() && !known.isEmpty() && !known.contains(name)) {
            fields.refuse(
                    NAME,
                    "There is no actuator '%s'.%s There are %s; another is a route of yours called actuate-%s."
                            .formatted(name, Nearest.hint(name, known), String.join(", ", known), name));
            return fields.refused();
        }
        return switch (name) {
            case WorldCommands.NAME -> fields.finish(WorldCommands::new);
            case DockerContainer.NAME -> docker(fields);
            case KubernetesWorkload.NAME -> kubernetes(fields);
            case HealthUrl.NAME -> {
                URI url = url(fields);
                yield fields.finish(() -> new HealthUrl(url));
            }
            case HttpDevice.NAME -> {
                URI url = url(fields);
                String template = fields.text("template");
                yield fields.finish(() -> new HttpDevice(url, template));
            }
            default -> own(name, fields, node);
        };
    }

    /** Fields in one order; nothing that is empty. */
    public static ObjectNode write(Actuator actuator) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put(NAME, actuator.name());
        if (actuator instanceof DockerContainer docker) {
            node.put(CONTAINER, docker.container());
            command(node, docker.healthCommand());
        } else if (actuator instanceof KubernetesWorkload kubernetes) {
            node.put("namespace", kubernetes.namespace());
            node.put("workload", lower(kubernetes.kind()) + "/" + kubernetes.workload());
            if (!kubernetes.container().isEmpty()) {
                node.put(CONTAINER, kubernetes.container());
            }
            command(node, kubernetes.healthCommand());
        } else if (actuator instanceof HealthUrl health) {
            node.put("url", health.url().toString());
        } else if (actuator instanceof HttpDevice http) {
            node.put("url", http.url().toString());
            node.put("template", http.template());
        } else if (actuator instanceof OwnActuator own) {
            own.fields().forEach(node::put);
        }
        return node;
    }

    private static Parsed<Actuator> docker(Fields fields) {
        String container = fields.text(CONTAINER);
        List<String> command = fields.texts(HEALTH_COMMAND);
        return fields.finish(() -> new DockerContainer(container, command));
    }

    private static Parsed<Actuator> kubernetes(Fields fields) {
        String namespace = fields.text("namespace");
        String workload = fields.text("workload");
        String container = fields.textOr(CONTAINER, "");
        List<String> command = fields.texts(HEALTH_COMMAND);
        int slash = workload.indexOf('/');
        String kind = workload.substring(0, Math.max(0, slash));
        List<String> kinds = Arrays.stream(KubernetesWorkload.Kind.values())
                .map(ActuatorJson::lower)
                .toList();
        if (!workload.isEmpty() && !kinds.contains(kind)) {
            fields.refuse(
                    "workload",
                    "The actuator has 'workload' = \"%s\". Give KIND/NAME, such as deployment/orders, with one of %s.%s"
                            .formatted(workload, String.join(", ", kinds), Nearest.hint(kind, kinds)));
        }
        return fields.finish(() -> new KubernetesWorkload(
                namespace,
                KubernetesWorkload.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                workload.substring(slash + 1),
                container,
                command));
    }

    private static Parsed<Actuator> own(String name, Fields fields, JsonNode node) {
        Map<String, String> own = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            fields.node(each.getKey());
            if (SECRET.matcher(each.getKey()).find()) {
                fields.refuse(
                        each.getKey(),
                        "The actuator '%s' has a '%s' in the inventory. Keep secrets out of it; let the route read one from the environment."
                                .formatted(name, each.getKey()));
            } else if (!each.getValue().isValueNode() || each.getValue().isNull()) {
                fields.refuse(
                        each.getKey(),
                        "The actuator '%s' has '%s' = %s. Give a text or a number."
                                .formatted(name, each.getKey(), Fields.shown(each.getValue())));
            }
            own.put(each.getKey(), each.getValue().asText());
        }
        own.remove(NAME);
        return fields.finish(() -> new OwnActuator(name, own));
    }

    private static URI url(Fields fields) {
        String text = fields.text("url");
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            fields.refuse("url", "The actuator has a 'url' that is none. Give http:// or https://, a host, a port.");
            return URI.create("http://localhost");
        }
    }

    private static void command(ObjectNode node, List<String> command) {
        if (!command.isEmpty()) {
            command.forEach(node.putArray(HEALTH_COMMAND)::add);
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
