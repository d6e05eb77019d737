package dev.interlock.routes.audit.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that answer a question.
 *
 * @param columns their names
 * @param rows text, numbers, truth values or null; times are ISO 8601 text
 * @param more there were more rows than were wanted
 */
public record QueryAnswer(List<String> columns, List<List<@Nullable Object>> rows, boolean more) {
    public QueryAnswer {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(new ArrayList<>(rows));
    }
}
