package dev.interlock.cli.fault;

import dev.interlock.cli.print.Printout;
import dev.interlock.cli.remote.RemoteWorld;
import dev.interlock.cli.settings.InstallationOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets a fault happen. */
@Command(name = "inject", description = "Let a fault happen, now or later.")
final class FaultInjectCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "TYPE", description = "Such as cache_poison; a wrong one lists them all.")
    @SuppressWarnings("NullAway.Init")
    private String type;

    @Parameters(index = "1", paramLabel = "TARGET", description = "Whom it befalls, by its name in the inventory.")
    @SuppressWarnings("NullAway.Init")
    private String target;

    @Option(names = "--at", paramLabel = "SECONDS", description = "When, from the world's start (default: now).")
    private @Nullable Double at;

    @Option(names = "--for", paramLabel = "SECONDS", description = "For how long (default: until it is healed).")
    private @Nullable Double duration;

    @Option(
            names = "--figure",
            paramLabel = "NAME=NUMBER",
            description = "A figure of this type of fault, such as ms=300.")
    private Map<String, Double> figures = new LinkedHashMap<>();

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Mixin
    private final Printout printout = new Printout();

    @Override
    public void run() {
        Map<String, Object> fault = new LinkedHashMap<>(figures);
        fault.put("type", type);
        fault.put("target", target);
        if (at != null) {
            fault.put("at_seconds", at);
        }
        if (duration != null) {
            fault.put("for_seconds", duration);
        }
        String id = RemoteWorld.of(place.settings()).inject(fault).path("id").asText();
        printout.line("%s: %s at %s. End it with 'interlock fault heal %s'.".formatted(id, type, target, id));
    }
}
