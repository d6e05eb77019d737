package dev.interlock.cli.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.print.JsonRows;
import dev.interlock.cli.remote.RemoteController;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Lists the instances. */
@Command(name = "status", description = "List the instances: what their GPUs do, what they cost, what is wrong.")
final class FleetStatusCommand extends FleetListCommand {
    FleetStatusCommand() {
        super(
                "/api/fleet",
                "The fleet has no instance.",
                "instance_id",
                "provider",
                "name",
                "type",
                "gpus",
                "utilization_percent",
                "memory_used_percent",
                "celsius",
                "power_watts",
                "dollars_per_hour",
                "anomalies");
    }

    /** How much of what is paid for is seen. */
    @Override
    Stream<String> below(RemoteController controller) {
        return JsonRows.stream(controller.get("/api/fleet/providers")).map(FleetStatusCommand::provider);
    }

    private static String provider(JsonNode row) {
        String name = row.path("provider").asText();
        int stopped = row.path("stopped").asInt();
        int unpriced = row.path("unpriced").asInt();
        return "%s: %d instances%s, GPUs heard of %d%s; %.2f $/h%s"
                .formatted(
                        name.isEmpty() ? "owned" : name,
                        row.path("instances").asInt(),
                        stopped == 0 ? "" : ", %d of them stopped".formatted(stopped),
                        row.path("heard").asInt(),
                        row.path("coverage_percent").isNumber()
                                ? " (%.0f %% of those at work)"
                                        .formatted(row.path("coverage_percent").asDouble())
                                : "",
                        row.path("dollars_per_hour").asDouble(),
                        unpriced == 0 ? "" : " and %d without a price".formatted(unpriced));
    }
}
