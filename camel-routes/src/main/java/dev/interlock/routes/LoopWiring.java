package dev.interlock.routes;

import dev.interlock.routes.agents.actuators.RoutedWorld;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.audit.entry.RulebookEntry;
import dev.interlock.routes.dispatch.InFlight;
import dev.interlock.routes.ingest.IngestLimit;
import dev.interlock.routes.loop.Backlog;
import dev.interlock.routes.loop.DecisionLoop;
import dev.interlock.routes.loop.LoopStart;
import dev.interlock.routes.loop.Tape;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.operator.Switches;
import dev.interlock.routes.planning.Asking;
import dev.interlock.routes.property.RouteProperty;
import dev.interlock.routes.trail.Recorder;
import dev.interlock.rules.alert.HeldAlertJson;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.property.PropertyValues;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Starts the decision loop where the last one on the same audit stopped. */
record LoopWiring(PropertyValues values, Mode mode, RememberedDevices devices, Outside outside, RoutedWorld hands) {
    static Rulebook rulebook(ControllerSettings settings) {
        return Rulebook.load(files(settings)).fold(rulebook -> known(rulebook, settings), faults -> {
            throw new StartRefused(faults.stream()
                    .map(RulebookFault::toString)
                    .collect(Collectors.joining("\n", "The rulebook has faults; mend them and start again:\n", "")));
        });
    }

    /** What is set and stands for nothing is a mistake, never ignored. */
    private static Rulebook known(Rulebook rulebook, ControllerSettings settings) {
        settings
                .fleet()
                .unknownTo(rulebook.limits().stream().collect(Collectors.toMap(Limit::name, limit -> limit)))
                .stream()
                .findFirst()
                .ifPresent(name -> {
                    throw new StartRefused(
                            "A setting of the fleet stands for the limit '%s', which the rulebook does not have. Take the setting out, or add the limit to limits.csv."
                                    .formatted(name));
                });
        return rulebook;
    }

    private static RulebookSource files(ControllerSettings settings) {
        try {
            return settings.rulebooks();
        } catch (UncheckedIOException unreadable) {
            throw new StartRefused(String.valueOf(unreadable.getMessage()));
        }
    }

    DecisionLoop loop(LoopStart start, Meters meters, InFlight underWay, Backlog backlog, Tape tape) {
        return new DecisionLoop(
                start,
                ActuatorWiring.judged(values, hands),
                underWay::heard,
                backlog,
                outside.clock(),
                outside.nanos(),
                meters,
                tape);
    }

    LoopStart start(Rulebook rulebook, Audit audit) {
        Switches remembered =
                audit.load(Recorder.SWITCHES).map(Switches::parse).orElseGet(() -> new Switches(mode, false));
        Switches switches = hands.unable().isPresent() ? new Switches(Mode.OBSERVE, remembered.killed()) : remembered;
        return new LoopStart(
                outside.clock().instant(),
                outside.nanos().getAsLong(),
                rulebook,
                devices.inventory(),
                devices.memory(),
                switches.toString(),
                audit.load(Recorder.WORK).orElse(""),
                audit.alerts().stream().map(HeldAlertJson::read).toList(),
                asking(),
                values.whole(RouteProperty.ALERTS_MOST),
                values.time(IngestLimit.ALERTS_KEPT).toMillis());
    }

    /** Says in the audit which rulebook decides from here on, and what is forgotten because its devices are gone. */
    void begin(Audit audit, Rulebook rulebook) {
        Instant now = outside.clock().instant();
        Origin origin = Origin.at(now).rulebook(rulebook.hash());
        List<Entry> entries = new ArrayList<>(devices.entries(origin));
        entries.add(new RulebookEntry(
                origin,
                RulebookEntry.Change.LOADED,
                rulebook.hash(),
                rulebook.rules().size(),
                "Read at the start." + rulebook.whatIsOff()));
        audit.append(entries, devices.states(), now);
    }

    private Asking asking() {
        return new Asking(
                values.seconds(RouteProperty.CLARIFICATION_SECONDS),
                values.seconds(RouteProperty.REVIEW_SECONDS),
                values.seconds(RouteProperty.REVIEW_GAP_SECONDS));
    }
}
