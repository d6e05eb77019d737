package dev.interlock.advisor.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.advisor.Proposal;
import dev.interlock.advisor.Question;
import dev.interlock.advisor.prompt.Quoted;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.incident.Aim;
import dev.interlock.rules.plan.ClarifyingTask;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a model answered, strictly: a proposal, or every reason why it is none. Beside the fields of the schema it
 * takes those of the plan contract; id, version and time of a plan are ours to give.
 */
public final class ProposalReader {
    /** Most tasks of a plan that a model makes. */
    public static final int MOST_TASKS = 8;

    private static final int LONGEST_WORDS = 500;

    private final Question question;
    private final Targets targets;

    public ProposalReader(Question question, Targets targets) {
        this.question = question;
        this.targets = targets;
    }

    /** Whether a text has one JSON object in it, right or wrong. */
    public static boolean holdsJson(String text) {
        return JsonInProse.read(text).toOptional().isPresent();
    }

    /**
     * Reads an answer.
     *
     * @param exchange hashes of prompt and response, from which the plan's id is made
     */
    public Parsed<Proposal> read(String text, String exchange) {
        return JsonInProse.read(text).then(node -> proposal(node, exchange));
    }

    private Parsed<Proposal> proposal(JsonNode node, String exchange) {
        Fields fields = Fields.of("The answer", node);
        for (String ours : List.of("plan_id", "created_at", "plan_version")) {
            fields.has(ours);
        }
        JsonNode tasks = fields.node("tasks");
        fields.has("aims");
        boolean acts = !tasks.isMissingNode() && !(tasks.isArray() && tasks.isEmpty());
        ClarifyingTask asked =
                fields.has("clarifying_task") ? fields.take(clarifyingTask(fields.node("clarifying_task"))) : null;
        // the plan contract does not have 'intervene': tasks say it
        boolean intervene = fields.flagOr("intervene", acts);
        String reason = words(fields, "reason");
        String goal = words(fields, "root_goal");
        if (fields.has("clarifying_task")) {
            Optional<Plan> meanwhile = acts ? meanwhile(fields, tasks, goal, exchange) : Optional.empty();
            return fields.finish(() -> new Proposal.Asked(known(asked), meanwhile));
        }
        if (!intervene) {
            return leave(fields, acts, reason);
        }
        if (goal.isEmpty()) {
            fields.refuse("The answer has no 'root_goal'. Say in it what the plan is to reach.");
        }
        List<Task> read = fields.take(new TaskReader(targets).read(tasks));
        List<Aim> meant = new AimReader(question.conditions()).read(fields);
        return fields.finish(() -> new Proposal.Proposed(plan(goal, known(read), exchange), meant, reason));
    }

    /** A question may stand beside tasks that look something up or tell people; a change waits for the answer. */
    private Optional<Plan> meanwhile(Fields fields, JsonNode tasks, String goal, String exchange) {
        List<Task> read = fields.take(new TaskReader(targets).read(tasks));
        if (read != null && read.stream().anyMatch(task -> task.action().type().changes())) {
            fields.refuse(
                    "The answer has a 'clarifying_task' and tasks that change something. Give tasks, or only the question.");
        }
        return Optional.ofNullable(read)
                .map(each -> plan(goal.isEmpty() ? "Until a person answers." : goal, each, exchange));
    }

    private static Parsed<Proposal> leave(Fields fields, boolean acts, String reason) {
        if (acts) {
            fields.refuse("The answer has 'intervene' = false and tasks. Set it to true, or remove the tasks.");
        }
        if (reason.isEmpty()) {
            fields.refuse("The answer has 'intervene' = false and no 'reason'. Say why nothing should be done.");
        }
        return fields.finish(() -> new Proposal.Leave(reason));
    }

    private static Parsed<ClarifyingTask> clarifyingTask(JsonNode node) {
        if (node.isTextual() && !node.asText().isBlank()) {
            return Parsed.ok(new ClarifyingTask("question", Quoted.plain(node.asText(), LONGEST_WORDS)));
        }
        Fields fields = Fields.of("The 'clarifying_task'", node);
        String id = fields.text("task_id");
        String asked = fields.text("question");
        TaskReader.refusal(id).forEach(fields::refuse);
        return fields.finish(() -> new ClarifyingTask(id, Quoted.plain(asked, LONGEST_WORDS)));
    }

    private static String words(Fields fields, String name) {
        JsonNode field = fields.node(name);
        if (!field.isMissingNode() && !field.isTextual()) {
            fields.refuse("The answer has a '%s' that is no text. Give a sentence.".formatted(name));
        }
        return Quoted.plain(field.asText(), LONGEST_WORDS);
    }

    private Plan plan(String goal, List<Task> tasks, String exchange) {
        String incident = question.escalation().incident();
        String made = "%s\n%d\n%s".formatted(incident, question.round(), exchange);
        return new Plan(
                UUID.nameUUIDFromBytes(made.getBytes(StandardCharsets.UTF_8)),
                goal,
                question.now(),
                question.version(),
                tasks,
                DecisionTag.LLM_DECISION,
                incident);
    }

    /** Fields that are absent have been refused before. */
    private static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
