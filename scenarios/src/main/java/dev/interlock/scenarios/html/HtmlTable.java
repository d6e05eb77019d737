package dev.interlock.scenarios.html;

import java.util.List;
import java.util.stream.Collectors;

/** A table of which the first line is the headings, and the first cell of each line says what it is of. */
final class HtmlTable {
    private HtmlTable() {}

    static String of(List<List<String>> lines) {
        return "<div class=\"wide\"><table><thead>%s</thead>\n<tbody>%s</tbody></table></div>\n"
                .formatted(
                        row(lines.get(0), "th scope=\"col\""),
                        lines.stream().skip(1).map(each -> row(each, "td")).collect(Collectors.joining("\n")));
    }

    private static String row(List<String> cells, String cell) {
        String name = cell.split(" ")[0];
        StringBuilder row = new StringBuilder("<tr>");
        for (int each = 0; each < cells.size(); each++) {
            boolean isName = each == 0 && name.equals("td");
            row.append("<%s>%s</%s>"
                    .formatted(isName ? "th scope=\"row\"" : cell, Markup.text(cells.get(each)), isName ? "th" : name));
        }
        return row.append("</tr>").toString();
    }
}
