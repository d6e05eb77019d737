package dev.interlock.cli.fleet;

import dev.interlock.cli.remote.ControllerLink;
import dev.interlock.rules.cost.CostDimension;
import dev.interlock.rules.cost.CostPeriod;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
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

    static String day(String name, @Nullable LocalDate day) {
        return Optional.ofNullable(day)
                .map(given -> "&%s=%s".formatted(name, given))
                .orElse("");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
