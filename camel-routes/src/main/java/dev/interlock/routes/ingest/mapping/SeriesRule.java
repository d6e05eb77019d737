package dev.interlock.routes.ingest.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns one Prometheus series into one value of one device.
 *
 * @param line where it stands in its file, from 1; of two rules for one metric the earlier counts
 * @param series regular expression for the whole name of the series; its groups are the labels {@code 1}, {@code 2} …
 * @param name template of the metric's, reading's or rating's name
 * @param combine how all series that fit make one value; where absent, the newest counts
 * @param worst which of two values of the same time counts: the more dangerous
 */
record SeriesRule(
        int line,
        Pattern series,
        DeviceRule device,
        Purpose purpose,
        Template name,
        Conversion conversion,
        Optional<Fold> combine,
        Fold worst) {

    /** The labels with what the name's groups add; empty where the rule does not speak of this series. */
    Optional<Map<String, String>> match(String series, Map<String, String> labels) {
        Matcher matcher = this.series.matcher(series);
        if (!matcher.matches() || !device.fits(labels)) {
            return Optional.empty();
        }
        Map<String, String> all = new HashMap<>(labels);
        all.put(Template.NAME, series);
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String found = matcher.group(group);
            all.put(String.valueOf(group), found == null ? "" : found);
        }
        return Optional.of(all);
    }
}
