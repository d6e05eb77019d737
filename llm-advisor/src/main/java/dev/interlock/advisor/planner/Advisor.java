package dev.interlock.advisor.planner;

import dev.interlock.advisor.NoModel;
import dev.interlock.advisor.Planner;
import dev.interlock.advisor.PlannerAnswer;
import dev.interlock.advisor.Question;
import dev.interlock.advisor.Reads;
import dev.interlock.advisor.model.ModelChoice;
import dev.interlock.advisor.model.chat.Model;
import dev.interlock.advisor.model.settings.ModelSettings;
import dev.interlock.advisor.prompt.PromptFile;
import dev.interlock.rules.contract.Parsed;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** The planner of an installation: the model that its settings name, or nobody. Thread-safe. */
public final class Advisor implements Planner, AutoCloseable {
    private final Planner planner;
    private final Runnable closing;

    private Advisor(Planner planner, Runnable closing) {
        this.planner = planner;
        this.closing = closing;
    }

    /**
     * The planner of these settings, or every reason why there is none.
     *
     * @param prompts folders in which {@code plan.md} may lie, the site's before the installation's; an edit takes effect
     *     with the next question
     * @param clock what budgets and breaker are measured by, and what records are dated with
     */
    public static Parsed<Advisor> of(ModelSettings settings, List<Path> prompts, InstantSource clock) {
        if (settings.asksNobody()) {
            return Parsed.ok(new Advisor(new NoModel(), () -> {}));
        }
        return PromptFile.in(prompts).then(file -> ModelChoice.of(settings, clock)
                .then(model -> Parsed.ok(of(settings, prompts, file, model))));
    }

    private static Advisor of(ModelSettings settings, List<Path> prompts, PromptFile file, Model model) {
        var asking = new AskingPlanner(settings, new PromptShelf(prompts, file), model);
        return new Advisor(new CoalescingPlanner(asking), model::close);
    }

    @Override
    public PlannerAnswer propose(Question question, Reads reads) {
        return planner.propose(question, reads);
    }

    /** Gives up what is being asked. */
    @Override
    public void close() {
        closing.run();
    }
}
