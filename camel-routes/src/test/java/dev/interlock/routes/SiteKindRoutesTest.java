package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlock.routes.agents.NoActuators;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.reading.Page;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.DeviceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A site that declares a kind of device, as the guide says, beside an exporter that shows one. */
@Timeout(240)
final class SiteKindRoutesTest {
    private static final Path GUIDE = Path.of("../docs/how-to/declare-a-device-kind.md");

    private final SetClock clock = new SetClock(Instant.parse("2026-01-05T00:00:00Z"));
    private final Path data;
    private final Path site;
    private volatile String flow = "90";
    private final ExporterPage page = ExporterPage.of(this::text);

    SiteKindRoutesTest(@TempDir Path folder) {
        this.data = folder.resolve("data");
        this.site = folder.resolve("site");
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void its_telemetry_is_checked_its_rules_decide_and_a_restart_knows_it() throws IOException {
        declare();
        list();
        try (Controller controller = start()) {
            until(() -> holds(controller));
            assertThat(controller.room().view().conditions())
                    .filteredOn(condition -> condition.name().equals("pump-flow-low"))
                    .extracting(Condition::device, Condition::domain)
                    .containsExactly(tuple("pump-1", "zone-1"));
            flow = "7000";
            until(() -> controller.audit().reader().deadLetters(Page.newest(10)).stream()
                    .anyMatch(letter -> letter.toString().contains("outside 0.0 to 5000.0")));
        }
        flow = "90";
        try (Controller controller = start()) {
            assertThat(holds(controller)).isTrue();
        }
    }

    @Test
    void it_may_be_declared_while_the_controller_runs_and_not_be_taken_away_while_there_are_such_devices()
            throws IOException {
        Files.createDirectories(site.resolve("rulebooks"));
        Files.createDirectories(site.resolve("routes"));
        try (Controller controller = start()) {
            list();
            until(() -> controller.room().view().inventoryFault() != null);
            assertThat(controller.room().view().inventoryFault()).contains("inventory.yaml:3: ", "'kind' = \"pump\"");
            declare();
            until(() -> holds(controller));
            assertThat(controller.room().view().inventoryFault()).isNull();
            assertThat(controller.census().inventory().ofKind(DeviceKind.of("pump")))
                    .hasSize(1);

            String hash = controller.room().view().rulebookHash();
            for (String file : new String[] {"device-kinds.yaml", "conditions/pump.drl", "limits.csv"}) {
                Files.delete(site.resolve("rulebooks").resolve(file));
            }
            until(() -> String.valueOf(controller.room().view().rulebookFault()).contains("'pump-1' of kind 'pump'"));
            assertThat(controller.room().view().rulebookHash()).isEqualTo(hash);
            assertThat(holds(controller)).isTrue();
        }
    }

    private static boolean holds(Controller controller) {
        return controller.room().view().conditions().stream()
                .anyMatch(condition -> condition.name().equals("pump-flow-low"));
    }

    private void declare() throws IOException {
        write(
                "routes/mapping.yaml",
                Files.readString(Path.of("routes/mapping.yaml"))
                        .replace("\nseries:\n", "\nseries:\n" + snippet("yaml", "# a line of mapping.yaml")));
        write("rulebooks/limits.csv", "name,value,exit,hold_seconds,unit,source\n" + snippet("csv", ""));
        write("rulebooks/conditions/pump.drl", snippet("drl", ""));
        write("rulebooks/device-kinds.yaml", snippet("yaml", "# device-kinds.yaml"));
    }

    private void list() throws IOException {
        write("inventory.yaml", snippet("yaml", "# inventory.yaml"));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(site.resolve(name).getParent());
        Files.writeString(site.resolve(name), text);
    }

    private String text() {
        clock.pass(Duration.ofSeconds(10));
        return """
                pump_flow_lpm{pump="pump-1",zone="zone-1"} %s
                interlock_world_running{device_id="pump-1"} 1
                """.formatted(flow);
    }

    private Controller start() {
        return ControllerStart.withQueues(clock)
                .with(page.askedEvery(100))
                .with(Map.of("inventory.watch.enabled", "true", "inventory.watch.period", "100"))
                .with(Map.of("rulebook.watch.enabled", "true", "rulebook.watch.period", "100"))
                .site(site)
                .audit(AuditSettings.in(data))
                .devicesIn(site.resolve("inventory.yaml"))
                .world(new NoActuators())
                .start();
    }

    private static String snippet(String language, String beginning) throws IOException {
        Matcher fence = Pattern.compile("```" + language + "\\n(" + beginning + ".*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE));
        assertThat(fence.find()).as(language).isTrue();
        return fence.group(1);
    }
}
