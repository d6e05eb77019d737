package dev.interlock.routes;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.audit.entry.RulebookEntry;
import dev.interlock.routes.decide.Asking;
import dev.interlock.routes.decide.DecisionLoop;
import dev.interlock.routes.decide.Judge;
import dev.interlock.routes.decide.Recorder;
import dev.interlock.routes.decide.Switches;
import dev.interlock.routes.dispatch.UnderWay;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.alert.AlertBook;
import dev.interlock.rules.alert.HeldAlertJson;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.rulebook.Fault;
import dev.interlock.rules.rulebook.Memory;
import dev.interlock.rules.rulebook.MemoryJson;
import dev.interlock.rules.rulebook.Rulebook;
import dev.interlock.rules.rulebook.RulebookSession;
import dev.interlock.rules.rulebook.RulebookSource;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** Starts the decision loop where the last one on the same audit stopped. */
record LoopWiring(ControllerSettings settings, Properties properties, Inventory inventory, Outside outside) {
    private static final String MOST_ALERTS = "interlock.alerts.most";

    Rulebook rulebook() {
        return Rulebook.load(files()).fold(rulebook -> rulebook, faults -> {
            throw new StartRefused(faults.stream()
                    .map(Fault::toString)
                    .collect(Collectors.joining("\n", "The rulebook has faults; mend them and start again:\n", "")));
        });
    }

    private RulebookSource files() {
        try {
            return settings.rulebooks();
        } catch (UncheckedIOException unreadable) {
            throw new StartRefused(String.valueOf(unreadable.getMessage()));
        }
    }

    DecisionLoop loop(Rulebook rulebook, Audit audit, Meters meters, UnderWay underWay) {
        Switches switches = audit.load(Recorder.SWITCHES)
                .map(Switches::parse)
                .orElseGet(() -> new Switches(settings.mode(), false));
        Memory memory = audit.load(Recorder.MEMORY)
                .map(json -> MemoryJson.read(json).orThrow())
                .orElse(Memory.empty());
        AlertBook alerts = alerts(audit);
        return new DecisionLoop(
                RulebookSession.start(rulebook, inventory, memory.with(alerts.memory())),
                new Judge(rulebook, inventory, outside.nanos(), meters),
                switches,
                asking(properties),
                underWay::heard,
                audit.load(Recorder.WORK),
                alerts,
                outside.clock(),
                outside.nanos(),
                meters);
    }

    /** Says in the audit which rulebook decides from here on. */
    void begin(Audit audit, Rulebook rulebook) {
        audit.append(List.of(new RulebookEntry(
                Origin.at(outside.clock().instant()).rulebook(rulebook.hash()),
                RulebookEntry.Change.LOADED,
                rulebook.hash(),
                rulebook.rules().size(),
                "Read at the start.")));
    }

    private AlertBook alerts(Audit audit) {
        Limits limits = Limits.from(name -> Optional.ofNullable(properties.getProperty(name)));
        return new AlertBook(
                RulebookSession.site(inventory),
                whole(properties, MOST_ALERTS, "Give how many alerts are kept"),
                limits.alertsKept().toMillis(),
                audit.alerts().stream().map(HeldAlertJson::read).toList(),
                outside.clock().instant().toEpochMilli());
    }

    private static Asking asking(Properties properties) {
        return new Asking(
                seconds(properties, "interlock.clarification.seconds"),
                seconds(properties, "interlock.review.seconds"));
    }

    private static Duration seconds(Properties properties, String key) {
        return Duration.ofSeconds(whole(properties, key, "Give seconds"));
    }

    private static int whole(Properties properties, String key, String advice) {
        String value = properties.getProperty(key, "");
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException notWhole) {
            throw new StartRefused("%s = '%s' is no whole number. %s.".formatted(key, value, advice));
        }
    }
}
