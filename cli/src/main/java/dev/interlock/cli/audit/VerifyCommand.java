package dev.interlock.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.Exit;
import dev.interlock.cli.settings.Place;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Check that no row was changed, removed, added or moved since it was written. */
@Command(name = "verify", description = "Check that no row was changed, removed, added or moved since it was written.")
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private final Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (AuditSource audit = Audits.of(place.settings())) {
            JsonNode verified = audit.verify();
            boolean intact = verified.path("intact").asBoolean();
            spec.commandLine()
                    .getOut()
                    .println("%s: %s (%d entries checked)"
                            .formatted(
                                    intact ? "intact" : "NOT INTACT",
                                    verified.path("finding").asText(),
                                    verified.path("entries").asLong()));
            return (intact ? Exit.OK : Exit.FAILED).code();
        }
    }
}
