package dev.interlock.cli.deadletters;

import dev.interlock.cli.print.ListPrinter;
import dev.interlock.cli.remote.ControllerLink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists dead letters. */
@Command(name = "list", description = "List what came in and could not be used, the newest first.")
final class DeadLettersListCommand implements Runnable {
    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many at most (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Mixin
    private final ListPrinter listing = new ListPrinter();

    @Mixin
    private final ControllerLink controller = new ControllerLink();

    @Override
    public void run() {
        listing.print(
                controller.get("/api/dead-letters?limit=" + limit),
                "Everything that came in was used.",
                "id",
                "at",
                "route",
                "sent_again_at",
                "reason");
    }
}
