package dev.interlock.cli.reference;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows under a header, as Markdown writes them. */
final class MarkdownTable {
    private final StringBuilder text = new StringBuilder();

    private MarkdownTable(List<String> header) {
        line(header.stream());
        text.append("|").append("---|".repeat(header.size())).append("\n");
    }

    static MarkdownTable of(String... header) {
        return new MarkdownTable(List.of(header));
    }

    MarkdownTable row(String... cells) {
        line(Stream.of(cells).map(cell -> cell.replace("|", "\\|").replace("\n", " ")));
        return this;
    }

    static String code(String word) {
        return word.isEmpty() ? "" : "`" + word + "`";
    }

    static String code(List<String> words) {
        return words.stream().map(MarkdownTable::code).collect(Collectors.joining(", "));
    }

    String text() {
        return text.toString();
    }

    private void line(Stream<String> cells) {
        text.append(cells.collect(Collectors.joining(" | ", "| ", " |"))).append("\n");
    }
}
