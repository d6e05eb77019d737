package dev.interlock.rules.rulebook.source;

import java.util.List;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * The text of a file in which what a shadow concludes is put into a {@link ShadowFact}: {@code insertLogical( Remedy.of( … ) )} becomes
 * {@code insertLogical( new ShadowFact( "ID", Remedy.of( … ) ) )}. No line moves.
 */
final class ShadowedCode {
    private final List<RuleToken> tokens;
    private final StringBuilder code;

    private ShadowedCode(RuleTokens read) {
        this.tokens = read.tokens();
        this.code = new StringBuilder(read.code());
    }

    static String of(RuleTokens read, List<RuleDescr> shadows) {
        ShadowedCode shadowed = new ShadowedCode(read);
        // from the end, so that what stands before is where it was
        for (int each = shadows.size() - 1; each >= 0; each--) {
            shadowed.wrap(shadows.get(each));
        }
        return shadowed.code.toString();
    }

    private void wrap(RuleDescr rule) {
        for (int at = tokens.size() - 1; at > 0; at--) {
            RuleToken token = tokens.get(at);
            boolean inside = rule.getLine() <= token.line() && token.line() <= rule.getEndLine();
            if (inside && token.is("(") && tokens.get(at - 1).is("insertLogical")) {
                code.insert(closing(at).from(), ") ");
                code.insert(
                        token.end(), " new %s( \"%s\", ".formatted(ShadowFact.class.getName(), ParsedRules.id(rule)));
            }
        }
    }

    private RuleToken closing(int open) {
        int depth = 0;
        for (int at = open; at < tokens.size(); at++) {
            depth += tokens.get(at).is("(") ? 1 : tokens.get(at).is(")") ? -1 : 0;
            if (depth == 0) {
                return tokens.get(at);
            }
        }
        return tokens.get(open);
    }
}
