package dev.interlock.advisor.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.contract.StrictJson;
import java.util.List;

/**
 * Finds the one JSON object in what a model wrote around it: thinking, fences, prose, a comma too many. What the object says
 * is never touched; where two objects could be meant, none is.
 */
final class JsonInProse {
    /** Eight tasks in words take a few thousand; nobody reads megabytes to refuse them. */
    static final int LONGEST = 200_000;

    private static final int MOST_IN_BRACES = 20;

    private JsonInProse() {}

    static Parsed<JsonNode> read(String text) {
        if (text.length() > LONGEST) {
            return Parsed.refused("The answer has %d characters, more than %d. Answer with at most %d tasks."
                    .formatted(text.length(), LONGEST, ProposalReader.MOST_TASKS));
        }
        Parsed<JsonNode> whole = StrictJson.parse(text);
        if (whole.toOptional().isPresent()) {
            return whole.then(JsonInProse::object);
        }
        List<String> braced = BracedText.in(Thoughts.removed(text));
        if (braced.size() > MOST_IN_BRACES) {
            return Parsed.refused("The answer has %d parts in braces. Answer with one JSON object, and nothing else."
                    .formatted(braced.size()));
        }
        return only(braced.stream()
                .map(each -> StrictJson.parse(TrailingCommas.removed(each)))
                .toList());
    }

    /** The one that is JSON; prose has braces too. */
    private static Parsed<JsonNode> only(List<Parsed<JsonNode>> found) {
        List<Parsed<JsonNode>> objects =
                found.stream().filter(each -> each.reasons().isEmpty()).toList();
        if (objects.size() > 1) {
            return Parsed.refused(
                    "The answer has %d JSON objects. Answer with one, and nothing else.".formatted(objects.size()));
        }
        if (objects.isEmpty() && found.isEmpty()) {
            return Parsed.refused("The answer has no whole JSON object. Answer with one, and nothing else.");
        }
        return objects.isEmpty() ? found.get(found.size() - 1) : objects.get(0);
    }

    private static Parsed<JsonNode> object(JsonNode node) {
        return node.isObject()
                ? Parsed.ok(node)
                : Parsed.refused("The answer is JSON but no object. Answer with one object in braces.");
    }
}
