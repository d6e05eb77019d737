package dev.interlock.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.agents.AgentResult;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.decide.Event;
import dev.interlock.routes.decide.Mode;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.incident.Incident;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControllerTest {
    @Test
    void try_it() {
        Instant start = Instant.parse("2026-01-05T00:00:00Z");
        SetClock now = new SetClock(start);
        Outside outside =
                Outside.of(now, (effect, action) -> new AgentResult(AgentResult.Status.OK, Map.of(), Map.of()));
        Inventory inventory =
                new Inventory(List.of(new Device("rack-1", DeviceKind.RACK, "zone-1", "pdu-1a", Map.of())));
        ControllerSettings settings = new ControllerSettings(
                Path.of("target/home"),
                null,
                AuditSettings.inMemory(),
                Mode.ACT,
                Map.of(
                        "interlock.decide",
                        "direct:decide",
                        "interlock.record",
                        "direct:record",
                        "interlock.dispatch",
                        "direct:dispatch",
                        "interlock.advise",
                        "direct:advise",
                        "tick.enabled",
                        "false",
                        "rulebook.watch.enabled",
                        "false"));
        try (Controller controller = Controller.start(settings, inventory, outside)) {
            var template = controller.context().createProducerTemplate();
            for (int i = 0; i < 10; i++) {
                now.set(start.plus(Duration.ofSeconds(30L * i)));
                template.sendBody(
                        "direct:samples",
                        List.of(new Sample(
                                "rack-1", now.instant(), Sample.Status.OK, Map.of("inlet_celsius", 28.0 + i * 0.1))));
                template.sendBody("direct:decide", new Event.Ticked());
                System.out.println(controller.room().view());
            }
            assertThat(controller.room().view().incidents())
                    .extracting(Incident::domain)
                    .containsExactly("zone-1");
        }
    }
}
