package dev.interlock.routes.ingest.exposition;

import dev.interlock.rules.contract.Parsed;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One line of Prometheus text format 0.0.4 or OpenMetrics 1.0: {@code name{label="value"} number [time] [# exemplar]}.
 * A quoted name inside the braces, as Prometheus 3 writes it, is read too.
 */
public final class ExpositionLine {
    private final Cursor cursor;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private String name = "";

    private ExpositionLine(String line) {
        cursor = new Cursor(line);
    }

    /** The series; empty for a comment, metadata or a blank line. */
    public static Parsed<Optional<Series>> read(String line) {
        if (line.isBlank() || line.stripLeading().startsWith("#")) {
            return Parsed.ok(Optional.empty());
        }
        try {
            return Parsed.ok(Optional.of(new ExpositionLine(line).series()));
        } catch (Cursor.Wrong wrong) {
            return Parsed.refused("The line is no series (%s). Look at the exporter.".formatted(wrong.getMessage()));
        }
    }

    private Series series() {
        if (!cursor.isAt('{')) {
            name = cursor.name();
        }
        if (cursor.takes('{')) {
            labels();
        }
        if (name.isEmpty()) {
            throw cursor.wrong("a metric's name");
        }
        double value = Figures.value(cursor.word()).orElseThrow(() -> cursor.wrong("a number"));
        Instant at = null;
        if (!cursor.ended() && !cursor.isAt('#')) {
            at = Figures.time(cursor.word()).orElseThrow(() -> cursor.wrong("a time"));
        }
        if (!cursor.ended() && !cursor.isAt('#')) {
            throw cursor.wrong("the end of the line");
        }
        return new Series(name, labels, value, at);
    }

    private void labels() {
        while (!cursor.takes('}')) {
            String label = cursor.isAt('"') ? cursor.quoted() : cursor.name();
            if (cursor.takes('=')) {
                label(label, cursor.quoted());
            } else if (name.isEmpty()) {
                name = label;
            } else {
                throw cursor.wrong("'='");
            }
            if (!cursor.isAt('}')) {
                cursor.must(',');
            }
        }
    }

    private void label(String label, String value) {
        if (labels.put(label, value) != null) {
            throw cursor.wrong("each label once, not '%s' again".formatted(label));
        }
    }
}
