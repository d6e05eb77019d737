package dev.interlock.cli.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.print.JsonRows;
import dev.interlock.cli.remote.ControllerLink;
import dev.interlock.rules.cost.CostDimension;
import dev.interlock.rules.cost.CostPeriod;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what the fleet costs, and whose costs these are. */
@Command(
        name = "costs",
        description =
                "Say what the fleet costs, and of that what worked and what did not: the columns add up to the bill.")
final class FleetCostsCommand implements Runnable {
    @Mixin
    private final FleetPrinter printer = new FleetPrinter();

    @Mixin
    private final ControllerLink link = new ControllerLink();

    @Option(names = "--by", paramLabel = "WHAT", description = "One of ${COMPLETION-CANDIDATES}.")
    private CostDimension by = CostDimension.INSTANCE;

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            description = "One of ${COMPLETION-CANDIDATES}; current is this month so far.")
    private CostPeriod period = CostPeriod.CURRENT;

    @Option(names = "--from", paramLabel = "DAY", description = "The first day, in UTC.")
    private @Nullable LocalDate from;

    @Option(names = "--until", paramLabel = "DAY", description = "The day after the last, in UTC.")
    private @Nullable LocalDate until;

    @Override
    public void run() {
        printer.print(
                link.controller(),
                "/api/fleet/costs?by=%s&period=%s%s%s"
                        .formatted(word(by), word(period), day("from", from), day("until", until)),
                (controller, rows) -> Stream.of(total(rows)),
                "Nothing has cost anything yet: the first costs are known a minute after the start.",
                "from",
                "who",
                "dollars",
                "active",
                "held",
                "parked",
                "idle",
                "unmeasured",
                "gpu_hours",
                "unpriced_gpu_hours");
    }

    private static String total(JsonNode rows) {
        return "Together %.2f $: %.2f $ for what was used, %.2f $ for what was idle or not measured.%s"
                .formatted(
                        sum(rows, "dollars"),
                        sum(rows, "active") + sum(rows, "held") + sum(rows, "parked"),
                        sum(rows, "idle") + sum(rows, "unmeasured"),
                        sum(rows, "unpriced_gpu_hours") > 0
                                ? " What GPUs without a price cost is missing: add one to routes/prices.csv."
                                : "");
    }

    private static double sum(JsonNode rows, String field) {
        return JsonRows.stream(rows)
                .mapToDouble(row -> row.path(field).asDouble())
                .sum();
    }

    static String day(String name, @Nullable LocalDate day) {
        return Optional.ofNullable(day)
                .map(given -> "&%s=%s".formatted(name, given))
                .orElse("");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
