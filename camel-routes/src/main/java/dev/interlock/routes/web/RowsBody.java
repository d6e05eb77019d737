package dev.interlock.routes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a question in SQL found.
 *
 * @param rows values in the order of the columns
 * @param truncated there were more rows than asked for
 */
public record RowsBody(List<String> columns, List<List<@Nullable Object>> rows, boolean truncated) {}
