package dev.interlock.cli.operate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.print.JsonRows;
import dev.interlock.cli.print.Printout;
import dev.interlock.cli.print.Table;
import dev.interlock.cli.remote.ControllerLink;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how a running controller is. */
@Command(
        name = "status",
        description = "Say how a running controller is: mode, incidents, alerts of other systems, plans that wait.")
public final class StatusCommand implements Runnable {
    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Mixin
    private final ControllerLink controller = new ControllerLink();

    @Mixin
    private final Printout printout = new Printout();

    @Override
    public void run() {
        JsonNode state = controller.get("/api/state");
        PrintWriter out = printout.writer();
        if (json) {
            out.println(JsonRows.pretty(state));
            return;
        }
        state.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                out.println("%-18s %s".formatted(field.getKey().replace('_', ' '), JsonRows.cell(field.getValue())));
            }
        });
        section(
                out,
                "Open incidents",
                JsonRows.table(controller.get("/api/incidents?open=true"), "id", "domain", "state", "recurrences"));
        section(
                out,
                "Alerts of other systems",
                JsonRows.table(
                        controller.get("/api/alerts/firing?limit=20"),
                        "severity",
                        "name",
                        "subject",
                        "state",
                        "since",
                        "unconfirmed",
                        "summary"));
        section(
                out,
                "Reported, and not done",
                JsonRows.table(controller.get("/api/reports"), "id", "at", "by", "device", "words"));
        section(
                out,
                "Questions that wait for an answer",
                JsonRows.table(controller.get("/api/questions"), "incident", "question", "since"));
        section(
                out,
                "Plans that wait",
                JsonRows.table(controller.get("/api/plans?state=waiting"), "plan_id", "root_goal", "created_at"));
    }

    private static void section(PrintWriter out, String title, Table table) {
        if (!table.isEmpty()) {
            out.println();
            out.println(title);
            table.lines().forEach(out::println);
        }
    }
}
