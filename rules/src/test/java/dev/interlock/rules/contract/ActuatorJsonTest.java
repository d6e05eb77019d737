package dev.interlock.rules.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.actuator.OwnActuator;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.kind.DeviceKinds;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The actuator of a device, read and written, and what is wrong with it told with its line. */
class ActuatorJsonTest {
    private static final Set<String> KNOWN = Set.copyOf(ActuatorJson.DELIVERED);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"world\"}",
                "{\"name\":\"docker\",\"container\":\"shop-orders-1\",\"health_command\":[\"pg_isready\",\"-q\"]}",
                "{\"name\":\"kubernetes\",\"namespace\":\"shop\",\"workload\":\"deployment/orders\"}",
                "{\"name\":\"kubernetes\",\"namespace\":\"shop\",\"workload\":\"statefulset/db\",\"container\":\"db\",\"health_command\":[\"true\"]}",
                "{\"name\":\"http-check\",\"url\":\"https://orders.shop.example:8443/app\"}",
                "{\"name\":\"http\",\"url\":\"http://10.0.0.7\",\"template\":\"power-cap\"}",
                "{\"chassis\":\"1\",\"name\":\"redfish\"}"
            })
    void what_is_read_is_written_again(String json) {
        Inventory inventory = read(json, Set.of()).orThrow();

        Inventory again = InventoryJson.read(InventoryJson.write(inventory)).orThrow();

        assertThat(again).isEqualTo(inventory);
        assertThat(InventoryJson.write(inventory).at("/devices/0/actuator"))
                .isEqualTo(StrictJson.parse(json).orThrow());
    }

    @Test
    void a_device_without_one_has_what_the_site_has() {
        Inventory inventory = StrictJson.parse("{\"devices\":[{\"id\":\"a\",\"kind\":\"service\"}]}")
                .then(InventoryJson::read)
                .orThrow();

        assertThat(inventory.devices()).extracting(Device::actuator).allMatch(Optional::isEmpty);
        assertThat(InventoryJson.write(inventory).toString()).doesNotContain("actuator");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ name: kubernets, namespace: shop } | Did you mean 'kubernetes'?",
                "{ name: docker, contaner: a } | Did you mean 'container'?",
                "{ name: docker } | has no 'container'",
                "{ name: docker, container: '../etc' } | Give a container's name or id",
                "{ name: kubernetes, namespace: shop, workload: deploymnt/orders } | Did you mean 'deployment'?",
                "{ name: kubernetes, namespace: shop, workload: orders } | Give KIND/NAME",
                "{ name: kubernetes, namespace: 'a/b', workload: deployment/orders } | the name of a namespace",
                "{ name: kubernetes, namespace: shop, workload: 'deployment/../x' } | Give KIND/NAME",
                "{ name: http, url: 'ftp://x', template: t } | Give http:// or https://",
                "{ name: http, url: 'http://x/?a=b', template: t } | Give http:// or https://",
                "{ name: http-check, url: 'http://x y' } | has a 'url' that is none",
                "{ container: a } | has no 'name'",
                "docker | Give an object with named fields"
            })
    void what_is_wrong_is_told_with_its_line(String actuator, String told) {
        Parsed<Inventory> read = LinedTree.yaml(
                        "devices:\n  - id: a\n    kind: service\n    actuator: %s\n".formatted(actuator))
                .then(node -> InventoryJson.read(node, DeviceKinds.delivered(), KNOWN));

        assertThat(read.objections())
                .anySatisfy(objection -> assertThat(objection.sentence()).contains(told));
        assertThat(read.objections())
                .anySatisfy(objection -> assertThat(objection.line()).isEqualTo(4));
    }

    @Test
    void a_password_in_an_address_is_refused_and_not_repeated() {
        assertThat(read("{\"name\":\"http\",\"url\":\"https://root:calvin@bmc\",\"template\":\"t\"}", KNOWN)
                        .reasons())
                .singleElement()
                .asString()
                .contains("with a name or password in it")
                .doesNotContain("calvin");
    }

    @Test
    void a_secret_in_an_own_actuator_is_refused_and_not_repeated() {
        assertThat(read("{\"name\":\"redfish\",\"password\":\"calvin\"}", Set.of("redfish"))
                        .reasons())
                .singleElement()
                .asString()
                .contains("Keep secrets out of it")
                .doesNotContain("calvin");
    }

    @Test
    void an_actuator_of_the_sites_own_keeps_its_fields() {
        assertThat(read("{\"name\":\"redfish\",\"chassis\":1}", Set.of("redfish"))
                        .orThrow()
                        .find("a")
                        .flatMap(Device::actuator))
                .contains(new OwnActuator("redfish", Map.of("chassis", "1")));
    }

    private static Parsed<Inventory> read(String actuator, Set<String> known) {
        return StrictJson.parse(
                        "{\"devices\":[{\"id\":\"a\",\"kind\":\"service\",\"actuator\":%s}]}".formatted(actuator))
                .then(node -> InventoryJson.read(node, DeviceKinds.delivered(), known));
    }
}
