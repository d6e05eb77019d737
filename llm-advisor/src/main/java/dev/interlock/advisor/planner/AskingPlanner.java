package dev.interlock.advisor.planner;

import dev.interlock.advisor.Planner;
import dev.interlock.advisor.PlannerAnswer;
import dev.interlock.advisor.Question;
import dev.interlock.advisor.Reads;
import dev.interlock.advisor.answer.ProposalReader;
import dev.interlock.advisor.model.chat.Model;
import dev.interlock.advisor.model.settings.ModelSettings;
import dev.interlock.advisor.prompt.Prompt;
import dev.interlock.advisor.prompt.Sections;

/** Asks a language model. Thread-safe: each question is a conversation of its own. */
final class AskingPlanner implements Planner {
    /** Figures and ids take more tokens than prose, where four characters make one. */
    private static final int CHARACTERS_A_TOKEN = 3;

    private final ModelSettings settings;
    private final PromptShelf prompts;
    private final Model model;

    AskingPlanner(ModelSettings settings, PromptShelf prompts, Model model) {
        this.settings = settings;
        this.prompts = prompts;
        this.model = model;
    }

    @Override
    public PlannerAnswer propose(Question question, Reads reads) {
        Prompt prompt = new Sections(prompts.file(), ProposalReader.MOST_TASKS, characters()).of(question);
        Exchanges exchanges = new Exchanges(model, question);
        return new Conversation(settings.toolRounds(), question, prompt, exchanges, reads).hold();
    }

    /** What a prompt may take: the context without the answer, and without what may be looked up. */
    private int characters() {
        int all = (settings.contextTokens() - settings.answerTokens()) * CHARACTERS_A_TOKEN;
        return settings.toolRounds() == 0 ? all : Math.max(all / 2, all - Lookups.ROOM);
    }
}
