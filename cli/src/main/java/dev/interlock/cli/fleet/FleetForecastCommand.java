package dev.interlock.cli.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.print.JsonRows;
import dev.interlock.cli.print.Printout;
import dev.interlock.cli.print.Table;
import dev.interlock.cli.remote.ControllerLink;
import dev.interlock.cli.remote.RemoteController;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what the fleet will cost. */
@Command(
        name = "forecast",
        description =
                "Say what the next days will cost and between what that lies, how far off such forecasts were so far, and which costs did not fit.")
final class FleetForecastCommand implements Runnable {
    @Mixin
    private final FleetPrinter printer = new FleetPrinter();

    @Mixin
    private final ControllerLink link = new ControllerLink();

    @Mixin
    private final Printout print = new Printout();

    @Option(names = "--days", paramLabel = "DAYS", description = "How many days (default: ${DEFAULT-VALUE}).")
    private int days = 30;

    @Override
    public void run() {
        RemoteController controller = link.controller();
        JsonNode forecast = controller.get("/api/fleet/forecast?days=" + days);
        if (printer.printed(forecast) || printer.printed(forecast.path("days"), "date", "cost", "until")) {
            return;
        }
        if (forecast.path("days").isEmpty()) {
            print.line(printer.nothing(controller, forecast.path("basis").asText()));
            return;
        }
        Table table = Table.of("day", "$", "80 % between", "95 % between", "until then $", "80 % between");
        JsonRows.stream(forecast.path("days"))
                .forEach(day -> table.row(
                        day.path("date").asText(),
                        dollars(day.path("cost").path("expected")),
                        range(day.path("cost"), "80"),
                        range(day.path("cost"), "95"),
                        dollars(day.path("until").path("expected")),
                        range(day.path("until"), "80")));
        print.lines(table.lines());
        print.line(forecast.path("basis").asText());
        quality(forecast.path("quality"));
        JsonRows.stream(forecast.path("anomalies")).forEach(this::anomaly);
    }

    private void quality(JsonNode quality) {
        if (quality.path("days").asInt() == 0) {
            print.line("How far off such forecasts are is not known yet.");
            return;
        }
        print.line(
                "So far off by %s $ a day (%s %%); last week's day by %s $, the mean of two weeks by %s $. Within 80 %%: %s %%, within 95 %%: %s %%."
                        .formatted(
                                dollars(quality.path("mean_error")),
                                dollars(quality.path("percent_error")),
                                dollars(quality.path("naive_error")),
                                dollars(quality.path("flat_error")),
                                dollars(quality.path("within80")),
                                dollars(quality.path("within95"))));
    }

    private void anomaly(JsonNode anomaly) {
        print.line("%s, %d h: %s $. %s"
                .formatted(
                        anomaly.path("from").asText(),
                        anomaly.path("hours").asInt(),
                        dollars(anomaly.path("actual")),
                        anomaly.path("compared_with").asText()));
    }

    private static String range(JsonNode range, String of) {
        return "%s to %s".formatted(dollars(range.path("low" + of)), dollars(range.path("high" + of)));
    }

    private static String dollars(JsonNode amount) {
        return amount.isNumber() ? "%.2f".formatted(amount.asDouble()) : "-";
    }
}
