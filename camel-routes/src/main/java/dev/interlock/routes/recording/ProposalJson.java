package dev.interlock.routes.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.advisor.Proposal;
import dev.interlock.rules.contract.PlanJson;
import dev.interlock.rules.incident.Aim;
import dev.interlock.rules.plan.ClarifyingTask;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a planner proposed, as JSON under the name of its kind. */
final class ProposalJson {
    private ProposalJson() {}

    static ObjectNode write(Proposal proposal) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        String reason = proposal.fold(new Proposal.Cases<>() {
            @Override
            public String plan(Plan plan, List<Aim> meant) {
                node.put("is", "plan").set("plan", write(plan));
                ArrayNode aims = node.putArray("meant");
                meant.forEach(aim ->
                        aims.addObject().put("condition", aim.condition()).put("device", aim.device()));
                return ((Proposal.Proposed) proposal).reason();
            }

            @Override
            public String question(ClarifyingTask question, Optional<Plan> meanwhile) {
                node.put("is", "question").put("id", question.id());
                meanwhile.ifPresent(plan -> node.set("plan", write(plan)));
                return question.question();
            }

            @Override
            public String leave(String why) {
                node.put("is", "leave");
                return why;
            }

            @Override
            public String none(String why) {
                node.put("is", "none");
                return why;
            }

            @Override
            public String noPlanner(String why) {
                node.put("is", "no planner");
                return why;
            }
        });
        return node.put("reason", reason);
    }

    static Proposal read(JsonNode node) {
        String reason = node.path("reason").asText();
        return switch (node.path("is").asText()) {
            case "plan" -> new Proposal.Proposed(plan(node.path("plan")), aims(node.path("meant")), reason);
            case "question" ->
                new Proposal.Asked(
                        new ClarifyingTask(node.path("id").asText(), reason),
                        Optional.of(node.path("plan"))
                                .filter(JsonNode::isObject)
                                .map(ProposalJson::plan));
            case "leave" -> new Proposal.Leave(reason);
            case "none" -> new Proposal.None(reason);
            case "no planner" -> new Proposal.NoPlanner(reason);
            default ->
                throw new IllegalArgumentException(
                        "'%s' is no kind of proposal.".formatted(node.path("is").asText()));
        };
    }

    private static List<Aim> aims(JsonNode meant) {
        List<Aim> aims = new ArrayList<>();
        meant.forEach(aim -> aims.add(
                new Aim(aim.path("condition").asText(), aim.path("device").asText())));
        return aims;
    }

    private static ObjectNode write(Plan plan) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("plan", PlanJson.write(plan));
        return node.put("decision_tag", plan.decisionTag().name()).put("incident", plan.incident());
    }

    private static Plan plan(JsonNode node) {
        return PlanJson.read(
                        node.path("plan"),
                        DecisionTag.valueOf(node.path("decision_tag").asText()),
                        node.path("incident").asText())
                .orThrow();
    }
}
