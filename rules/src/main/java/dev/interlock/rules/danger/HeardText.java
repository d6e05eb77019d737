package dev.interlock.rules.danger;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person typed, reduced to what one would hear: letters alone, whatever their case, accents, alphabet or number, and where
 * words begin. {@code Sm0ooke!} and {@code s-m-o-k-e} sound as {@code smoke} does.
 */
final class HeardText {
    /** In each row a Latin letter, and the letters, figures and marks that look like it. */
    private static final Map<Integer, Integer> LATIN = Stream.of(
                    "aаαɑ@4", "bвβь8", "cсϲ", "dԁđ", "eеεє3", "fғƒ", "gɡ9", "hнһΗ", "iіιı1", "jј", "kкκ", "lł", "mмμ",
                    "nпηɴΝ", "oоοσø0", "pрρ", "sѕß$5", "tтτ7", "uυ", "vνѵ", "wωԝш", "xхχ", "yуγүΥ")
            .flatMap(row -> row.codePoints().skip(1).boxed().map(each -> Map.entry(each, row.codePointAt(0))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final BitSet starts = new BitSet();
    private final String letters;

    private HeardText(int[] typed) {
        StringBuilder heard = new StringBuilder();
        boolean between = true;
        for (int at = 0; at < typed.length; at++) {
            if (isLetter(typed, at)) {
                add(latin(typed[at]), between, heard);
            }
            between = !isLetter(typed, at);
        }
        // in many typefaces nobody tells a small L from a capital I
        letters = heard.toString().replace('l', 'i');
    }

    static HeardText of(String text) {
        return new HeardText(Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(HeardText::isSeen)
                .toArray());
    }

    String letters() {
        return letters;
    }

    boolean startsWordAt(int place) {
        return starts.get(place);
    }

    /** The letters of these places belong to one word. */
    boolean isOneWord(int from, int to) {
        int next = starts.nextSetBit(from + 1);
        return next < 0 || next >= to;
    }

    /** A letter typed twice is heard once. */
    private void add(int letter, boolean begins, StringBuilder heard) {
        if (begins) {
            starts.set(heard.length());
        }
        if (begins || heard.codePointBefore(heard.length()) != letter) {
            heard.appendCodePoint(letter);
        }
    }

    /** A figure stands for a letter only beside one: the 9 of rack-9 is none. */
    private static boolean isLetter(int[] typed, int at) {
        return Character.isLetter(typed[at])
                || (LATIN.containsKey(typed[at])
                        && ((at > 0 && Character.isLetter(typed[at - 1]))
                                || (at + 1 < typed.length && Character.isLetter(typed[at + 1]))));
    }

    private static int latin(int typed) {
        int small = Character.toLowerCase(typed);
        return LATIN.getOrDefault(typed, LATIN.getOrDefault(small, small));
    }

    /** Marks, joiners and controls part no word. */
    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SURROGATE -> false;
            case Character.CONTROL -> Character.isWhitespace(character);
            default -> true;
        };
    }
}
