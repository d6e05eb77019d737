package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.routes.agents.NoActuators;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.reading.Page;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.operator.NoHands;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Rating;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A controller beside an exporter, which tells what there is. */
@Timeout(240)
final class DiscoveryTest {
    private static final String GPU = """
            DCGM_FI_DEV_GPU_TEMP{gpu="%d",Hostname="node-1",modelName="NVIDIA H100 80GB HBM3"} 61.5
            DCGM_FI_DEV_POWER_MGMT_LIMIT_MAX{gpu="%<d",Hostname="node-1",modelName="NVIDIA H100 80GB HBM3"} 650
            """;

    private final Path folder;
    private final Path file;
    private final SetClock clock = new SetClock(Instant.parse("2026-01-05T00:00:00Z"));
    private volatile int gpus = 2;
    private final ExporterPage page = ExporterPage.of(this::text);

    DiscoveryTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("inventory.yaml");
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void what_an_exporter_shows_joins_before_its_samples_pass_and_is_known_after_a_restart() {
        try (Controller controller = start()) {
            until(() -> heard(controller).containsAll(List.of("node-1/0", "node-1/1")));

            Device gpu = controller.census().inventory().find("node-1/0").orElseThrow();
            assertThat(gpu.parent()).isEqualTo("node-1");
            assertThat(gpu.rating(Rating.MAX_POWER_CAP_WATTS))
                    .as("by telemetry")
                    .isEqualTo(650);
            assertThat(gpu.rating(Rating.SLOWDOWN_CELSIUS)).as("by its model").isEqualTo(89);
            assertThat(controller.room().view().inventory())
                    .isEqualTo(controller.census().inventory());
            assertThat(controller.audit().reader().deadLetters(Page.newest(10))).isEmpty();
            gpus = 3;
            until(() -> heard(controller).contains("node-1/2"));
            assertThat(heard(controller)).contains("node-1/0", "node-1/1");
        }
        gpus = 0;
        try (Controller controller = start()) {
            assertThat(controller.census().inventory().devices())
                    .extracting(Device::id)
                    .contains("site", "node-1/0", "node-1/1", "node-1/2");
        }
    }

    @Test
    void beside_a_file_what_it_does_not_list_is_noted_by_name_and_an_edit_takes_effect_when_it_is_saved()
            throws IOException {
        list("- { id: node-1/0, kind: gpu, ratings: { slowdown_celsius: 83 } }", "- { id: rack-9, kind: rack }");
        try (Controller controller = start()) {
            until(() -> heard(controller).contains("node-1/0"));
            until(() -> !controller.census().strangers().isEmpty());

            assertThat(controller.census().strangers())
                    .extracting(stranger -> stranger.latest().device())
                    .containsExactly("node-1/1");
            assertThat(heard(controller)).doesNotContain("node-1/1");
            assertThat(controller.audit().reader().deadLetters(Page.newest(10))).isEmpty();
            Device gpu = controller.census().inventory().find("node-1/0").orElseThrow();
            assertThat(gpu.rating(Rating.SLOWDOWN_CELSIUS))
                    .as("the operator's word")
                    .isEqualTo(83);

            list("- { id: node-1/0, kind: gpu }", "- { id: node-1/1, kind: gppu }");
            until(() -> controller.room().view().inventoryFault() != null);
            assertThat(controller.room().view().inventoryFault()).contains("inventory.yaml:3: ", "'kind'");
            assertThat(controller.room().view().inventory().find("rack-9"))
                    .as("the old one stays")
                    .isPresent();

            list("- { id: node-1/0, kind: gpu }", "- { id: node-1/1, kind: gpu }");
            until(() -> heard(controller).contains("node-1/1"));
            assertThat(controller.room().view().inventoryFault()).isNull();
            assertThat(controller.room().view().inventory().find("rack-9")).isEmpty();
            assertThat(controller.census().strangers()).isEmpty();
        }
    }

    @Test
    void what_is_listed_and_never_reports_is_said_after_a_fair_time() throws IOException {
        list("- { id: node-1/0, kind: gpu }", "- { id: rack-9, kind: rack }");
        try (Controller controller = start()) {
            until(() -> heard(controller).contains("node-1/0"));
            clock.pass(Duration.ofMinutes(4));

            until(() -> controller.audit().reader().newest(OperatorActEntry.class, 10).stream()
                    .anyMatch(act -> "never heard".equals(act.setting())
                            && String.valueOf(act.reason())
                                    .contains("1 of the inventory have never reported: rack-9.")));
        }
    }

    @Test
    void a_controller_without_hands_observes_and_cannot_be_told_otherwise() {
        try (Controller controller = start()) {
            assertThat(controller.room().view().mode()).isEqualTo(Mode.OBSERVE);
            assertThatThrownBy(() -> controller.room().mode(Mode.ACT, "ada"))
                    .isInstanceOf(NoHands.class)
                    .hasMessageContaining("interlock run --source");
        }
    }

    @Test
    void a_file_with_faults_is_told_at_the_start_by_file_and_line() throws IOException {
        list("- { id: node-1/0, kind: gpu, raitngs: { slowdown_celsius: 83 } }");
        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("inventory.yaml:2: ");
    }

    private Controller start() {
        return ControllerStart.withQueues(clock)
                .with(page.askedEvery(100))
                .with(Map.of("inventory.watch.enabled", "true", "inventory.watch.period", "100"))
                .audit(AuditSettings.in(folder))
                .devicesIn(file)
                .world(new NoActuators())
                .start();
    }

    private String text() {
        clock.pass(Duration.ofSeconds(1));
        StringBuilder text = new StringBuilder();
        for (int gpu = 0; gpu < gpus; gpu++) {
            text.append(GPU.formatted(gpu));
        }
        return text.toString();
    }

    private void list(String... devices) throws IOException {
        Files.writeString(file, "devices:\n" + String.join("\n", devices) + "\n");
    }

    private static List<String> heard(Controller controller) {
        return controller.room().view().devices().stream().map(DeviceFact::id).toList();
    }
}
