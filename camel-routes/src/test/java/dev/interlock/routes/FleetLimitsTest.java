package dev.interlock.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.routes.fleet.FleetLimits;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.property.PropertyValues;
import dev.interlock.rules.rulebook.source.LimitTable;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thresholds of the fleet that are set by name. */
class FleetLimitsTest {
    private static final String HEAD = "name,value,exit,hold_seconds,unit,source\n";

    private final Path folder;

    FleetLimitsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        write("delivered", """
                gpu-utilization-high,80,75,900,%,somewhere
                gpu-utilization-low,20,25,1800,%,somewhere
                gpu-temperature-high,85,82,0,°C,somewhere
                gpu-memory-high,90,88,60,%,somewhere
                """);
        write("site", "gpu-memory-high,92,90,60,%,the site\n");
    }

    @Test
    void what_is_set_replaces_the_figures_of_the_rulebook_and_of_the_site_and_the_exit_keeps_its_distance() {
        Map<String, Limit> limits = limits(Map.of(
                "fleet.high-gpu-threshold", "95",
                "fleet.low-usage-duration-mins", "5",
                "fleet.high-memory-threshold", "50"));

        assertThat(limits.get("gpu-utilization-high"))
                .isEqualTo(new Limit("gpu-utilization-high", 95, 90, 900, "%", "set in the settings"));
        assertThat(limit(limits, "gpu-utilization-low").holdSeconds()).isEqualTo(300);
        assertThat(limit(limits, "gpu-utilization-low").value()).isEqualTo(20);
        assertThat(limit(limits, "gpu-memory-high").value()).isEqualTo(50);
        assertThat(limit(limits, "gpu-memory-high").exit()).isEqualTo(48);
        assertThat(limit(limits, "gpu-temperature-high").source()).isEqualTo("somewhere");
    }

    @Test
    void what_nobody_set_stays_and_so_does_the_rulebooks_name() {
        assertThat(limit(limits(Map.of()), "gpu-memory-high").value()).isEqualTo(92);
        assertThat(FleetLimits.of(PropertyValues.of(Map.of())).over(source()).hash())
                .isEqualTo(source().hash());
        assertThat(FleetLimits.of(PropertyValues.of(Map.of("fleet.high-temp-threshold", "80")))
                        .over(source())
                        .hash())
                .isNotEqualTo(source().hash());
    }

    @Test
    void a_value_out_of_range_or_against_another_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> FleetLimits.of(PropertyValues.of(Map.of("fleet.high-gpu-threshold", "101"))))
                .hasMessage(
                        "'fleet.high-gpu-threshold' is '101', which is not a whole number from 0 to 100. Correct it.");
        assertThatThrownBy(() -> FleetLimits.of(PropertyValues.of(Map.of("fleet.high-gpu-threshold", "15"))))
                .hasMessageContaining("busy and idle at once");
    }

    @Test
    void a_limit_that_no_rulebook_has_cannot_be_set() {
        FleetLimits set = FleetLimits.of(PropertyValues.of(Map.of("fleet.high-temp-threshold", "80")));
        assertThat(set.unknownTo(Map.of())).containsExactly("gpu-temperature-high");
        assertThat(set.unknownTo(limits(Map.of()))).isEmpty();
    }

    private static Limit limit(Map<String, Limit> limits, String name) {
        return Objects.requireNonNull(limits.get(name));
    }

    private Map<String, Limit> limits(Map<String, String> properties) {
        Map<String, Limit> limits = new HashMap<>();
        FleetLimits.of(PropertyValues.of(properties)).over(source()).limits().forEach(file -> {
            LimitTable table = LimitTable.read(file);
            assertThat(table.faults()).isEmpty();
            table.rows().forEach(row -> limits.put(row.limit().name(), row.limit()));
        });
        return limits;
    }

    private RulebookSource source() {
        return RulebookSource.of(folder.resolve("delivered"), Optional.of(folder.resolve("site")));
    }

    private void write(String name, String rows) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve(name)).resolve("limits.csv"), HEAD + rows);
    }
}
