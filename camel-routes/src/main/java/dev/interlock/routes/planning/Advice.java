package dev.interlock.routes.planning;

import dev.interlock.advisor.Finding;
import dev.interlock.advisor.Planner;
import dev.interlock.advisor.PlannerAnswer;
import dev.interlock.advisor.Question;
import dev.interlock.advisor.Reads;
import dev.interlock.rules.plan.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Takes a question to the planner, with what is on record about it, and its answer back to whoever asked.
 *
 * @param <T> what an answer is to whoever asked
 */
public final class Advice<T> {
    private static final int PASSAGES = 3;
    private static final int LINES = 10;
    private static final int LOOKBACK_SECONDS = 900;

    private final Planner planner;
    private final Reads reads;
    private final UnaryOperator<Question> fresh;
    private final BiFunction<Question, PlannerAnswer, T> answer;

    /**
     * @param fresh the same question with what is known when it is sent: it may have waited behind others
     * @param answer what whoever asked makes of an answer
     */
    public Advice(
            Planner planner,
            Reads reads,
            UnaryOperator<Question> fresh,
            BiFunction<Question, PlannerAnswer, T> answer) {
        this.planner = planner;
        this.reads = reads;
        this.fresh = fresh;
        this.answer = answer;
    }

    public T ask(Question waited) {
        Question question = fresh.apply(waited);
        return answer.apply(question, planner.propose(question.with(onRecord(question)), reads));
    }

    /** What a planner would look up first. */
    private List<Finding> onRecord(Question question) {
        String domain = question.escalation().domain();
        List<String> words = new ArrayList<>(question.words());
        question.conditions().forEach(condition -> words.add(condition.name()));
        question.alerts().forEach(alert -> words.add(alert.code() + " " + alert.summary()));
        if (words.isEmpty()) {
            words.add(question.escalation().reason());
        }
        return List.of(
                reads.read(new Action.SearchRunbooks(domain, String.join(" ", words), PASSAGES)),
                reads.read(new Action.CheckLogs(domain, ".", "warn", LOOKBACK_SECONDS, LINES)));
    }
}
