package dev.interlock.rules.rulebook.format;

import dev.interlock.rules.rulebook.source.RuleToken;
import dev.interlock.rules.rulebook.source.RuleToken.Kind;
import java.util.Set;

/** Whether a blank stands between two neighbours on a line. */
final class RuleSpacing {
    /** Words that a parenthesis follows as another thing; any other word it belongs to, as in {@code Rack( … )}. */
    private static final Set<String> BEFORE_A_GROUP = Set.of(
            "and", "or", "not", "exists", "from", "in", "contains", "excludes", "memberOf", "instanceof", "return");

    private static final Set<String> CASTS = Set.of("int", "long", "double");
    private static final Set<String> TIGHT_BEFORE = Set.of(",", ";", ".");
    private static final Set<String> TIGHT_IN_HEAD = Set.of("(", ")", ".", ";", ",");
    private static final Set<String> TIGHT_AFTER = Set.of("!", ".", "@");

    private RuleSpacing() {}

    /** Before a rule's conditions, and outside of rules. */
    static boolean apartInHead(RuleToken left, RuleToken right) {
        if (left.isComment() || right.isComment()) {
            return true;
        }
        if (right.isOneOf(TIGHT_IN_HEAD) || left.isOneOf(Set.of("(", ".", "@"))) {
            return false;
        }
        // no-loop is one word, and salience -1 two
        boolean minus = left.is("-") || right.is("-");
        return !minus || right.from() > left.end();
    }

    /**
     * In its conditions and its consequence.
     *
     * @param before what stands before {@code left}; itself where nothing does
     */
    static boolean apart(RuleToken before, RuleToken left, RuleToken right) {
        if (left.isComment() || right.isComment()) {
            return true;
        }
        if (right.isOneOf(TIGHT_BEFORE) || left.isOneOf(TIGHT_AFTER)) {
            return false;
        }
        if (left.is("(")) {
            return !right.is(")") && !right.isOneOf(CASTS);
        }
        if (left.isOneOf(CASTS) && before.is("(") && right.is(")")) {
            return false;
        }
        if (right.is("(") && left.isWord()) {
            return left.isOneOf(BEFORE_A_GROUP) && !before.is(".");
        }
        return !left.is("-") || endsValue(before);
    }

    /** After it a minus takes away; elsewhere it belongs to the number behind it. */
    private static boolean endsValue(RuleToken token) {
        return token.is(")") || (token.kind() != Kind.SIGN && !token.isOneOf(BEFORE_A_GROUP));
    }
}
