package dev.interlock.features.play;

import dev.interlock.rules.contract.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds the sentences that somebody probably meant, by how many words differ. A place for a name or a number takes any word, and
 * what it takes is put into the sentence that is proposed.
 */
final class NearestSentences {
    private static final int PROPOSED = 3;

    /** Up to this share of its words a sentence may differ and still be the one that was meant. */
    private static final double ALIKE = 0.5;

    /** How much further than the nearest another may be to be proposed too. */
    private static final double CLOSE = 0.5;

    private NearestSentences() {}

    /** The nearest first; empty where none is near. */
    static List<String> to(String sentence, Collection<String> patterns) {
        List<String> words = words(sentence);
        List<Alignment> found = patterns.stream()
                .map(SentenceForm::of)
                .flatMap(List::stream)
                .map(form -> Alignment.of(words, form))
                .filter(each -> each.cost() <= ALIKE * words.size())
                .sorted(Comparator.comparingDouble(Alignment::cost))
                .toList();
        return found.stream()
                .filter(each -> each.cost() <= found.get(0).cost() + CLOSE)
                .map(Alignment::proposal)
                .distinct()
                .limit(PROPOSED)
                .toList();
    }

    static List<String> words(String sentence) {
        return List.of(sentence.strip().split("\\s+"));
    }

    /** One way to read the words as the sentence: what it costs, and the sentence with the words in its places. */
    private record Alignment(double cost, String proposal) {
        static Alignment of(List<String> words, List<String> form) {
            double[][] cost = new double[words.size() + 1][form.size() + 1];
            for (int row = 0; row <= words.size(); row++) {
                for (int column = 0; column <= form.size(); column++) {
                    cost[row][column] = cheapest(words, form, cost, row, column);
                }
            }
            return new Alignment(cost[words.size()][form.size()], filled(words, form, cost));
        }

        private static double cheapest(List<String> words, List<String> form, double[][] cost, int row, int column) {
            if (row == 0 || column == 0) {
                return row + column;
            }
            return Math.min(
                    cost[row - 1][column - 1] + difference(words.get(row - 1), form.get(column - 1)),
                    1 + Math.min(cost[row - 1][column], cost[row][column - 1]));
        }

        private static String filled(List<String> words, List<String> form, double[][] cost) {
            List<String> said = new ArrayList<>();
            int row = words.size();
            int column = form.size();
            while (column > 0) {
                boolean paired = row > 0
                        && cost[row][column]
                                == cost[row - 1][column - 1] + difference(words.get(row - 1), form.get(column - 1));
                if (paired) {
                    said.add(
                            SentenceForm.isPlace(form.get(column - 1)) && fits(words.get(row - 1), form.get(column - 1))
                                    ? words.get(row - 1)
                                    : SentenceForm.shown(form.get(column - 1)));
                    row--;
                    column--;
                } else if (row > 0 && cost[row][column] == cost[row - 1][column] + 1) {
                    row--;
                } else {
                    said.add(SentenceForm.shown(form.get(column - 1)));
                    column--;
                }
            }
            Collections.reverse(said);
            return String.join(" ", said);
        }

        private static double difference(String word, String part) {
            if (SentenceForm.isPlace(part)) {
                return fits(word, part) ? 0.1 : 1;
            }
            if (word.equals(part)) {
                return 0;
            }
            return Nearest.to(word, Set.of(part)).isPresent() ? 0.4 : 1;
        }

        private static boolean fits(String word, String place) {
            boolean number = word.matches("-?\\d+([.,]\\d+)?");
            return switch (place) {
                case "{int}", "{double}" -> number;
                case "{string}" -> word.startsWith("\"");
                case "{unit_of_time}", "{unit_of_power}" ->
                    SentenceForm.UNITS.getOrDefault(place, Set.of()).contains(word);
                default -> !number;
            };
        }
    }
}
