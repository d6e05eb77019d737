package dev.interlock.rules.rulebook.format;

import dev.interlock.rules.rulebook.source.RuleToken;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Where each word of a file of rules stands. Made for one file. */
final class RuleLayout {
    /** What begins a part of a rule, at the beginning of its line. */
    static final Set<String> MARKS = Set.of("rule", "when", "then", "end");

    private static final Set<String> STATEMENTS = Set.of("package", "import", "rule");
    private static final Set<String> GOES_ON = Set.of("from", "and", "or", "over");
    private static final int STEP = 4;

    /** What is being written. */
    private enum Part {
        TOP,
        HEAD,
        CONDITIONS,
        CONSEQUENCE;

        /** What the word begins, where it begins anything here. */
        Part after(RuleToken token) {
            return switch (this) {
                case TOP -> token.is("rule") ? HEAD : TOP;
                case HEAD -> token.is("when") ? CONDITIONS : token.is("then") ? CONSEQUENCE : HEAD;
                case CONDITIONS -> token.is("then") ? CONSEQUENCE : token.is("end") ? TOP : CONDITIONS;
                case CONSEQUENCE -> token.is("end") ? TOP : CONSEQUENCE;
            };
        }
    }

    private final List<RuleToken> tokens;
    private final String text;
    private final String lineEnd;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Parenthesis> open = new ArrayDeque<>();
    private Part part = Part.TOP;
    private String statement = "";
    private boolean besideOthers;
    private int lineBegins;
    private int indent;

    private RuleLayout(List<RuleToken> tokens, String text) {
        this.tokens = tokens;
        this.text = text;
        int first = text.indexOf('\n');
        this.lineEnd = first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
    }

    /** The file of these tokens, which are those of the text. */
    static String of(List<RuleToken> tokens, String text) {
        return new RuleLayout(tokens, text).laidOut();
    }

    private String laidOut() {
        for (int at = 0; at < tokens.size(); at++) {
            place(at);
            write(tokens.get(at));
        }
        return tokens.isEmpty() ? text : out.append(lineEnd).toString();
    }

    private void place(int at) {
        int lines = at == 0 ? 0 : lines(at);
        besideOthers = at > 0 && lines == 0;
        if (lines > 0) {
            out.append(lineEnd.repeat(lines));
            lineBegins = out.length();
            indent = indentation(at);
            out.append(" ".repeat(indent));
        } else if (at > 0 && apart(at)) {
            out.append(' ');
        }
        if (!open.isEmpty() && open.peek().content < 0) {
            open.peek().content = lines > 0 ? indent : column();
        }
    }

    private void write(RuleToken token) {
        if (token.is("(")) {
            open.push(new Parenthesis(open.isEmpty() ? indent : open.peek().content));
        } else if (token.is(")")) {
            open.pop();
        }
        out.append(token.text());
        if (token.isComment()) {
            lineBegins = Math.max(lineBegins, out.lastIndexOf("\n") + 1);
        } else {
            statement = part == Part.TOP && token.isOneOf(STATEMENTS) ? token.text() : statement;
            part = part.after(token);
        }
    }

    private int column() {
        return out.length() - lineBegins;
    }

    /** How many lines further down a token begins than the one before it. */
    private int lines(int at) {
        RuleToken token = tokens.get(at);
        RuleToken before = tokens.get(at - 1);
        int given = (int) text.substring(before.end(), token.from())
                .chars()
                .filter(each -> each == '\n')
                .count();
        boolean afterLineComment = before.isComment() && before.text().startsWith("//");
        if (token.isComment() && given == 0 && !afterLineComment) {
            return 0;
        }
        return Math.max(afterLineComment ? 1 : 0, wanted(token, before, given));
    }

    private int wanted(RuleToken token, RuleToken before, int given) {
        // a comment above a rule belongs to it, and one behind a word to that
        boolean begins = part == Part.TOP && token.isOneOf(STATEMENTS) && !before.is(".");
        if (begins && (!before.isComment() || besideOthers)) {
            return token.is("import") && statement.equals("import") ? Math.min(2, Math.max(1, given)) : 2;
        }
        if (begins || (part == Part.TOP && before.is("end"))) {
            return before.is("end") ? 2 : Math.min(2, Math.max(1, given));
        }
        boolean mark = part != Part.TOP && part.after(token) != part;
        boolean attribute = part == Part.HEAD && token.is("@");
        if (mark || attribute || isMark(before)) {
            return 1;
        }
        return Math.min(open.isEmpty() ? 2 : 1, given);
    }

    private boolean isMark(RuleToken before) {
        return (part == Part.CONDITIONS && before.is("when")) || (part == Part.CONSEQUENCE && before.is("then"));
    }

    private int indentation(int at) {
        RuleToken token = tokens.get(at);
        if (part == Part.TOP || part.after(token) != part) {
            return 0;
        }
        if (!open.isEmpty()) {
            Parenthesis within = open.peek();
            return token.is(")") ? within.outside : within.content < 0 ? within.outside + STEP : within.content;
        }
        return part != Part.HEAD && goesOn(token, tokens.get(at - 1)) ? 2 * STEP : STEP;
    }

    private boolean goesOn(RuleToken token, RuleToken before) {
        boolean begins = token.isComment() || before.isComment() || isMark(before);
        return !begins && (part == Part.CONDITIONS ? token.isOneOf(GOES_ON) : !before.is(";"));
    }

    private boolean apart(int at) {
        RuleToken left = tokens.get(at - 1);
        RuleToken right = tokens.get(at);
        if (part == Part.CONDITIONS || part == Part.CONSEQUENCE) {
            return RuleSpacing.apart(tokens.get(Math.max(0, at - 2)), left, right);
        }
        return RuleSpacing.apartInHead(left, right);
    }

    /** An open parenthesis: where the lines around it begin, and those within it, below the first thing that it holds. */
    private static final class Parenthesis {
        private final int outside;
        private int content = -1;

        Parenthesis(int outside) {
            this.outside = outside;
        }
    }
}
