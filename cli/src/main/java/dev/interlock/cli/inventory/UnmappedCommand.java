package dev.interlock.cli.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.print.JsonRows;
import dev.interlock.cli.print.Table;
import dev.interlock.cli.remote.Controller;
import dev.interlock.cli.settings.Place;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what came in and is not watched. */
@Command(
        name = "unmapped",
        description =
                "List what came in within the last hour and has no place in the mapping, with why and an example.")
final class UnmappedCommand implements Runnable {
    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Mixin
    private final Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        JsonNode unmapped = Controller.of(place.settings()).get("/api/unmapped");
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonRows.pretty(unmapped));
            return;
        }
        Table table = JsonRows.table(unmapped, "source", "name", "times", "last", "why", "example");
        if (table.isEmpty()) {
            out.println("Everything that came in has a place in the mapping.");
        } else {
            table.lines().forEach(out::println);
        }
    }
}
