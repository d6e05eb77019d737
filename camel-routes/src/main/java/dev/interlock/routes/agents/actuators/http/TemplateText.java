package dev.interlock.routes.agents.actuators.http;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with names in braces, such as {@code /gpus/{target}/limit}; what they stand for is put in as data, and never read again. */
record TemplateText(String text) {
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.]*)}");

    List<String> names() {
        return NAME.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** The only name there is, where the text is nothing else. */
    boolean isOne() {
        return NAME.matcher(text).matches();
    }

    String filled(Function<String, String> values) {
        return NAME.matcher(text)
                .replaceAll((MatchResult found) -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }
}
