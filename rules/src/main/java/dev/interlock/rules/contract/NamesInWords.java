package dev.interlock.rules.contract;

import java.util.List;

/** Names in a sentence: the first few, and how many more there are. */
public final class NamesInWords {
    private NamesInWords() {}

    public static String few(List<String> names, int shown) {
        String first = String.join(", ", names.subList(0, Math.min(shown, names.size())));
        return names.size() > shown ? "%s and %d more".formatted(first, names.size() - shown) : first;
    }
}
