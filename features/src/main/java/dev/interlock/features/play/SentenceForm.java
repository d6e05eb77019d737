package dev.interlock.features.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A step's sentence as people read it: its words, and places such as {@code {word}} for what a story says there. */
public final class SentenceForm {
    private static final Map<String, String> SHOWN = Map.of(
            "{word}", "NAME", "{int}", "NUMBER", "{double}", "NUMBER", "{string}", "\"TEXT\"", "{action}", "ACTION");

    private static final Pattern OPTIONAL = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern EITHER = Pattern.compile("(\\S+?)/(\\S+)");

    private SentenceForm() {}

    /** The words of the sentence, with its optional letters and without them. */
    static List<List<String>> of(String pattern) {
        String plain = isRegex(pattern) ? withoutGroups(pattern) : pattern;
        List<List<String>> forms = new ArrayList<>();
        forms.add(NearestSentences.words(first(OPTIONAL.matcher(plain).replaceAll(""))));
        forms.add(NearestSentences.words(last(OPTIONAL.matcher(plain).replaceAll("$1"))));
        return forms.stream().distinct().toList();
    }

    /** The sentence with words for its places: {@code NAME breathes NUMBER °C}. */
    public static String readable(String pattern) {
        String plain = isRegex(pattern) ? withoutGroups(pattern) : pattern;
        String shown = plain;
        for (Map.Entry<String, String> place : SHOWN.entrySet()) {
            shown = shown.replace(place.getKey(), place.getValue());
        }
        return shown;
    }

    static boolean isPlace(String part) {
        return SHOWN.containsKey(part);
    }

    static String shown(String part) {
        return SHOWN.getOrDefault(part, part);
    }

    private static boolean isRegex(String pattern) {
        return pattern.startsWith("^");
    }

    /** Regular expressions of steps have one kind of group for a name and one for an action. */
    private static String withoutGroups(String regex) {
        return regex.substring(1, regex.length() - 1)
                .replace("\"([^\"]+)\"", "{string}")
                .replace("([^,]+)", "{action}")
                .replace("(\\S+)", "{word}")
                .replace("(.+)", "{action}");
    }

    private static String first(String sentence) {
        return EITHER.matcher(sentence).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
    }

    private static String last(String sentence) {
        return EITHER.matcher(sentence).replaceAll(found -> Matcher.quoteReplacement(found.group(2)));
    }
}
