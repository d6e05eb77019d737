package dev.interlock.rules.rulebook.format;

import dev.interlock.rules.contract.InputObjection;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.rulebook.source.RuleToken;
import dev.interlock.rules.rulebook.source.RuleToken.Kind;
import dev.interlock.rules.rulebook.source.RuleTokens;
import java.util.List;
import java.util.Optional;

/**
 * Writes a file of rules as the delivered ones are written: blanks and line ends change, words, signs, texts and comments never do.
 * Lines are neither broken nor joined, but where a part of a rule begins.
 */
public final class RuleFormatter {
    private RuleFormatter() {}

    /** The file as it is to be; or, with its line, the one sentence why it is left alone. */
    public static Parsed<String> format(String text) {
        List<RuleToken> tokens = RuleTokens.of(text).withComments();
        Optional<InputObjection> unreadable = unreadable(tokens);
        return unreadable.isEmpty()
                ? laidOut(tokens, text)
                : Parsed.refused(unreadable.get().line(), unreadable.get().sentence() + " The file is left as it is.");
    }

    private static Parsed<String> laidOut(List<RuleToken> tokens, String text) {
        String formatted = RuleLayout.of(tokens, text);
        List<String> before = tokens.stream().map(RuleToken::text).toList();
        List<String> after = RuleTokens.of(formatted).withComments().stream()
                .map(RuleToken::text)
                .toList();
        return before.equals(after)
                ? Parsed.ok(formatted)
                : Parsed.refused(
                        "The file would not say the same with other blanks, and is left as it is. Write its signs apart.");
    }

    private static Optional<InputObjection> unreadable(List<RuleToken> tokens) {
        int depth = 0;
        for (int at = 0; at < tokens.size(); at++) {
            RuleToken token = tokens.get(at);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (token.kind() == Kind.FOREIGN) {
                return objection(token, foreign(token));
            } else if (token.is("/") && at + 1 < tokens.size() && opensComment(token, tokens.get(at + 1))) {
                return objection(token, "A comment that begins here does not end. Close it with */.");
            } else if (depth < 0) {
                return objection(token, "This ')' closes nothing. Remove it, or open it with '('.");
            } else if (depth > 0 && token.isOneOf(RuleLayout.MARKS)) {
                return objection(
                        token, "A '(' before this '%s' is not closed. Close it with ')'.".formatted(token.text()));
            }
        }
        return depth == 0
                ? Optional.empty()
                : objection(tokens.get(tokens.size() - 1), "A '(' before this is not closed. Close it with ')'.");
    }

    private static String foreign(RuleToken token) {
        return token.text().startsWith("\"")
                ? "A text that begins here does not end on its line, or has a backslash. Close it with \"."
                : "'%s' is nothing that a rule may contain. Correct it.".formatted(token.text());
    }

    private static boolean opensComment(RuleToken slash, RuleToken next) {
        return next.is("*") && next.from() == slash.end();
    }

    private static Optional<InputObjection> objection(RuleToken where, String sentence) {
        return Optional.of(new InputObjection(where.line(), sentence));
    }
}
