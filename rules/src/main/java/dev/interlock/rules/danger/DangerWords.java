package dev.interlock.rules.danger;

import java.util.List;

/** The words of danger of a rulebook, in its order. */
public record DangerWords(List<DangerWord> words) {
    public DangerWords {
        words = List.copyOf(words);
    }

    /** The dangers that a person speaks of, each once; none where no word of the list is heard. */
    public List<String> in(String text) {
        HeardText heard = HeardText.of(text);
        return words.stream()
                .filter(word -> word.isHeardIn(heard))
                .map(DangerWord::danger)
                .distinct()
                .toList();
    }
}
