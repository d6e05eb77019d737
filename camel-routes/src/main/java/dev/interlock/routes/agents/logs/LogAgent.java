package dev.interlock.routes.agents.logs;

import dev.interlock.routes.agents.Duty;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Action.CheckLogs;
import dev.interlock.rules.plan.Agent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Finds the lines that tell most, and says in one sentence why. */
public final class LogAgent implements Duty {
    private final LogMemory memory;
    private final Supplier<Inventory> inventory;
    private final InstantSource clock;

    public LogAgent(LogMemory memory, Supplier<Inventory> inventory, InstantSource clock) {
        this.memory = memory;
        this.inventory = inventory;
        this.clock = clock;
    }

    @Override
    public Agent agent() {
        return Agent.LOG_AGENT;
    }

    @Override
    public AgentResult carryOut(String effect, Action action) {
        return action instanceof CheckLogs check
                ? search(check)
                : AgentResult.hopeless("The LogAgent cannot do '%s'. Ask it to check logs."
                        .formatted(action.type().contractName()));
    }

    private AgentResult search(CheckLogs check) {
        Instant now = clock.instant();
        Instant from = now.minusSeconds(check.lookbackSeconds());
        LogLine.Level least = LogLine.Level.named(check.level()).orElse(LogLine.Level.DEBUG);
        BoundedSearch pattern = new BoundedSearch(check.pattern());
        List<LogLine> about = memory.lines().stream()
                .filter(about(check.target()))
                .filter(line -> line.level().compareTo(least) >= 0)
                .filter(line -> !line.at().isAfter(now))
                .toList();
        try {
            List<LogLine> matching = about.stream()
                    .filter(line -> !line.at().isBefore(from))
                    .filter(line -> pattern.findsIn(line.message()))
                    .toList();
            List<LogLine> earlier =
                    about.stream().filter(line -> line.at().isBefore(from)).toList();
            return AgentResult.ok(
                    new LogAnswer(check, LineKind.of(matching, earlier), matching.size(), about.size()).out());
        } catch (BoundedSearch.TooCostly e) {
            return AgentResult.hopeless(
                    "The pattern \"%s\" takes too many steps on these lines. Write it without nested repetition."
                            .formatted(check.pattern()));
        }
    }

    /** Of the facility: everything. Of a zone: its devices. Otherwise whoever wrote the line, or is named beside it. */
    private Predicate<LogLine> about(String target) {
        boolean everything = inventory
                .get()
                .find(target)
                .map(Device::kind)
                .filter(DeviceKind.FACILITY::equals)
                .isPresent();
        if (everything) {
            return line -> true;
        }
        String quoted = "\"" + target + "\"";
        return line -> line.service().equals(target)
                || line.meta().contains(quoted)
                || inventory
                        .get()
                        .find(line.service())
                        .filter(device -> device.zone().equals(target))
                        .isPresent();
    }
}
