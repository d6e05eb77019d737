package dev.interlock.routes;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.audit.entry.RulebookEntry;
import dev.interlock.routes.decide.DecisionLoop;
import dev.interlock.routes.decide.Event;
import dev.interlock.routes.decide.Judge;
import dev.interlock.routes.decide.Recorder;
import dev.interlock.routes.decide.Switches;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.rulebook.Fault;
import dev.interlock.rules.rulebook.Memory;
import dev.interlock.rules.rulebook.MemoryJson;
import dev.interlock.rules.rulebook.Rulebook;
import dev.interlock.rules.rulebook.RulebookSession;
import dev.interlock.rules.rulebook.RulebookSource;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.camel.ProducerTemplate;

/** Starts the decision loop where the last one on the same audit stopped. */
record LoopWiring(ControllerSettings settings, Inventory inventory, Outside outside) {
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

    DecisionLoop loop(Rulebook rulebook, Audit audit, Meters meters) {
        Switches switches = audit.load(Recorder.SWITCHES)
                .map(Switches::parse)
                .orElseGet(() -> new Switches(settings.mode(), false));
        Memory memory = audit.load(Recorder.MEMORY)
                .map(json -> MemoryJson.read(json).orThrow())
                .orElse(Memory.empty());
        return new DecisionLoop(
                RulebookSession.start(rulebook, inventory, memory),
                new Judge(rulebook, inventory, outside.nanos(), meters),
                switches,
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

    /** A controller that was killed while somebody was asked must ask again, or nobody ever hears of it. */
    void askAgain(Audit audit, DecisionLoop loop, ProducerTemplate template) {
        List<Escalation> unanswered = loop.remembered().stream()
                .filter(escalation -> !isAnswered(escalation, audit))
                .toList();
        if (!unanswered.isEmpty()) {
            template.sendBody("{{interlock.decide}}", new Event.Unanswered(unanswered));
        }
    }

    /** An answer is a plan of no attempt that came further than being under way. */
    private static boolean isAnswered(Escalation escalation, Audit audit) {
        return audit.ledger().story(escalation.incident()).stream()
                .map(recorded -> recorded.entry())
                .filter(PlanEntry.class::isInstance)
                .map(PlanEntry.class::cast)
                .filter(plan -> plan.attempt() == null)
                .anyMatch(plan -> plan.state() != Attempt.State.PROPOSED && plan.state() != Attempt.State.RUNNING);
    }
}
