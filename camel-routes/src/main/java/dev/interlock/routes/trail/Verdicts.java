package dev.interlock.routes.trail;

import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.audit.entry.VerdictEntry;
import dev.interlock.routes.audit.entry.ViolationEntry;
import dev.interlock.routes.plans.Judge.Judgement;
import dev.interlock.rules.gate.Violation;
import dev.interlock.rules.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words what the safety gate said as rows of the audit. */
public final class Verdicts {
    private Verdicts() {}

    /**
     * One row for the verdict and one for each violation.
     *
     * @param task the one task that was judged right before it was to be sent; null where the whole plan was
     */
    public static List<Entry> rows(Origin origin, Plan plan, @Nullable String task, Judgement judgement) {
        List<Entry> rows = new ArrayList<>();
        List<Violation> violations = judgement.verdict().violations();
        rows.add(new VerdictEntry(
                origin,
                plan.id().toString(),
                plan.version(),
                task,
                judgement.verdict().approved(),
                violations.size(),
                judgement.took().toNanos() / 1000));
        for (Violation violation : violations) {
            rows.add(new ViolationEntry(
                    origin, plan.id().toString(), violation.rule(), violation.task(), violation.sentence()));
        }
        return rows;
    }
}
