package dev.interlock.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.print.ListPrinter;
import dev.interlock.cli.settings.InstallationOptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** List decisions, the newest first. */
@Command(name = "list", description = "List decisions, the newest first.")
final class ListCommand implements Runnable {
    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many at most (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--before", paramLabel = "DECISION", description = "Only those older than this one.")
    private @Nullable String before;

    @Mixin
    private final ListPrinter listing = new ListPrinter();

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Override
    public void run() {
        try (AuditSource audit = Audits.of(place.settings())) {
            JsonNode decisions = audit.decisions(limit, Optional.ofNullable(before));
            listing.print(
                    decisions, "Nothing was decided yet.", "at", "decision_id", "decision_tag", "outcome", "summary");
        }
    }
}
