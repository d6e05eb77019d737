package dev.interlock.scenarios.html;

import java.util.List;
import java.util.stream.Collectors;

/** A table of which the first line is the headings, and the first cell of each line says what it is of. */
final class HtmlTable {
    private HtmlTable() {}

    static String of(List<List<String>> lines) {
        return "<div class=\"wide\"><table><thead>%s</thead>\n<tbody>%s</tbody></table></div>\n"
                .formatted(
                        row(lines.get(0), "<th scope=\"col\">%s</th>", "<th scope=\"col\">%s</th>"),
                        lines.stream()
                                .skip(1)
                                .map(each -> row(each, "<th scope=\"row\">%s</th>", "<td>%s</td>"))
                                .collect(Collectors.joining("\n")));
    }

    private static String row(List<String> cells, String first, String other) {
        StringBuilder row = new StringBuilder("<tr>");
        for (String cell : cells) {
            row.append((row.length() == "<tr>".length() ? first : other).formatted(Markup.text(cell)));
        }
        return row.append("</tr>").toString();
    }
}
