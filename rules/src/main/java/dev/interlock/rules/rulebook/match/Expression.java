package dev.interlock.rules.rulebook.match;

import dev.interlock.rules.rulebook.check.PatternTypes;
import dev.interlock.rules.rulebook.source.ParsedRules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mvel2.MVEL;
import org.mvel2.ParserConfiguration;
import org.mvel2.ParserContext;

/** One side of a comparison or a question, as a rule writes it, in the language in which the engine interprets constraints. */
public final class Expression {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z]\\w*");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");

    private static final Pattern CLASS = Pattern.compile("(?<![\\w.$\"])[A-Z]\\w*");

    private final String text;
    private final ParsedRules file;
    private @Nullable Object compiled;

    private Expression(String text, ParsedRules file) {
        this.text = text;
        this.file = file;
    }

    /**
     * Reads an expression.
     *
     * @param file the rules in which it stands; their imports say which classes it may name
     */
    static Expression of(String text, ParsedRules file) {
        return new Expression(text.strip(), file);
    }

    public String text() {
        return text;
    }

    /** A part of it, by itself. */
    public Expression part(String partText) {
        return of(partText, file);
    }

    /** It is the name of a field, and nothing else. */
    public boolean isField() {
        return NAME.matcher(text).matches()
                && !Set.of("this", "true", "false", "null").contains(text);
    }

    boolean isVariable() {
        return VARIABLE.matcher(text).matches();
    }

    boolean isLiteral() {
        return text.startsWith("\"") && text.endsWith("\"");
    }

    /** The variables that stand in it. */
    public Set<String> variables() {
        Set<String> found = new HashSet<>();
        VARIABLE.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    /** What it comes to for a fact; null where that is nothing. */
    public @Nullable Object value(@Nullable Object fact, Bindings bindings) {
        if (isVariable()) {
            return bindings.values().get(text);
        }
        if (isField() && fact != null && FactAnswers.has(fact, text)) {
            return FactAnswers.value(fact, text);
        }
        if (compiled == null) {
            compiled = MVEL.compileExpression(text, new ParserContext(names()));
        }
        return MVEL.executeExpression(compiled, fact, new HashMap<String, @Nullable Object>(bindings.values()));
    }

    /** The classes that it names. A package would be searched for each word, in every jar. */
    private ParserConfiguration names() {
        Map<String, Object> classes = new HashMap<>(Map.of("Math", Math.class, "Double", Double.class));
        CLASS.matcher(text).results().map(MatchResult::group).forEach(name -> PatternTypes.of(file, name)
                .ifPresent(type -> classes.put(name, type)));
        ParserConfiguration names = new ParserConfiguration();
        names.setClassLoader(file.kinds().classes());
        names.setImports(classes);
        return names;
    }
}
