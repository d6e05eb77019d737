package dev.interlock.cli.site;

import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.print.Counted;
import dev.interlock.cli.print.Printout;
import dev.interlock.cli.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Names every fault of a site. */
@Command(
        name = "check",
        description = {
            "Name every fault of a site with file, line and advice: rules, limits, routes, mapping, inventory, prompts, scenarios, features.",
            "Nothing of it is started. Ends with exit code 1 if there is a fault."
        })
public final class CheckCommand implements Callable<Integer> {
    @Mixin
    private final SiteOptions options = new SiteOptions();

    @Mixin
    private final Printout printout = new Printout();

    @Override
    public Integer call() {
        Settings settings = options.settings();
        Path site = settings.site().orElseThrow();
        int faults = 0;
        for (Map.Entry<String, Supplier<List<String>>> kind :
                new SiteCheckup(settings, site).kinds().entrySet()) {
            List<String> found = kind.getValue().get();
            found.forEach(printout::line);
            printout.line(
                    found.isEmpty()
                            ? "The %s are in order.".formatted(kind.getKey())
                            : "%s in the %s.".formatted(Counted.of(found.size(), "fault"), kind.getKey()));
            printout.writer().flush();
            faults += found.size();
        }
        printout.line(
                faults == 0
                        ? "The site '%s' is in order.".formatted(site)
                        : "%s in the site '%s'.".formatted(Counted.of(faults, "fault"), site));
        return (faults == 0 ? Exit.OK : Exit.FAILED).code();
    }
}
