package dev.interlock.cli.check;

import dev.interlock.cli.print.Counted;
import dev.interlock.cli.print.Table;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.routes.check.RouteCard;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the routes. */
@Command(name = "list", description = "List every route: its id, where it begins, and what it does.")
final class RoutesListCommand implements Runnable {
    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "A folder that adds to the routes that come along (default: the site's, if one is set).")
    private @Nullable Path folder;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        List<RouteCard> routes = RouteFolders.of(folder, place.settings()).cards();
        Table table = Table.of("id", "begins at", "does");
        routes.forEach(route -> table.row(route.id(), route.from(), route.description()));
        PrintWriter out = spec.commandLine().getOut();
        table.lines().forEach(out::println);
        out.println(Counted.of(routes.size(), "route"));
    }
}
