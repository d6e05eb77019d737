package dev.interlock.rules.rulebook.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** One rule while it is checked: its tree, its text and the faults found in it. */
public final class CheckedRule {
    private final ParsedRules parsed;
    private final RuleDescr tree;
    private final List<String> lines;
    private final List<String> code;
    private final List<RulebookFault> faults;

    public CheckedRule(ParsedRules parsed, RuleDescr tree, List<RulebookFault> faults) {
        this.parsed = parsed;
        this.tree = tree;
        this.lines = parsed.file().text().lines().toList();
        this.code = parsed.bare().lines().toList();
        this.faults = faults;
    }

    public ParsedRules parsed() {
        return parsed;
    }

    public RuleDescr tree() {
        return tree;
    }

    public String id() {
        return ParsedRules.id(tree);
    }

    public boolean isSafety() {
        return parsed.file().folder().equals(RulebookSource.SAFETY);
    }

    /** It decides for the record only. */
    public boolean isShadow() {
        return ParsedRules.isShadow(tree);
    }

    /** What the rule does, as it is written, without comments. */
    public String consequence() {
        return RuleTokens.of(String.valueOf(tree.getConsequence())).bare();
    }

    public RuleKind kind() {
        return RuleKind.of(tree);
    }

    /** Calls back for each match in the code of the rule's conditions and consequence, with its line. */
    public void find(Pattern pattern, BiConsumer<Integer, Matcher> found) {
        for (int line = bodyLine(); line <= lastLine(); line++) {
            Matcher matcher = pattern.matcher(code.get(line - 1));
            while (matcher.find()) {
                found.accept(line, matcher);
            }
        }
    }

    /** The same in the text as it is written, strings and comments included. */
    public void findInText(Pattern pattern, BiConsumer<Integer, Matcher> found) {
        for (int line = bodyLine(); line <= lastLine(); line++) {
            Matcher matcher = pattern.matcher(lines.get(line - 1));
            while (matcher.find()) {
                found.accept(line, matcher);
            }
        }
    }

    /** Its lines from {@code rule} to {@code end}, as they are written. */
    public List<String> text() {
        return lines.subList(tree.getLine() - 1, lastLine());
    }

    /** The same with blanks for comments and for what texts hold. */
    public List<String> code() {
        return code.subList(tree.getLine() - 1, lastLine());
    }

    /** The lines of comment that stand directly before the rule. */
    public List<String> commentsBefore() {
        List<String> comments = new ArrayList<>();
        for (int line = tree.getLine() - 1; line >= 1; line--) {
            String text = lines.get(line - 1).strip();
            if (!text.startsWith("//")) {
                break;
            }
            comments.add(text);
        }
        return comments;
    }

    /** Every pattern of the conditions, those inside of groups included. */
    public List<PatternDescr> patterns() {
        List<PatternDescr> found = new ArrayList<>();
        collect(tree.getLhs(), false, found);
        return found;
    }

    /** The patterns that the conditions ask to be absent. */
    public List<PatternDescr> negated() {
        List<PatternDescr> found = new ArrayList<>();
        collect(tree.getLhs(), true, found);
        return found;
    }

    public void fault(int line, String message) {
        faults.add(parsed.file().fault(line, id(), message));
    }

    private void collect(BaseDescr at, boolean onlyNegated, List<PatternDescr> found) {
        if (at instanceof PatternDescr pattern && !onlyNegated) {
            found.add(pattern);
        } else if (at instanceof ConditionalElementDescr group) {
            boolean inside = onlyNegated && !(at instanceof NotDescr);
            group.getDescrs().forEach(each -> collect((BaseDescr) each, inside, found));
        }
    }

    private int bodyLine() {
        int line = tree.getLine();
        while (line < lastLine() && !code.get(line - 1).strip().startsWith("when")) {
            line++;
        }
        return line;
    }

    private int lastLine() {
        int line = Math.max(tree.getLine(), tree.getConsequenceLine());
        while (line < code.size() && !code.get(line - 1).strip().equals("end")) {
            line++;
        }
        return Math.min(line, code.size());
    }
}
