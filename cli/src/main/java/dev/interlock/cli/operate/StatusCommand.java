package dev.interlock.cli.operate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.interlock.cli.print.JsonRows;
import dev.interlock.cli.print.Printout;
import dev.interlock.cli.print.Table;
import dev.interlock.cli.remote.ControllerLink;
import dev.interlock.rules.contract.PlainJson;
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
                "Who sees to incidents",
                JsonRows.table(controller.get("/api/incidents/taken"), "incident", "by", "at"));
        section(
                out,
                "Silent for a time",
                JsonRows.table(on(controller.get("/api/silences")), "id", "kind", "name", "until", "by", "reason"));
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

    private static JsonNode on(JsonNode silences) {
        ArrayNode on = PlainJson.MAPPER.createArrayNode();
        silences.forEach(silence -> {
            if (silence.path("on").asBoolean()) {
                on.add(silence);
            }
        });
        return on;
    }

    private static void section(PrintWriter out, String title, Table table) {
        if (!table.isEmpty()) {
            out.println();
            out.println(title);
            table.lines().forEach(out::println);
        }
    }
}
