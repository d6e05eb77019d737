package dev.interlock.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.advisor.NoModel;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.operator.DemandRefused;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.operator.NoSuchDemandEvent;
import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.rules.demand.DemandEvent;
import dev.interlock.rules.demand.DemandRequest;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Sample;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Events of demand response, at a whole controller of a building that draws 100 kW. */
@Timeout(240)
final class DemandTest {
    private static final Inventory BUILDING =
            new Inventory(List.of(new Device("facility", DeviceKind.FACILITY, "", "", Map.of())));
    private static final double KILOWATT = 1_000;

    private final SetClock clock = new SetClock(Shift.START);
    private final AtomicLong nonces = new AtomicLong();
    private final AuditSettings audit;

    DemandTest(@TempDir Path data) {
        this.audit = AuditSettings.in(data);
    }

    @Test
    void what_cannot_be_taken_is_refused_in_a_sentence() {
        try (Controller controller = started()) {
            assertThatThrownBy(() -> controller.room().ask(event("peak", 0, 180), "utility"))
                    .isInstanceOf(DemandRefused.class)
                    .hasMessageContaining("No building is measured");
            measure(controller);
            assertThatThrownBy(() -> controller.room().ask(event("peak", -180, 60), "utility"))
                    .isInstanceOf(DemandRefused.class)
                    .hasMessageContaining("is over already");
            controller.room().ask(event("peak", 60, 60), "utility");
            assertThatThrownBy(() -> controller.room().ask(event("other", 90, 60), "utility"))
                    .isInstanceOf(DemandRefused.class)
                    .hasMessageContaining("overlaps event 'peak'");
            assertThatThrownBy(() -> controller.room().act(new OperatorAct.CancelDemand("other"), "utility"))
                    .isInstanceOf(NoSuchDemandEvent.class);
            assertThat(controller.room().view().demand())
                    .extracting(DemandEvent::id)
                    .containsExactly("peak");
        }
    }

    @Test
    void an_event_and_what_it_is_less_than_survive_a_restart_until_it_is_taken_back() {
        List<DemandEvent> before;
        try (Controller controller = started()) {
            measure(controller);
            controller.room().ask(event("now", 0, 60), "utility");
            controller.room().ask(event("tomorrow", 24 * 60, 60), "utility");
            measure(controller);
            before = controller.room().view().demand();
            assertThat(before.get(0).limitWatts()).isEqualTo(75 * KILOWATT);
            assertThat(before.get(1).limitWatts()).isNaN();
        }
        try (Controller controller = started()) {
            assertThat(controller.room().view().demand()).isEqualTo(before);
            controller.room().act(new OperatorAct.CancelDemand("now"), "utility");
        }
        try (Controller controller = started()) {
            assertThat(controller.room().view().demand()).containsExactly(before.get(1));
        }
    }

    private Controller started() {
        return Controller.start(
                new ControllerSettings(Home.linked(), null, audit, Mode.ACT, Shift.ONE_THREAD),
                BUILDING,
                new Outside(
                        clock,
                        () -> 0L,
                        () -> "%032x".formatted(nonces.incrementAndGet()),
                        new Hands(),
                        new NoModel()));
    }

    private void measure(Controller controller) {
        clock.pass(Duration.ofSeconds(10));
        Map<String, Double> drawn = Map.of("total_watts", 100 * KILOWATT, "it_watts", 70 * KILOWATT);
        controller
                .context()
                .createProducerTemplate()
                .sendBody(
                        "{{interlock.samples}}",
                        List.of(new Sample("facility", clock.instant(), Sample.Status.OK, drawn)));
    }

    /** A quarter less, from so many minutes on. */
    private DemandEvent event(String id, long fromMinutes, long lastsMinutes) {
        long start = clock.instant().plus(Duration.ofMinutes(fromMinutes)).toEpochMilli();
        return new DemandEvent(
                id,
                "evening",
                id,
                start,
                start + Duration.ofMinutes(lastsMinutes).toMillis(),
                DemandRequest.LESS_PERCENT,
                25,
                Double.NaN);
    }
}
