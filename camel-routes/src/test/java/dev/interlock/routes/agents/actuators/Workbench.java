package dev.interlock.routes.agents.actuators;

import dev.interlock.routes.ControllerSettings;
import dev.interlock.routes.agents.NoActuators;
import dev.interlock.routes.agents.actuators.http.HttpTemplateFile;
import dev.interlock.routes.agents.actuators.http.HttpTemplates;
import dev.interlock.routes.agents.actuators.http.Secrets;
import dev.interlock.routes.agents.actuators.kubernetes.KubernetesCluster;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.contract.InventoryJson;
import dev.interlock.rules.contract.LinedTree;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.property.PropertyValues;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The delivered routes of actuators, running, for one device called {@code orders}; and the same ones, looked at. */
final class Workbench implements AutoCloseable {
    static final String SECRET = "s3cr3t";
    private static final Path EXAMPLES = Path.of("examples/actuators");
    private static final List<Path> FOLDERS = List.of(Path.of("routes"), EXAMPLES);

    private final Inventory inventory;
    private final PropertyValues values;
    private final HttpTemplates templates;
    private final ActuatorHost host;
    private final RoutedWorld world;

    Workbench(String kind, String actuator, Map<String, String> set, Optional<Supplier<KubernetesClient>> cluster) {
        this.inventory = LinedTree.yaml("devices: [{ id: orders, kind: %s, actuator: %s }]".formatted(kind, actuator))
                .then(InventoryJson::read)
                .orThrow();
        this.values = ControllerSettings.defaults().with(set);
        this.templates =
                HttpTemplateFile.read(EXAMPLES.resolve(HttpTemplateFile.NAME)).orThrow();
        ActuatorBeans actuators = actuators(Secrets.of(Map.of("BMC_TOKEN", SECRET)));
        Map<String, Object> beans = new TreeMap<>(actuators.sending(System::nanoTime));
        cluster.ifPresent(client -> beans.put("kubernetesCluster", new KubernetesCluster(client)));
        this.host = ActuatorHost.start(files(), values, beans);
        this.world = new RoutedWorld(() -> inventory, new NoActuators(), actuators.kinds(), values, host::context);
    }

    Workbench(String kind, String actuator, Map<String, String> set) {
        this(kind, actuator, set, Optional.empty());
    }

    AgentResult carryOut(String effect, Action action) {
        return world.carryOut(effect, action);
    }

    Optional<String> unable(Action action) {
        return world.unable(action);
    }

    /** What is shown for the action on {@code orders}, in the name of an effect. */
    List<ShownCall> shown(Action action) {
        try (ActuatorTrial trial = ActuatorTrial.of(
                files(),
                values,
                actuators(Secrets.of(Map.of("BMC_TOKEN", SECRET)).masked()))) {
            return trial.calls(
                            action,
                            inventory.find("orders").orElseThrow().actuator().orElseThrow())
                    .calls();
        }
    }

    private ActuatorBeans actuators(Secrets secrets) {
        return new ActuatorBeans(values, "", templates, secrets);
    }

    private static Collection<Path> files() {
        return ActuatorFiles.in(FOLDERS).values();
    }

    @Override
    public void close() {
        host.close();
    }
}
