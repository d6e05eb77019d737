package dev.interlock.cli.reference;

import static dev.interlock.cli.reference.MarkdownTable.code;

import dev.interlock.routes.agents.actuators.ActuatorFiles;
import java.util.List;

/** The actuators that come along, as their routes describe them, for a page. */
final class ActuatorRoutes {
    private ActuatorRoutes() {}

    static String table() {
        MarkdownTable table = MarkdownTable.of("actuator", "does", "actions");
        ActuatorFiles.in(List.of(Shelf.ROOT.resolve("camel-routes/routes"))).forEach((name, file) -> {
            String route = Shelf.read(file);
            table.row(code(name), said(route, "description"), said(route, "note"));
        });
        return table.text();
    }

    private static String said(String route, String field) {
        return route.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(field + ": "))
                .findFirst()
                .map(line -> line.substring(field.length() + 2))
                .orElse("");
    }
}
