package dev.interlock.cli.check;

import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.print.Counted;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.routes.check.RouteFault;
import dev.interlock.routes.check.RouteFault.Level;
import dev.interlock.rules.price.PriceFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Names every fault of the routes. */
@Command(
        name = "check",
        description =
                "Name every fault of the routes and of the lists of prices beside them with file and line. Nothing of them is started.")
final class RoutesCheckCommand implements Callable<Integer> {
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
    public Integer call() {
        RouteFolders routes = RouteFolders.of(folder, place.settings());
        List<RouteFault> faults = routes.faults().stream()
                .filter(fault -> worthTelling(fault, routes))
                .toList();
        List<UnreadFile> unread = routes.unread();
        PriceFiles prices = PriceLists.in(routes.folders(), place.settings());
        PrintWriter out = spec.commandLine().getOut();
        faults.forEach(out::println);
        unread.forEach(out::println);
        prices.faults().forEach(out::println);
        prices.replaced().forEach(out::println);
        long errors = unread.size()
                + prices.faults().size()
                + faults.stream().filter(fault -> fault.level() == Level.ERROR).count();
        out.println(
                errors == 0
                        ? "The routes in %s are in order.".formatted(routes.folder())
                        : "%s in %s.".formatted(Counted.of(errors, "fault"), routes.folder()));
        return (errors == 0 ? Exit.OK : Exit.FAILED).code();
    }

    /** A warning is for who writes a route, not for who uses those that come along. */
    private static boolean worthTelling(RouteFault fault, RouteFolders routes) {
        return fault.level() == Level.ERROR
                || (routes.folders().size() > 1 && fault.file().startsWith(routes.folder()));
    }
}
