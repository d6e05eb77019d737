package dev.interlock.rules.contract;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that somebody probably meant, by how many letters differ; two that are swapped count as one. */
public final class Nearest {
    private static final double ALIKE = 0.4;

    private Nearest() {}

    /** The nearest of the known names; empty where none is near. */
    public static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(name -> distance(word, name)))
                .filter(name -> distance(word, name) <= Math.ceil(ALIKE * Math.min(word.length(), name.length())));
    }

    /** The known names, those first that are most like the word: few other letters, and the same beginning. */
    public static List<String> sorted(String word, Collection<String> known) {
        return known.stream()
                .sorted(Comparator.comparingInt(name -> distance(word, name) - 2 * sameBeginning(word, name)))
                .toList();
    }

    /** A question to put behind a sentence, with a blank before it; empty where no name is near. */
    public static String hint(String word, Collection<String> known) {
        return to(word, known).map(" Did you mean '%s'?"::formatted).orElse("");
    }

    private static int sameBeginning(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    /** The optimal string alignment distance (Damerau 1964), whatever the case. */
    private static int distance(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[] beforeAbove = new int[0];
        int[] above = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[to.length() + 1];
            current[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int change = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
                current[column] =
                        Math.min(above[column - 1] + change, Math.min(above[column], current[column - 1]) + 1);
                if (swapped(from, to, row, column)) {
                    current[column] = Math.min(current[column], beforeAbove[column - 2] + 1);
                }
            }
            beforeAbove = above;
            above = current;
        }
        return above[to.length()];
    }

    private static boolean swapped(String from, String to, int row, int column) {
        return row > 1
                && column > 1
                && from.charAt(row - 1) == to.charAt(column - 2)
                && from.charAt(row - 2) == to.charAt(column - 1);
    }
}
