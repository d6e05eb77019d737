package dev.interlock.routes.audit.reading;

import dev.interlock.rules.contract.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a question in SQL may call. A database stops a statement between two rows only, so nothing is called that can take any
 * time or memory it likes within one: regular expressions, text that is repeated, other sources of rows, what reaches files or the
 * database's own state.
 */
final class Vocabulary {
    private static final Set<String> FUNCTIONS =
            words("count sum avg min max stddev_pop stddev_samp var_pop var_samp percentile_cont percentile_disc median"
                    + " coalesce nullif greatest least abs round floor ceil ceiling mod sign power sqrt ln exp"
                    + " lower upper trim ltrim rtrim left right substring position length char_length octet_length concat"
                    + " cast extract date_trunc datediff dateadd current_timestamp localtimestamp now to_char"
                    + " row_number rank dense_rank percent_rank lag lead first_value last_value nth_value ntile");

    /** What may stand before a parenthesis and calls nothing, and the types that take a length there. */
    private static final Set<String> STRUCTURE = words(
            "select from where and or not in exists any some all on using as over filter by values union except intersect join"
                    + " when then else case having group within with distinct between like is lateral partition"
                    + " varchar char character varying decimal numeric timestamp time float interval zone");

    private static final String NO_EXPRESSIONS =
            "Regular expressions are not answered here, for nothing could end them. Use LIKE.";
    private static final Set<String> ENDLESS = words("regexp rlike similar ilike");
    private static final Set<String> FOREIGN = words("information_schema pg_catalog");
    private static final Pattern CALL = Pattern.compile("([a-zA-Z_]\\w*)\\s*\\(");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z_]\\w*");
    private static final Pattern NAMED_PART = Pattern.compile("(?i)([a-z_]\\w*)\\s*\\([^()]*\\)\\s*as\\s*\\(");
    private static final Pattern LIKE = Pattern.compile("(?i)\\blike\\b");
    private static final Pattern LIKE_PLAIN = Pattern.compile("(?i)\\blike\\s+(?:\\?(%*+)|:([a-z_]\\w*+))(?!\\s*\\|)");
    private static final int MOST_WILDCARDS = 3;

    private Vocabulary() {}

    private static Set<String> words(String text) {
        return Set.of(text.split(" "));
    }

    /**
     * Looks at everything that a question calls.
     *
     * @param code the question with {@code ?} and its wildcards in place of each text in quotes
     * @return the parameters that are patterns of LIKE, whose values {@link #like} has to see
     * @throws QueryRefused it calls something that is not on the list
     */
    static Set<String> check(String code) {
        refuse(code, ENDLESS, NO_EXPRESSIONS);
        refuse(code, FOREIGN, "Only the record itself is asked here. Leave out '%s'.");
        if (code.contains("~")) {
            throw new QueryRefused(NO_EXPRESSIONS);
        }
        Set<String> parts = NAMED_PART
                .matcher(code)
                .results()
                .map(found -> lower(found.group(1)))
                .collect(Collectors.toSet());
        CALL.matcher(code).results().map(found -> lower(found.group(1))).forEach(name -> call(name, parts));
        List<MatchResult> patterns = LIKE_PLAIN.matcher(code).results().toList();
        if (patterns.size() < LIKE.matcher(code).results().count()) {
            throw new QueryRefused("LIKE takes a text in quotes or a parameter here. Write the pattern out.");
        }
        patterns.stream().map(found -> found.group(1)).filter(Objects::nonNull).forEach(Vocabulary::like);
        return patterns.stream()
                .map(found -> found.group(2))
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void refuse(String code, Set<String> words, String sentence) {
        WORD.matcher(code)
                .results()
                .map(found -> lower(found.group()))
                .filter(words::contains)
                .findFirst()
                .ifPresent(word -> {
                    throw new QueryRefused(sentence.formatted(word));
                });
    }

    private static void call(String name, Set<String> parts) {
        if (!FUNCTIONS.contains(name) && !STRUCTURE.contains(name) && !parts.contains(name)) {
            throw new QueryRefused("'%s' is not among the functions of a question.%s There are %s."
                    .formatted(name, Nearest.hint(name, FUNCTIONS), String.join(", ", new TreeSet<>(FUNCTIONS))));
        }
    }

    /** The work of a pattern grows with the length of the text to the power of its wildcards. */
    static void like(String pattern) {
        if (pattern.chars().filter(sign -> sign == '%').count() > MOST_WILDCARDS) {
            throw new QueryRefused(
                    "A pattern has more than %d of '%%'. Ask with AND for its parts.".formatted(MOST_WILDCARDS));
        }
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
