package dev.interlock.cli.fault;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.print.Printout;
import dev.interlock.cli.print.Table;
import dev.interlock.cli.remote.RemoteWorld;
import dev.interlock.cli.settings.InstallationOptions;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists faults. */
@Command(
        name = "list",
        description =
                "List the faults of the running world: those to come, those that are there and those that are over.")
final class FaultListCommand implements Runnable {
    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Mixin
    private final Printout printout = new Printout();

    @Override
    public void run() {
        Table table = Table.of("fault", "type", "target", "from", "for", "state", "reason");
        for (JsonNode fault : RemoteWorld.of(place.settings()).faults()) {
            table.row(
                    fault.path("id").asText(),
                    fault.path("type").asText(),
                    fault.path("target").asText(),
                    fault.path("at").asText(),
                    fault.path("for_seconds").asText("-"),
                    fault.path("state").asText("-"),
                    fault.path("reason").asText());
        }
        PrintWriter out = printout.writer();
        if (table.isEmpty()) {
            out.println("Nothing is wrong. Let something go wrong with 'interlock fault inject TYPE TARGET'.");
        } else {
            table.lines().forEach(out::println);
        }
    }
}
