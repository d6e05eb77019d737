package dev.interlock.cli.site;

import dev.interlock.cli.print.Printout;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a site to start from. */
@Command(
        name = "init",
        description =
                "Make a site to start from: a rule, a limit, a route, a scenario and a feature that work, and a README that says what each is for.")
public final class InitCommand implements Runnable {
    @Parameters(paramLabel = "DIR", description = "A folder that is empty or not there yet.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Mixin
    private final Printout printout = new Printout();

    @Override
    public void run() {
        NewSite.in(folder);
        printout.line("'%s' is a site now; its README.md says what is what.".formatted(folder));
        printout.line("Look at all of it with 'interlock check %s', and play its feature with 'interlock test %s'."
                .formatted(folder, folder));
    }
}
