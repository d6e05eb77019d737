package dev.interlock.routes.ingest.mapping;

import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Parsed;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads regular expressions, and says in plain words why one is none. */
final class Regex {
    static final Pattern NOTHING = Pattern.compile("(?!)");

    /** What a Prometheus server does not know: it has no look-around, back references or possessive repetition. */
    private static final Pattern NOT_FOR_PROMETHEUS = Pattern.compile("\\(\\?<?[=!]|\\\\[1-9]|[*+?}]\\+");

    private static final Map<String, String> WORDS = Map.of(
            "Unclosed group", "a '(' is never closed",
            "Unmatched closing", "a ')' closes nothing",
            "Unclosed character class", "a '[' is never closed",
            "Illegal character range", "a range in brackets goes backwards",
            "Dangling meta character", "a '*', '+' or '?' repeats nothing",
            "Illegal repetition", "a '{' is followed by no number of repetitions",
            "Unclosed counted closure", "a '{' is never closed",
            "Illegal/unsupported escape sequence", "a backslash stands before a letter that means nothing",
            "Unexpected internal error", "it ends in a backslash");

    private Regex() {}

    static Parsed<Pattern> parse(String text) {
        try {
            return Parsed.ok(Pattern.compile(text));
        } catch (PatternSyntaxException wrong) {
            return Parsed.refused(
                    "'%s' is no regular expression: %s. Correct it; a backslash before a sign takes it literally."
                            .formatted(text, plain(wrong)));
        }
    }

    /** A field that holds one; something that never fits where it does not. */
    static Pattern of(Fields fields, String name) {
        return parse(fields.text(name)).fold(pattern -> pattern, reasons -> {
            reasons.forEach(reason -> fields.refuse(name, reason));
            return NOTHING;
        });
    }

    /** A field that holds one which Prometheus can use too. */
    static Pattern forPrometheus(Fields fields, String name) {
        Pattern pattern = of(fields, name);
        if (pattern != NOTHING && NOT_FOR_PROMETHEUS.matcher(pattern.pattern()).find()) {
            fields.refuse(
                    name,
                    "'%s' uses look-around, a back reference or '++', which Prometheus does not know. Write it without."
                            .formatted(pattern.pattern()));
        }
        return pattern;
    }

    private static String plain(PatternSyntaxException wrong) {
        String what = wrong.getDescription();
        return WORDS.entrySet().stream()
                .filter(each -> what.startsWith(each.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(
                        wrong.getIndex() < 0
                                ? "it cannot be understood"
                                : "it cannot be understood at its character %d".formatted(wrong.getIndex() + 1));
    }
}
