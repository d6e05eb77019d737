package dev.interlock.routes.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.actuator.Actuator;
import dev.interlock.rules.actuator.DockerContainer;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.rulebook.whynot.SeenAgain.SeenFact;
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

    @Test
    void what_a_rule_saw_is_read_back_equal_and_what_is_no_longer_such_a_fact_is_not() {
        Rack rack = new Rack("rack-1", "zone-1", 1, 2, true, 28.5, Double.NaN, 1, 0.1, 38, 5000, 9000, 50, "pdu-1");
        Limit limit = new Limit("inlet-above-recommended", 27, 26, 60, "°C", "a test");
        Map<String, Class<?>> types = Map.of("Rack", Rack.class, "Limit", Limit.class);
        String written = FactJson.facts(List.of(limit, rack));

        assertThat(SeenFacts.read(written, name -> Optional.ofNullable(types.get(name))))
                .containsExactly(new SeenFact("Limit", Optional.of(limit)), new SeenFact("Rack", Optional.of(rack)));
        assertThat(SeenFacts.read(written.replace("\"exit\"", "\"end\""), name -> Optional.ofNullable(types.get(name))))
                .first()
                .isEqualTo(new SeenFact("Limit", Optional.empty()));
        assertThat(SeenFacts.read(written, name -> Optional.empty()))
                .extracting(SeenFact::value)
                .containsOnly(Optional.empty());
    }

    private static Device device(Optional<Actuator> actuator) {
        return new Device("rack-1", DeviceKind.RACK, "zone-1", "", "", 0, Map.of(), Set.of(), actuator);
    }
}
