package dev.interlock.rules.danger;

import dev.interlock.rules.incident.Report;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A word by which people report danger, wherever and however it stands in what they type. A "no" before it changes nothing.
 *
 * @param word its beginning, or a few words: {@code smoke} is heard in "smokes" and "cabinetsmoke"
 * @param danger what is in danger or what from, in a word
 * @param except beginnings of words in which it means no danger
 */
public record DangerWord(String word, String danger, List<String> except) {
    /** So long, a word is heard with two letters exchanged too. */
    private static final int LONG = 5;

    public DangerWord {
        except = List.copyOf(except);
    }

    /** The person who reported this spoke of it. */
    public boolean isIn(Report report) {
        return isHeardIn(HeardText.of(report.text()));
    }

    /** It has letters that can be heard. */
    public boolean isReadable() {
        return !HeardText.of(word).letters().isEmpty();
    }

    boolean isHeardIn(HeardText text) {
        List<String> harmless =
                except.stream().map(each -> HeardText.of(each).letters()).toList();
        return spellings().anyMatch(spelling -> places(text.letters(), spelling)
                .filter(place -> counts(text, place, place + spelling.length()))
                .anyMatch(place ->
                        harmless.stream().noneMatch(each -> isWithin(text, each, place, place + spelling.length()))));
    }

    private Stream<String> spellings() {
        String plain = HeardText.of(word).letters();
        if (plain.isEmpty()) {
            return Stream.empty();
        }
        return plain.length() < LONG
                ? Stream.of(plain)
                : Stream.concat(
                        Stream.of(plain),
                        IntStream.range(0, plain.length() - 1).mapToObj(place -> exchanged(plain, place)));
    }

    private static String exchanged(String plain, int place) {
        return plain.substring(0, place) + plain.charAt(place + 1) + plain.charAt(place) + plain.substring(place + 2);
    }

    private static IntStream places(String letters, String spelling) {
        return IntStream.iterate(
                letters.indexOf(spelling), place -> place >= 0, place -> letters.indexOf(spelling, place + 1));
    }

    /** Blanks within it are passed over where it begins a word: in "der auch" there is no "rauch". */
    private static boolean counts(HeardText text, int from, int to) {
        return text.startsWordAt(from) || text.isOneWord(from, to);
    }

    /** These places belong to a word that means no danger. */
    private static boolean isWithin(HeardText text, String harmless, int from, int to) {
        return IntStream.rangeClosed(Math.max(0, to - harmless.length()), from)
                .anyMatch(start -> text.startsWordAt(start) && text.letters().startsWith(harmless, start));
    }
}
