package dev.interlock.routes.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.actuator.Actuator;
import dev.interlock.rules.actuator.DockerContainer;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FactJsonTest {
    @Test
    void a_device_is_written_with_what_it_is_acted_on_through_and_without_a_word_where_it_has_none() {
        assertThat(FactJson.fact(device(Optional.empty())))
                .contains("\"id\":\"rack-1\"")
                .doesNotContain("actuator");
        assertThat(FactJson.fact(device(Optional.of(new DockerContainer("orders-1", List.of())))))
                .contains("\"actuator\":{\"container\":\"orders-1\"");
    }

    private static Device device(Optional<Actuator> actuator) {
        return new Device("rack-1", DeviceKind.RACK, "zone-1", "", "", 0, Map.of(), Set.of(), actuator);
    }
}
