package dev.interlock.routes.ingest.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds lines that no series ever reaches, because an earlier one takes all of theirs; as far as that can be told. */
final class HiddenLines {
    private HiddenLines() {}

    /** A line that is never asked. */
    record Hidden(int line, String sentence) {}

    static List<Hidden> of(List<SeriesRule> series) {
        List<Hidden> hidden = new ArrayList<>();
        for (int later = 0; later < series.size(); later++) {
            SeriesRule rule = series.get(later);
            series.subList(0, later).stream()
                    .filter(earlier -> hides(earlier, rule))
                    .findFirst()
                    .ifPresent(earlier -> hidden.add(new Hidden(
                            rule.line(),
                            "Line %d takes every series '%s' before this line is asked. Move this line up, or remove it."
                                    .formatted(earlier.line(), rule.series().pattern()))));
        }
        return hidden;
    }

    private static boolean hides(SeriesRule earlier, SeriesRule later) {
        String text = later.series().pattern();
        boolean takesAll = text.equals(earlier.series().pattern())
                || (text.matches("\\w+") && earlier.series().matcher(text).matches());
        return takesAll && asksNoMore(earlier.device().where(), later.device().where());
    }

    private static boolean asksNoMore(Map<String, Pattern> earlier, Map<String, Pattern> later) {
        return earlier.entrySet().stream().allMatch(each -> {
            Pattern same = later.get(each.getKey());
            return same != null && same.pattern().equals(each.getValue().pattern());
        });
    }
}
