package dev.interlock.advisor.planner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.advisor.Finding;
import dev.interlock.advisor.Reads;
import dev.interlock.advisor.answer.Targets;
import dev.interlock.advisor.model.chat.ConversationLine;
import dev.interlock.advisor.model.chat.ModelReply;
import dev.interlock.advisor.prompt.FindingText;
import dev.interlock.advisor.prompt.Quoted;
import dev.interlock.rules.contract.ActionJson;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.ActionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a model looked up in one conversation: reads of the catalogue and nothing else, each once. */
final class Lookups {
    /** What it is offered. */
    static final List<ActionType> OFFERED =
            Stream.of(ActionType.values()).filter(ActionType::reads).toList();

    private static final int MOST = 8;
    private static final int LONGEST = 1500;

    /** Characters that everything looked up may take. */
    static final int ROOM = MOST * LONGEST;

    private final Targets targets;
    private final Reads reads;
    private final Map<Action.Read, Finding> found = new LinkedHashMap<>();

    Lookups(Targets targets, Reads reads) {
        this.targets = targets;
        this.reads = reads;
    }

    /** Looks up what a reply asks for; the reply and every result, as the conversation goes on with them. */
    ConversationLine[] looked(ModelReply reply) {
        List<ConversationLine> lines = new ArrayList<>();
        lines.add(new ConversationLine.Said(reply));
        for (ModelReply.Call call : reply.calls()) {
            lines.add(new ConversationLine.Found(call, result(call)));
        }
        return lines.toArray(ConversationLine[]::new);
    }

    /** Everything that was found, to be added to what is asked; empty where nothing was. */
    String summary() {
        if (found.isEmpty()) {
            return "";
        }
        List<String> lines = found.values().stream().map(Lookups::text).toList();
        return "\n\nWhat you looked up:\n\n" + String.join("\n", lines);
    }

    List<Finding> findings() {
        return List.copyOf(found.values());
    }

    private String result(ModelReply.Call call) {
        return StrictJson.parse(call.arguments().isBlank() ? "{}" : call.arguments())
                .then(arguments -> read(call.name(), arguments))
                .fold(this::look, Lookups::refused);
    }

    private String look(Action.Read read) {
        return found.size() < MOST || found.containsKey(read)
                ? text(found.computeIfAbsent(read, reads::read))
                : refused(List.of("%d things were looked up. Answer with what is known.".formatted(MOST)));
    }

    private Parsed<Action.Read> read(String name, JsonNode arguments) {
        if (!(arguments.deepCopy() instanceof ObjectNode args)) {
            return Parsed.refused("Arguments are a JSON object.");
        }
        JsonNode target = args.remove("target");
        return ActionJson.read(name, target == null ? "" : target.asText(), args)
                .then(this::known);
    }

    private Parsed<Action.Read> known(Action action) {
        if (!(action instanceof Action.Read read)) {
            return Parsed.refused("'%s' changes something. Put it into a plan; only reads can be looked up."
                    .formatted(action.type().contractName()));
        }
        return targets.has(action.type(), action.target())
                ? Parsed.ok(read)
                : Parsed.refused(
                        "'%s' does not exist. There is %s.".formatted(action.target(), targets.some(action.type())));
    }

    private static String refused(List<String> reasons) {
        return "{\"refused\":%s}".formatted(Quoted.of(String.join(" ", reasons)));
    }

    private static String text(Finding finding) {
        String text = FindingText.of(finding);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " (the rest is left out)";
    }
}
