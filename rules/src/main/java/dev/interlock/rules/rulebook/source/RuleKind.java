package dev.interlock.rules.rulebook.source;

import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;

/** What a rule does when it fires. */
public enum RuleKind {
    /** It concludes something that holds only while its evidence does ({@code insertLogical}). */
    CONCLUDES,
    /** It states, replaces or deletes something that lasts. */
    STATES;

    private static final Pattern LOGICAL = Pattern.compile("\\binsertLogical\\s*\\(");
    private static final Pattern LASTING =
            Pattern.compile("\\b(?:insert|delete|retract|update|upsert)\\s*\\(|\\bmodify\\s*[({]");

    public static RuleKind of(RuleDescr rule) {
        String consequence = String.valueOf(rule.getConsequence());
        return concludes(consequence) && !states(consequence) ? CONCLUDES : STATES;
    }

    public static boolean concludes(String consequence) {
        return LOGICAL.matcher(consequence).find();
    }

    public static boolean states(String consequence) {
        return LASTING.matcher(consequence).find();
    }
}
