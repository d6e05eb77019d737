package dev.interlock.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.operator.Mode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a route names has the value that was set for it, whatever the environment and the JVM call the same. */
final class OnlyWhatWasSetTest {
    @Test
    void a_variable_or_a_system_property_of_the_same_name_changes_nothing() {
        Map.Entry<String, String> variable = System.getenv().entrySet().stream()
                .filter(each -> each.getKey().matches("[A-Z]+"))
                .findFirst()
                .orElseThrow();
        System.setProperty("tick.period", "7");
        try (Shift shift = Shift.in(Mode.OBSERVE)) {
            assertThat(shift.controller.context().resolvePropertyPlaceholders("{{tick.period}}"))
                    .isEqualTo("1000");
            assertThat(shift.controller
                            .context()
                            .resolvePropertyPlaceholders("{{%s:ours}}".formatted(variable.getKey())))
                    .isEqualTo("ours");
        } finally {
            System.clearProperty("tick.period");
        }
    }
}
