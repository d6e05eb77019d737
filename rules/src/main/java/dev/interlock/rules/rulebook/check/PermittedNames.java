package dev.interlock.rules.rulebook.check;

import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.rulebook.source.CheckedRule;
import dev.interlock.rules.rulebook.source.ParsedRules;
import dev.interlock.rules.rulebook.source.RuleToken;
import dev.interlock.rules.rulebook.source.RuleToken.Kind;
import dev.interlock.rules.rulebook.source.RuleWords;
import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.SiteKinds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Every word and sign of a file is on a list, or the file is refused before anything of it is compiled: a rule is data, and checking
 * that of a stranger runs nothing.
 */
public final class PermittedNames {
    private static final int SHOWN = 12;

    private final ParsedRules parsed;
    private final UnknownNames unknown;
    private final List<RuleToken> tokens;
    private final Set<String> members;
    private final List<RulebookFault> faults = new ArrayList<>();
    private final Set<Integer> lines = new HashSet<>();
    private int at;

    private PermittedNames(ParsedRules parsed, UnknownNames unknown) {
        this.parsed = parsed;
        this.unknown = unknown;
        this.tokens = parsed.read().tokens();
        this.members = RuleWords.members(types(parsed));
    }

    /** What is not on the list, at most one for each line. */
    public static List<RulebookFault> check(List<ParsedRules> files, SiteKinds kinds) {
        UnknownNames unknown = new UnknownNames(files, kinds);
        return files.stream().flatMap(each -> check(each, unknown).stream()).toList();
    }

    private static List<RulebookFault> check(ParsedRules parsed, UnknownNames unknown) {
        PermittedNames names = new PermittedNames(parsed, unknown);
        if (parsed.tooDeep() > 0) {
            names.fault(
                    parsed.tooDeep(),
                    "More than %d parentheses stand within each other. Make several rules of it."
                            .formatted(ParsedRules.DEEPEST));
        }
        while (names.at < names.tokens.size()) {
            names.top();
        }
        return names.faults;
    }

    private static Set<Class<?>> types(ParsedRules parsed) {
        return parsed.read().tokens().stream()
                .filter(token ->
                        token.isWord() && Character.isUpperCase(token.text().charAt(0)))
                .flatMap(token -> PatternTypes.of(parsed, token.text()).stream())
                .collect(Collectors.toSet());
    }

    private void top() {
        RuleToken first = tokens.get(at++);
        if (first.is("package")) {
            name();
        } else if (first.is("import")) {
            imported(first.line(), name());
        } else if (first.is("rule") && at < tokens.size()) {
            at++;
            head();
        } else if (!first.is(";")) {
            String otherwise =
                    "'%s' stands outside of a rule, where only the package, imports of facts and rules may stand. Remove it."
                            .formatted(first.text());
            fault(first.line(), RuleWords.TOP_ADVICE.getOrDefault(first.text(), otherwise));
            while (at < tokens.size() && !tokens.get(at).is("rule")) {
                at++;
            }
        }
    }

    private String name() {
        String name = parsed.read().name(at);
        while (at < tokens.size()
                && (tokens.get(at).isWord()
                        || tokens.get(at).is(".")
                        || tokens.get(at).is("*"))
                && !name.isEmpty()) {
            at++;
        }
        return name;
    }

    private void imported(int line, String name) {
        String inPackage = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        boolean nested = inPackage.equals("dev.interlock.rules.plan.Action");
        if (!nested && !RuleWords.PACKAGES.contains(inPackage)) {
            fault(
                    line,
                    "The file imports '%s', which is not on the list. Rules may import from %s."
                            .formatted(name.isEmpty() ? "…" : name, String.join(", ", RuleWords.PACKAGES)));
        }
    }

    private void head() {
        while (at < tokens.size()) {
            RuleToken token = tokens.get(at++);
            if (token.is("when") || token.is("then")) {
                body(token.is("when"));
                return;
            }
            if (token.kind() == Kind.FOREIGN
                    || (token.isWord() && !RuleWords.HEAD.contains(token.text()) && !isTruth(token))) {
                fault(
                        token.line(),
                        "'%s' is nothing that a rule may have before its conditions. Give it an @id, a @family, @question or @shadow where it has one, and no more."
                                .formatted(token.text()));
            }
        }
    }

    private static boolean isTruth(RuleToken token) {
        return token.is("true") || token.is("false");
    }

    private void body(boolean begunWithConditions) {
        boolean conditions = begunWithConditions;
        for (; at < tokens.size(); at++) {
            RuleToken token = tokens.get(at);
            if (token.is("end")) {
                at++;
                return;
            }
            conditions = conditions && !token.is("then");
            if (token.kind() == Kind.FOREIGN || token.is("@")) {
                fault(
                        token.line(),
                        "A rule may not contain '%s'. Write facts, comparisons, arithmetic and text in double quotes, without a backslash."
                                .formatted(token.text()));
            } else if (token.isWord() && !token.is("then")) {
                word(token, conditions);
            }
        }
    }

    private void word(RuleToken word, boolean conditions) {
        String text = word.text();
        if (before(".") && !text.startsWith("$")) {
            if (!members.contains(text) && !RuleWords.VALUES.contains(text)) {
                fault(word.line(), member(word));
            }
        } else if (RuleWords.LANGUAGE.contains(text) || (text.startsWith("$") && !after("("))) {
            return;
        } else if (Character.isUpperCase(text.charAt(0))) {
            if (!RuleWords.JAVA.contains(text) && PatternTypes.of(parsed, text).isEmpty()) {
                fault(word.line(), advice(text).orElseGet(() -> unknown.type(text, conditions)));
            }
        } else if (!members.contains(text) && !RuleWords.VALUES.contains(text)) {
            fault(word.line(), bare(word));
        }
    }

    private boolean before(String sign) {
        return at > 0 && tokens.get(at - 1).is(sign);
    }

    private boolean after(String sign) {
        return at + 1 < tokens.size() && tokens.get(at + 1).is(sign);
    }

    private static Optional<String> advice(String word) {
        return Optional.ofNullable(RuleWords.ADVICE.get(word))
                .map(sentence -> sentence.formatted(word))
                .or(() -> RenamedFacts.advice(word));
    }

    private String member(RuleToken word) {
        return advice(word.text())
                .or(() -> owner(word).map(type -> UnknownNames.noField(word.text(), type)))
                .orElseGet(() -> notListed(word.text()));
    }

    /** The fact that a binding directly before the dot stands for. */
    private Optional<Class<?>> owner(RuleToken word) {
        String bound = at > 1 ? tokens.get(at - 2).text() : "";
        return patterns(word.line()).stream()
                .filter(pattern -> bound.startsWith("$") && bound.equals(pattern.getIdentifier()))
                .findFirst()
                .flatMap(pattern -> PatternTypes.of(parsed, pattern.getObjectType()));
    }

    private String bare(RuleToken word) {
        String chain = chain();
        String named = chain.substring(chain.lastIndexOf('.') + 1);
        return advice(word.text())
                .or(() -> advice(named).filter(sentence -> !named.equals(chain)))
                .or(() -> fieldOf(word))
                .orElseGet(() -> notListed(chain));
    }

    /** The name up to its class, as {@code java.lang.Runtime}. */
    private String chain() {
        StringBuilder chain = new StringBuilder(tokens.get(at).text());
        int next = at + 1;
        while (next + 1 < tokens.size()
                && tokens.get(next).is(".")
                && tokens.get(next + 1).isWord()
                && !Character.isUpperCase(chain.charAt(chain.lastIndexOf(".") + 1))) {
            chain.append('.').append(tokens.get(next + 1).text());
            next += 2;
        }
        return chain.toString();
    }

    private Optional<String> fieldOf(RuleToken word) {
        Pattern here = Pattern.compile("(?<![\\w$.])" + Pattern.quote(word.text()) + "(?![\\w$])");
        return after("(") || after(".")
                ? Optional.empty()
                : patterns(word.line()).stream()
                        .filter(pattern -> pattern.getDescrs().stream()
                                .anyMatch(each -> here.matcher(String.valueOf(each.getText()))
                                        .find()))
                        .findFirst()
                        .flatMap(pattern -> PatternTypes.of(parsed, pattern.getObjectType()))
                        .map(type -> UnknownNames.noField(word.text(), type));
    }

    private String notListed(String name) {
        Collection<String> known = new TreeSet<>(members);
        known.addAll(RuleWords.VALUES);
        known.addAll(RuleWords.LANGUAGE);
        List<String> nearest = Nearest.sorted(name, known);
        return "'%s' is not on the list of what a rule may name.%s There are %s and %d more; ./interlock rules facts lists them."
                .formatted(
                        name,
                        Nearest.hint(name, known),
                        nearest.stream().limit(SHOWN).collect(Collectors.joining(", ")),
                        Math.max(0, nearest.size() - SHOWN));
    }

    private List<PatternDescr> patterns(int line) {
        return rule(line)
                .map(rule -> new CheckedRule(parsed, rule, new ArrayList<>()).patterns())
                .orElse(List.of());
    }

    private Optional<RuleDescr> rule(int line) {
        return parsed.rules().stream()
                .filter(rule -> rule.getLine() <= line && line <= rule.getEndLine())
                .findFirst();
    }

    private void fault(int line, String message) {
        if (lines.add(line)) {
            String id = rule(line).map(ParsedRules::id).orElse("");
            faults.add(parsed.file().fault(line, id, message));
        }
    }
}
