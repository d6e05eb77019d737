package dev.interlock.cli.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.print.JsonRows;
import dev.interlock.cli.print.Printout;
import dev.interlock.cli.remote.ControllerLink;
import dev.interlock.cli.remote.RemoteController;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what would cost less. */
@Command(
        name = "recommend",
        description =
                "Say what the fleet could cost less: with the arithmetic, the evidence, how sure it is and what would make it wrong. Nothing is changed.")
final class FleetRecommendCommand implements Runnable {
    @Mixin
    private final FleetPrinter printer = new FleetPrinter();

    @Mixin
    private final ControllerLink link = new ControllerLink();

    @Mixin
    private final Printout print = new Printout();

    @Override
    public void run() {
        RemoteController controller = link.controller();
        JsonNode savings = controller.get("/api/fleet/recommendations");
        JsonNode rows = savings.path("recommendations");
        if (printer.printed(savings)
                || printer.printed(
                        rows,
                        "kind",
                        "instances",
                        "team",
                        "user",
                        "job",
                        "state",
                        "dollars_per_month",
                        "advice",
                        "arithmetic",
                        "confidence",
                        "wrong_if")) {
            return;
        }
        if (savings.path("window_hours").asDouble() == 0) {
            print.line(printer.nothing(
                    controller, "Nothing was measured yet: days have to pass before anything can be recommended."));
            return;
        }
        JsonRows.stream(rows).forEach(this::tell);
        JsonRows.stream(savings.path("costs")).forEach(this::tell);
        print.line(summary(savings));
    }

    private static String summary(JsonNode savings) {
        double bill = savings.path("bill_dollars_per_month").asDouble();
        double saving = savings.path("saving_dollars_per_month").asDouble();
        double days = savings.path("window_hours").asDouble() / 24;
        if (saving == 0) {
            return "By the last %.1f days nothing is to be saved of %.2f $ a month.".formatted(days, bill);
        }
        return "All of it saves %.2f of %.2f $ a month (%.0f %%), by the last %.1f days."
                .formatted(saving, bill, 100 * saving / bill, days);
    }

    private void tell(JsonNode row) {
        double dollars = row.path("dollars_per_month").asDouble();
        print.line("%s %s: %s %.2f $ a month"
                .formatted(
                        row.path("kind").asText(),
                        words(row.path("instances")),
                        dollars < 0 ? "costs" : "saves",
                        Math.abs(dollars)));
        print.line("  " + row.path("advice").asText());
        print.line("  Reckoned: " + row.path("arithmetic").asText());
        print.line("  Seen: "
                + JsonRows.stream(row.path("evidence"))
                        .map(FleetRecommendCommand::figure)
                        .collect(Collectors.joining(", ")));
        print.line("  Sure: " + row.path("confidence_arithmetic").asText());
        print.line("  Wrong if: " + row.path("wrong_if").asText());
        JsonRows.stream(row.path("steps")).forEach(step -> print.line("  - " + step.asText()));
        print.line("");
    }

    private static String figure(JsonNode evidence) {
        return String.format(
                Locale.ROOT,
                "%s %s %s",
                evidence.path("name").asText(),
                FleetPrinter.cell(evidence.path("value")),
                evidence.path("unit").asText());
    }

    private static String words(JsonNode list) {
        return JsonRows.stream(list).map(JsonNode::asText).collect(Collectors.joining(", "));
    }
}
