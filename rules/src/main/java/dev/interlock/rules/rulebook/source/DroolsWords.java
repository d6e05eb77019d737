package dev.interlock.rules.rulebook.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in one sentence what Drools says in several lines of its own language. */
public final class DroolsWords {
    private static final Pattern CODE = Pattern.compile("^\\[ERR \\d+]\\s*|Rule Compilation error\\s*:?\\s*");
    private static final Pattern PLACE = Pattern.compile("^Line \\d+:\\d+\\s*");
    private static final Pattern LOCATION = Pattern.compile("\\[[^]]*\\.drl]?.*$|\\s+in rule \"[^\"]*\"$");
    private static final Pattern EXPRESSION = Pattern.compile("Unable to Analyse Expression (.*):");
    private static final Pattern UNKNOWN_FIELD =
            Pattern.compile("(?:unable to resolve method using strict-mode: |no such method or function: |"
                    + "Unable to find|unresolvable property: |unqualified type in strict mode: )\\s*([\\w.$]+)");

    private static final Pattern RULE = Pattern.compile("[Rr]ule \"([^\"]+)\"");

    /** Said besides the errors that it came of, in words that help nobody. */
    private static final String NOTHING = "Parser returned a null Package";

    private DroolsWords() {}

    public static boolean saysNothing(String message) {
        return message.contains(NOTHING);
    }

    public static String sentence(String message) {
        Matcher field = UNKNOWN_FIELD.matcher(message);
        if (field.find()) {
            String path = field.group(1);
            return "There is no field '%s'. Use a field of the type, in its exact spelling."
                    .formatted(path.substring(path.lastIndexOf('.') + 1));
        }
        return plain(message);
    }

    /** The name of the rule that a message speaks of; empty for none. */
    public static String rule(String message) {
        Matcher named = RULE.matcher(message);
        return named.find() ? named.group(1) : "";
    }

    /** The expression that a message speaks of; empty for none. */
    public static String expression(String message) {
        Matcher named = EXPRESSION.matcher(message);
        return named.find() ? named.group(1) : "";
    }

    private static String plain(String message) {
        String first = message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
        String text = PLACE.matcher(CODE.matcher(first).replaceFirst("")).replaceFirst("");
        text = LOCATION.matcher(text).replaceFirst("").strip();
        return "Drools does not understand this: %s. Compare with a rule that works.".formatted(withoutFullStop(text));
    }

    private static String withoutFullStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
