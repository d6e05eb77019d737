package dev.interlock.cli.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interlock.routes.ingest.inventory.InventoryFile;
import dev.interlock.rules.actuator.HttpDevice;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.kind.DeviceKinds;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryTextTest {
    private static final String INVENTORY = """
            {"listed": true, "unlisted_not_kept": 0, "fault": null,
             "devices": [
               {"id": "hall: \\"one\\"", "kind": "facility", "zone": "", "parent": "", "model": "", "reports_every_seconds": 0.0,
                "depends_on": [], "ratings": {"budget_watts": 1000.5}, "own_ratings": {"budget_watts": 1000.5}, "missing": {},
                "from": "list", "last_heard": null},
               {"id": "gpu-1", "kind": "gpu", "zone": "z", "parent": "host # 1", "model": "H800", "reports_every_seconds": 60.0,
                "depends_on": [], "ratings": {"slowdown_celsius": 89.0}, "own_ratings": {},
                "actuator": {"name": "http", "url": "http://10.0.0.7", "template": "power-cap"},
                "missing": {"max_power_cap_watts": "its power cannot be capped"}, "from": "list", "last_heard": "2026-01-05T00:00:00Z"}],
             "unlisted": [
               {"id": "rack-7", "kind": "rack", "zone": "z", "parent": "", "model": "", "ratings": {}, "source": "page",
                "example": "x", "first_seen": "2026-01-05T00:00:00Z", "last_seen": "2026-01-05T00:00:00Z", "pages": 3}],
             "never_heard": ["hall"]}
            """;

    @Test
    void what_is_saved_is_read_again_and_figures_of_the_table_stay_in_the_table(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("inventory.yaml");
        Files.writeString(file, InventoryText.of(json()).toString());

        Inventory read =
                InventoryFile.read(file, DeviceKinds.delivered(), Set.of()).orThrow();
        assertThat(read.devices()).extracting(Device::id).containsExactly("hall: \"one\"", "gpu-1", "rack-7");
        assertThat(read.find("hall: \"one\"").orElseThrow().rating(Rating.BUDGET_WATTS))
                .isEqualTo(1000.5);
        Device gpu = read.find("gpu-1").orElseThrow();
        assertThat(gpu.kind()).isEqualTo(DeviceKind.GPU);
        assertThat(gpu.parent()).isEqualTo("host # 1");
        assertThat(gpu.reportsEverySeconds()).isEqualTo(60);
        assertThat(gpu.ratings()).isEmpty();
        assertThat(gpu.actuator()).contains(new HttpDevice(URI.create("http://10.0.0.7"), "power-cap"));
    }

    @Test
    void the_page_says_what_is_not_known_what_is_not_listed_and_what_never_reported() throws IOException {
        assertThat(String.join("\n", InventoryPage.of(json())))
                .contains("gpu max_power_cap_watts: missing; its power cannot be capped (gpu-1)")
                .containsPattern("1 report and are in no file(?s:.*)rack-7")
                .contains("1 are in the file and have never reported: hall");
    }

    private static JsonNode json() throws IOException {
        return new ObjectMapper().readTree(INVENTORY);
    }
}
