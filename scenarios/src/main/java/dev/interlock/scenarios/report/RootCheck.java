package dev.interlock.scenarios.report;

import dev.interlock.routes.audit.entry.ConditionEntry;
import dev.interlock.scenarios.report.PlanTrails.Done;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether what was wrong is over at the end of a run. The roots are the conditions that the story expects, and all that were
 * raised where it names none.
 */
final class RootCheck {
    /** Longer, and a person is told too late. */
    private static final Duration SOON = Duration.ofMinutes(5);

    private final Expectation expect;
    private final List<ConditionEntry> roots;
    private final List<Done> told;

    RootCheck(List<ConditionEntry> conditions, Expectation expect, List<Done> done) {
        roots = conditions.stream().filter(each -> isRoot(each, expect)).toList();
        this.expect = expect;
        told = done.stream().filter(Done::toldAPerson).toList();
    }

    static boolean isRoot(ConditionEntry condition, Expectation expect) {
        return expect.conditions().isEmpty() || expect.conditions().contains(condition.condition());
    }

    boolean verified() {
        return unseen().isEmpty() && held().isEmpty() && untold().isEmpty();
    }

    /** What was expected and never held. */
    List<String> unseen() {
        List<String> seen = roots.stream().map(ConditionEntry::condition).toList();
        return expect.conditions().stream()
                .filter(each -> !seen.contains(each))
                .sorted()
                .toList();
    }

    /** What still holds at the end, and should not. */
    List<ConditionEntry> held() {
        Map<String, ConditionEntry> last = new LinkedHashMap<>();
        roots.forEach(each -> last.put(each.condition() + " of " + each.deviceId(), each));
        return expect.noActions() ? List.of() : raised(last.values());
    }

    /** Of what nobody was told in time, where that is all that was to be done. */
    List<ConditionEntry> untold() {
        return expect.noActions()
                ? raised(roots).stream().filter(each -> !wasTold(each)).toList()
                : List.of();
    }

    private static List<ConditionEntry> raised(Collection<ConditionEntry> among) {
        return among.stream()
                .filter(each -> each.change() == ConditionEntry.Change.RAISED)
                .toList();
    }

    /** Whatever is said of a domain is said of all that is wrong there. */
    private boolean wasTold(ConditionEntry root) {
        Instant from = root.origin().at();
        return told.stream()
                .anyMatch(each -> each.task().target().equals(root.domain())
                        && each.at().isBefore(from.plus(SOON).plusMillis(1))
                        && !each.at().isBefore(from));
    }
}
