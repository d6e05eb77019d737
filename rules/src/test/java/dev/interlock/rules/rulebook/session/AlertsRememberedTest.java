package dev.interlock.rules.rulebook.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.alert.AlertMemory;
import dev.interlock.rules.alert.AlertSender;
import dev.interlock.rules.alert.AlertSeverity;
import dev.interlock.rules.alert.FiringAlert;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.examples.Rulebooks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What other systems say outlives the session that heard it: over a restart, another rulebook and another inventory. */
class AlertsRememberedTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Rulebook RULEBOOK = Rulebook.load(Rulebooks.SHIPPED).orThrow();
    private static final Inventory INVENTORY = Rulebooks.inventory(Rulebooks.SHIPPED);
    private static final AlertSender SENDER = new AlertSender("http://am", "facility", 0, true, 0);

    private RulebookSession session = RulebookSession.start(RULEBOOK, INVENTORY, Memory.empty());

    @AfterEach
    void close() {
        session.close();
    }

    private static FiringAlert alert(String name, String subject, String domain) {
        return new FiringAlert(
                name + "@http://am",
                name,
                name,
                AlertSeverity.CRITICAL,
                "",
                subject,
                domain,
                Map.of("alertname", name),
                "It is so.",
                "http://am",
                START.toEpochMilli());
    }

    private void heard() {
        session.file(
                List.of(alert("InstanceDown", "node-1:9100", "node-1:9100"), alert("Warm", "rack-1", "zone-1")),
                List.of(),
                List.of(SENDER));
        observe(1);
        assertThat(held())
                .containsExactly(
                        "alert-critical of node-1:9100",
                        "alert-critical of rack-1",
                        "alert-sender-silent of http://am");
    }

    private Conclusions observe(long second) {
        return session.observe(List.of(), Optional.empty(), START.plusSeconds(second));
    }

    private List<String> held() {
        return session.conditions().stream()
                .map(condition -> condition.name() + " of " + condition.device())
                .toList();
    }

    private void take(RulebookSession next) {
        session.close();
        session = next;
    }

    private void assertThatNothingChanged() {
        List<Condition> before = session.conditions();
        Conclusions next = observe(2);
        assertThat(next.raised()).isEmpty();
        assertThat(next.cleared()).isEmpty();
        assertThat(next.escalations()).isEmpty();
        assertThat(session.conditions()).isEqualTo(before).hasSize(3);
        assertThat(session.incidents())
                .allMatch(incident -> incident.state() == Incident.State.OPEN && !incident.recurred());
    }

    @Test
    void over_a_restart_where_alerts_are_kept_apart_from_the_rest() {
        heard();
        AlertMemory alerts = session.memory().alerts();
        String json = MemoryJson.write(session.memory());
        assertThat(json).doesNotContain("InstanceDown\",\"code");
        take(RulebookSession.start(
                RULEBOOK,
                INVENTORY,
                MemoryJson.read(json, DeviceKinds.delivered()).orThrow().with(alerts)));
        assertThatNothingChanged();
    }

    @Test
    void over_another_rulebook() {
        heard();
        take(((Reload.Reloaded) Reload.of(session, RULEBOOK)).session());
        assertThatNothingChanged();
    }

    @Test
    void over_another_inventory() {
        heard();
        take(((InventorySwap.Swapped) InventorySwap.of(
                        session,
                        new Inventory(INVENTORY.devices().stream()
                                .filter(device -> !device.id().equals("rack-9"))
                                .toList())))
                .session());
        assertThatNothingChanged();
    }

    @Test
    void a_memory_that_was_written_before_there_were_alerts_is_read() {
        String json = MemoryJson.write(Memory.empty());
        String older = json.replaceFirst(",\"alerts\":\\{[^}]*}", "");
        assertThat(older).isNotEqualTo(json);
        assertThat(MemoryJson.read(older, DeviceKinds.delivered()).orThrow()).isEqualTo(Memory.empty());
    }
}
