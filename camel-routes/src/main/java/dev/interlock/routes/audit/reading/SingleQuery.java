package dev.interlock.routes.audit.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * SQL that is one question and nothing beside it. The database's rights are what protects the record; this says no in
 * words, and stops the few commands that need no right. What reads differently in different databases is refused.
 *
 * @param patterns the parameters that are compared with LIKE
 */
record SingleQuery(String sql, Set<String> parameters, Set<String> patterns) {
    private static final Set<String> BEGINNINGS = Set.of("select", "with", "values", "table");
    private static final Pattern QUOTED_OR_COMMENT =
            Pattern.compile("(?s)'[^']*+(?:''[^']*+)*+'|\"[^\"]*+(?:\"\"[^\"]*+)*+\"|--[^\\n]*+|/\\*.*?\\*/");
    /** A name in quotes is a name all the same, also that of a function. */
    private static final Pattern PLAIN_NAME = Pattern.compile("\"\\w+\"");

    private static final Pattern AMBIGUOUS = Pattern.compile("['\"`\\\\$]|/\\*|\\*/|//");
    private static final Pattern ESCAPING = Pattern.compile("(?i)\\be'");
    private static final Pattern LOCKING = Pattern.compile("(?i)\\bfor\\s+(?:update|share|no|key)\\b");
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z_][a-zA-Z0-9_]*)");
    private static final Pattern WORD = Pattern.compile("[(\\s]*([a-zA-Z]*)");

    static SingleQuery of(String text) {
        String code = withoutQuotes(text).strip();
        if (code.endsWith(";")) {
            return of(text.substring(0, text.lastIndexOf(';')) + text.substring(text.lastIndexOf(';') + 1));
        }
        if (code.contains(";")) {
            throw new QueryRefused("Only one statement at a time is answered. Take out what follows the first ';'.");
        }
        if (LOCKING.matcher(code).find()) {
            throw new QueryRefused("A question must not lock rows that the controller writes. Take out 'for update'.");
        }
        String first = firstWord(code);
        if (!BEGINNINGS.contains(first)) {
            throw new QueryRefused("'%s' does not begin a question. Only SELECT, WITH, VALUES and TABLE do."
                    .formatted(first.isEmpty() ? text.strip() : first));
        }
        return new SingleQuery(text, names(code), Vocabulary.check(code));
    }

    private static String withoutQuotes(String text) {
        if (ESCAPING.matcher(text).find()) {
            throw new QueryRefused("Strings like E'..' are not read here. Write '..' and double each quote inside.");
        }
        Matcher matcher = QUOTED_OR_COMMENT.matcher(text);
        String code = matcher.replaceAll(found -> {
            if (found.group().startsWith("/*") && found.group().indexOf("/*", 2) > 0) {
                throw new QueryRefused("A comment within a comment is not read here. Take it out.");
            }
            return standIn(found.group());
        });
        Matcher ambiguous = AMBIGUOUS.matcher(code);
        if (ambiguous.find()) {
            throw new QueryRefused("'%s' is not read here outside of a string. Maybe a quote or a comment has no end."
                    .formatted(ambiguous.group()));
        }
        return code;
    }

    /** Of a text its wildcards, of a name the name, of a comment nothing. */
    private static String standIn(String quoted) {
        if (quoted.startsWith("'")) {
            return "?" + quoted.replaceAll("[^%]", "");
        }
        return PLAIN_NAME.matcher(quoted).matches() ? quoted.substring(1, quoted.length() - 1) : " ";
    }

    private static String firstWord(String code) {
        Matcher word = WORD.matcher(code);
        return word.lookingAt() ? word.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static Set<String> names(String code) {
        return PARAMETER.matcher(code).results().map(found -> found.group(1)).collect(Collectors.toUnmodifiableSet());
    }
}
