package dev.interlock.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.fact.Service;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.kind.DeviceKinds;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FactTypeTest {
    @Test
    void a_field_says_what_it_holds_in_which_unit_what_it_means_and_where_it_comes_from() {
        assertThat(field(Rack.class, "inletCelsius"))
                .isEqualTo(new FactField(
                        "inletCelsius",
                        "number",
                        "°C",
                        "air at its front, the median of its inlet sensors",
                        List.of("inlet_bottom_celsius", "inlet_celsius", "inlet_middle_celsius", "inlet_top_celsius")));
        assertThat(field(Rack.class, "ratedWatts").from()).containsExactly("inventory: rated_watts");
        assertThat(field(Rack.class, "powerUnit").from()).containsExactly("inventory: parent");
        assertThat(field(CoolingUnit.class, "running"))
                .extracting(FactField::type, FactField::from)
                .containsExactly("true or false", List.of("fan_percent", "heat_watts", "running"));
        assertThat(field(Service.class, "errorPercent5s").unit()).isEqualTo("%");
    }

    @Test
    void a_fact_can_be_asked_and_says_for_what_it_asks() {
        FactField asked = field(Service.class, "errorsBurn( rate )");
        assertThat(asked.type()).isEqualTo("true or false");
        assertThat(asked.meaning()).startsWith("Requests fail faster than this multiple of the budget allows");
    }

    @Test
    void what_rules_conclude_comes_from_nothing_that_is_measured() {
        FactType incident = FactType.of(Incident.class, DeviceKinds.delivered());
        assertThat(incident.meaning()).isNotEmpty();
        assertThat(incident.fields()).isNotEmpty().allMatch(field -> field.from()
                .isEmpty());
    }

    @Test
    void no_metric_of_a_device_is_without_a_field() {
        Set<String> shown = DeviceKinds.delivered().all().stream()
                .flatMap(kind -> FactType.of(kind.fact(), DeviceKinds.delivered()).fields().stream())
                .flatMap(field -> field.from().stream())
                .collect(Collectors.toSet());
        assertThat(shown)
                .containsAll(DeviceKind.delivered().stream()
                        .flatMap(kind -> DeviceKinds.delivered().metrics(kind).stream())
                        .toList());
    }

    private static FactField field(Class<?> type, String name) {
        return FactType.of(type, DeviceKinds.delivered()).fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
