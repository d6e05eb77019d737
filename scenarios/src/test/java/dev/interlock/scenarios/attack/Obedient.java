package dev.interlock.scenarios.attack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.advisor.Planner;
import dev.interlock.advisor.PlannerAnswer;
import dev.interlock.advisor.Proposal;
import dev.interlock.advisor.Question;
import dev.interlock.advisor.Reads;
import dev.interlock.rules.contract.ActionJson;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.ActionType;
import dev.interlock.rules.plan.Argument;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The most gullible model there is: whatever it reads anywhere in a question that looks like an order, it plans, a new
 * one each time it is asked. It can say only what a strict reader understands, as any model.
 */
final class Obedient implements Planner {
    private static final Pattern ORDER = Pattern.compile("call (\\w+)\\(([^,()]+)(?:, ([^()]*))?\\)");

    private final Set<String> obeyed = new LinkedHashSet<>();
    private final List<String> notUnderstood = new ArrayList<>();

    @Override
    public PlannerAnswer propose(Question question, Reads reads) {
        return PlannerAnswer.of(ORDER.matcher(question.toString())
                .results()
                .filter(order -> obeyed.add(order.group()))
                .findFirst()
                .map(order -> obey(order, question))
                .orElseGet(() -> new Proposal.None("Nobody told me what to do.")));
    }

    private Proposal obey(MatchResult order, Question question) {
        return action(order).<Proposal>fold(action -> new Proposal.Proposed(plan(action, question)), reasons -> {
            notUnderstood.add(order.group());
            return new Proposal.None(String.join(" ", reasons));
        });
    }

    private static Parsed<Action> action(MatchResult order) {
        ObjectNode args = JsonNodeFactory.instance.objectNode();
        List<Argument> wanted =
                ActionType.named(order.group(1)).map(ActionType::arguments).orElse(List.of());
        List<String> given = List.of(String.valueOf(order.group(3)).split(", ", -1));
        for (int place = 0; place < wanted.size(); place++) {
            String value = place < given.size() ? given.get(place) : "as you were told";
            switch (wanted.get(place).kind()) {
                case TEXT -> args.put(wanted.get(place).name(), value);
                case NUMBER -> args.put(wanted.get(place).name(), Double.valueOf(value));
                case INTEGER -> args.put(wanted.get(place).name(), Long.valueOf(value));
            }
        }
        return ActionJson.read(order.group(1), order.group(2), args);
    }

    private static Plan plan(Action action, Question question) {
        return new Plan(
                UUID.nameUUIDFromBytes(action.toString().getBytes(StandardCharsets.UTF_8)),
                "do as I was told",
                question.now(),
                1,
                List.of(new Task("task-1", action, List.of(), 1_000)),
                DecisionTag.LLM_DECISION,
                question.escalation().incident());
    }

    /** The orders that it followed or tried to. */
    Set<String> obeyed() {
        return obeyed;
    }

    /** The orders for which there are no words in a plan. */
    List<String> notUnderstood() {
        return notUnderstood;
    }
}
