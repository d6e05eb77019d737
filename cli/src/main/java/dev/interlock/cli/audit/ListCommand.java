package dev.interlock.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.print.ListPrinter;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.routes.audit.reading.DecisionSearch;
import dev.interlock.rules.plan.DecisionTag;
import java.time.Instant;
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

    @Option(names = "--since", paramLabel = "TIME", description = "Not made before then, such as 2026-03-31T08:00:00Z.")
    private @Nullable Instant since;

    @Option(names = "--tag", paramLabel = "TAG", description = "Who made it: DETERMINISTIC or LLM_DECISION.")
    private @Nullable DecisionTag tag;

    @Option(
            names = "--device",
            paramLabel = "NAME",
            description = "A target of one of its tasks, or the domain of its incident.")
    private @Nullable String device;

    @Mixin
    private final ListPrinter listing = new ListPrinter();

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Override
    public void run() {
        try (AuditSource audit = Audits.of(place.settings())) {
            JsonNode decisions = audit.decisions(
                    limit,
                    new DecisionSearch(
                            Optional.ofNullable(before),
                            Optional.ofNullable(since),
                            Optional.ofNullable(tag).map(DecisionTag::name),
                            Optional.ofNullable(device)));
            listing.print(
                    decisions, "Nothing was decided yet.", "at", "decision_id", "decision_tag", "outcome", "summary");
        }
    }
}
