package dev.interlock.rules.rulebook.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;

/** The syntax tree of one file of rules, or why it has none. */
public final class ParsedRules {
    /** The parser takes twice as long for each parenthesis in another, and rules need a handful. */
    public static final int DEEPEST = 12;

    /** What it is read from; where another path leads to the same text, its faults name that. */
    private record From(RulebookFile file, SiteKinds kinds) {}

    /** More than two rulebooks have files. */
    private static final LatestMade<From, ParsedRules> LATEST = new LatestMade<>(256, rules -> true);

    private final RulebookFile file;
    private final SiteKinds kinds;
    private final RuleTokens read;
    private final @Nullable PackageDescr tree;
    private final List<RulebookFault> faults = new ArrayList<>();

    private ParsedRules(RulebookFile file, SiteKinds kinds) {
        this.file = file;
        this.kinds = kinds;
        this.read = RuleTokens.of(file.text());
        this.tree = parse();
    }

    /**
     * Reads the rules of a file.
     *
     * @param kinds the kinds of device that its patterns may name
     */
    public static ParsedRules of(RulebookFile file, SiteKinds kinds) {
        return LATEST.of(new From(file, kinds), () -> new ParsedRules(file, kinds));
    }

    public RulebookFile file() {
        return file;
    }

    public SiteKinds kinds() {
        return kinds;
    }

    public RuleTokens read() {
        return read;
    }

    public List<String> imports() {
        return read.imports();
    }

    /** What the engine gets: the text without its comments, in which a shadow concludes nothing that another rule can see. */
    public String code() {
        return ShadowedCode.of(
                read, rules().stream().filter(ParsedRules::isShadow).toList());
    }

    /** The same without what texts hold. */
    String bare() {
        return read.bare();
    }

    /** The same without these rules; every other keeps its line. */
    public ParsedRules without(Set<String> ids) {
        List<RuleDescr> gone =
                rules().stream().filter(rule -> ids.contains(id(rule))).toList();
        return gone.isEmpty()
                ? this
                : of(
                        file.without(line ->
                                gone.stream().anyMatch(rule -> rule.getLine() <= line && line <= rule.getEndLine())),
                        kinds);
    }

    /** What the parser refused. */
    public List<RulebookFault> faults() {
        return faults;
    }

    public @Nullable PackageDescr tree() {
        return tree;
    }

    public List<RuleDescr> rules() {
        return tree == null ? List.of() : tree.getRules();
    }

    /** The first line that this stands in; 0 for none. */
    public int lineOf(String code) {
        List<String> lines = file.text().lines().toList();
        return code.isEmpty()
                ? 0
                : 1
                        + IntStream.range(0, lines.size())
                                .filter(line -> lines.get(line).contains(code))
                                .findFirst()
                                .orElse(-1);
    }

    /** Every rule, to be asked what it says; what is wrong with it is told to nobody. */
    public List<CheckedRule> checked() {
        return rules().stream()
                .map(rule -> new CheckedRule(this, rule, new ArrayList<>()))
                .toList();
    }

    /** Every pattern of every rule. */
    public List<PatternDescr> patterns() {
        return checked().stream().flatMap(rule -> rule.patterns().stream()).toList();
    }

    public List<RuleCard> cards() {
        List<String> lines = file.text().lines().toList();
        return rules().stream()
                .map(rule -> new RuleCard(
                        id(rule),
                        rule.getName(),
                        file.folder(),
                        file.name(),
                        rule.getLine(),
                        String.join("\n", lines.subList(rule.getLine() - 1, Math.min(rule.getEndLine(), lines.size()))),
                        isShadow(rule)))
                .toList();
    }

    /** The id that {@code @id("…")} gives it; empty where it has none. */
    public static String id(RuleDescr rule) {
        var annotation = rule.getAnnotation("id");
        Object value = annotation == null ? null : annotation.getSingleValueStripped();
        return value == null ? "" : value.toString();
    }

    /** It decides for the record only, as {@code @shadow} says. */
    public static boolean isShadow(RuleDescr rule) {
        return rule.getAnnotation("shadow") != null;
    }

    /** The text of the file where this shadow is none any more: without the words, and without their line where nothing else stands in it. */
    public String promoted(String id) {
        String text = file.text();
        for (RuleDescr rule : rules()) {
            List<RuleToken> words = read.tokens().stream()
                    .filter(token -> rule.getLine() <= token.line() && token.line() <= rule.getEndLine())
                    .toList();
            for (int at = 1; at < words.size() && id(rule).equals(id); at++) {
                if (words.get(at).is("shadow") && words.get(at - 1).is("@")) {
                    return without(text, words.get(at - 1).from(), words.get(at).end());
                }
            }
        }
        return text;
    }

    private static String without(String text, int from, int end) {
        int lineBegins = text.lastIndexOf('\n', from) + 1;
        int lineEnds = text.indexOf('\n', end);
        boolean alone = lineEnds >= 0
                && text.substring(lineBegins, from).isBlank()
                && text.substring(end, lineEnds).isBlank();
        String before = text.substring(0, alone ? lineBegins : from);
        return before + text.substring(alone ? lineEnds + 1 : end);
    }

    /** The line where more parentheses stand within each other than the parser can read in time; 0 for none. */
    public int tooDeep() {
        return read.lineDeeperThan(DEEPEST);
    }

    private @Nullable PackageDescr parse() {
        if (tooDeep() > 0) {
            return null;
        }
        DrlParser parser = new DrlParser();
        try {
            PackageDescr parsed = parser.parse(false, read.code());
            List<DroolsError> errors = parser.getErrors();
            errors.stream()
                    .filter(error -> errors.size() == 1 || !DroolsWords.saysNothing(error.getMessage()))
                    .forEach(this::refuse);
            return parsed;
        } catch (DroolsParserException broken) {
            faults.add(file.fault(0, DroolsWords.sentence(String.valueOf(broken.getMessage()))));
            return null;
        }
    }

    private void refuse(DroolsError error) {
        int line = error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]);
        faults.add(file.fault(line, DroolsWords.sentence(error.getMessage())));
    }
}
