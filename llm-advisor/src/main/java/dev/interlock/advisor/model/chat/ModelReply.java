package dev.interlock.advisor.model.chat;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a model said.
 *
 * @param text empty where it only thought, or only asked to look something up
 * @param thinking what it returned beside the text; some servers put the whole answer there
 * @param cutShort it had more to say than an answer may have tokens
 */
public record ModelReply(String text, String thinking, List<Call> calls, boolean cutShort) {
    /**
     * A read that the model asks for.
     *
     * @param arguments JSON, as the model wrote it
     */
    public record Call(String id, String name, String arguments) {}

    public ModelReply {
        calls = List.copyOf(calls);
    }

    /** The same for whoever needs to be reminded of it: texts end early. */
    public ModelReply shortened(int longest) {
        return new ModelReply(shortened(text, longest), shortened(thinking, longest), calls, cutShort);
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }

    /** Where an answer may stand, the likeliest first. */
    public List<String> places() {
        return Stream.of(text, thinking).filter(each -> !each.isBlank()).toList();
    }
}
