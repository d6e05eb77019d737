package dev.interlock.features.play;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A step's sentence as people read it: its words, and places such as {@code {word}} for what a story says there. */
public final class SentenceForm {
    private static final Map<String, String> SHOWN = Map.ofEntries(
            entry("{word}", "NAME"),
            entry("{int}", "NUMBER"),
            entry("{double}", "NUMBER"),
            entry("{string}", "\"TEXT\""),
            entry("{action}", "ACTION"),
            entry("{unit_of_time}", "min"),
            entry("{unit_of_power}", "W"));

    /** Figures with their units, as {@link dev.interlock.features.steps.Quantities} reads them: two words each, and what the reference calls them. */
    private static final Map<String, List<String>> QUANTITIES = Map.of(
            "{duration}", List.of("{double} {unit_of_time}", "TIME"),
            "{power}", List.of("{double} {unit_of_power}", "POWER"),
            "{temperature}", List.of("{double} °C", "NUMBER °C"),
            "{percent}", List.of("{double} %", "NUMBER %"));

    /** A unit of time or of power, as its place is written. */
    static final Map<String, Set<String>> UNITS = Map.of(
            "{unit_of_time}", Set.of("s", "min", "h", "second", "seconds", "minute", "minutes", "hour", "hours"),
            "{unit_of_power}", Set.of("W", "kW", "MW"));

    private static final Pattern OPTIONAL = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern EITHER = Pattern.compile("(\\S+?)/(\\S+)");

    private SentenceForm() {}

    /** The words of the sentence, in each way that its optional letters and its choices allow. */
    static List<List<String>> of(String pattern) {
        return ways(quantities(isRegex(pattern) ? withoutGroups(pattern) : pattern, 0))
                .map(NearestSentences::words)
                .distinct()
                .toList();
    }

    private static Stream<String> ways(String sentence) {
        Matcher optional = OPTIONAL.matcher(sentence);
        if (optional.find()) {
            return Stream.of("", optional.group(1))
                    .map(letters ->
                            sentence.substring(0, optional.start()) + letters + sentence.substring(optional.end()))
                    .flatMap(SentenceForm::ways);
        }
        Matcher either = EITHER.matcher(sentence);
        return either.find()
                ? Stream.of(either.group(1), either.group(2))
                        .map(word -> sentence.substring(0, either.start()) + word + sentence.substring(either.end()))
                        .flatMap(SentenceForm::ways)
                : Stream.of(sentence);
    }

    /** The sentence with words for its places: {@code NAME breathes NUMBER °C}. */
    public static String readable(String pattern) {
        String plain = isRegex(pattern) ? withoutGroups(pattern) : pattern;
        String shown = quantities(plain, 1);
        for (Map.Entry<String, String> place : SHOWN.entrySet()) {
            shown = shown.replace(place.getKey(), place.getValue());
        }
        return shown;
    }

    private static String quantities(String sentence, int form) {
        String said = sentence;
        for (Map.Entry<String, List<String>> each : QUANTITIES.entrySet()) {
            said = said.replace(each.getKey(), each.getValue().get(form));
        }
        return said;
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
}
