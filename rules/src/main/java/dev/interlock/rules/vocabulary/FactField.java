package dev.interlock.rules.vocabulary;

import java.util.List;

/**
 * One field of a fact, or a question that a rule may put to it.
 *
 * @param name as a rule writes it, with the names of what it asks for in brackets
 * @param type what it holds, in words
 * @param unit what it is counted in; empty where its name and meaning say all
 * @param meaning one sentence or less; empty where its name says all
 * @param from the metrics it is measured by and the entries of the inventory it is read from; none where rules conclude it
 */
public record FactField(String name, String type, String unit, String meaning, List<String> from) {
    public FactField {
        from = List.copyOf(from);
    }
}
