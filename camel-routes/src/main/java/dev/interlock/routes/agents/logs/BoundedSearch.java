package dev.interlock.routes.agents.logs;

import java.util.regex.Pattern;

/**
 * A regular expression with a budget: some need exponential time on some texts (catastrophic backtracking). Steps are
 * counted instead of time, so that the same search ends the same way in a replay.
 */
final class BoundedSearch {
    private static final long STEPS = 5_000_000;

    private final Pattern pattern;
    private long left = STEPS;

    BoundedSearch(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** The budget is spent. */
    static final class TooCostly extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Whether the text contains a match; throws {@link TooCostly} once all searches together took too many steps. */
    boolean findsIn(String text) {
        try {
            return pattern.matcher(new Counted(text, 0, text.length())).find();
        } catch (StackOverflowError deep) {
            throw new TooCostly();
        }
    }

    private final class Counted implements CharSequence {
        private final String text;
        private final int start;
        private final int end;

        Counted(String text, int start, int end) {
            this.text = text;
            this.start = start;
            this.end = end;
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new TooCostly();
            }
            return text.charAt(start + index);
        }

        @Override
        public int length() {
            return end - start;
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new Counted(text, start + from, start + to);
        }

        @Override
        public String toString() {
            return text.substring(start, end);
        }
    }
}
