package dev.interlock.cli.reference;

import dev.interlock.scenarios.report.Figure;
import dev.interlock.scenarios.score.Score;

/** Every figure of a run, by its name in JSON. */
final class ScoreTables {
    private ScoreTables() {}

    static String figures() {
        MarkdownTable table = MarkdownTable.of("figure", "name in JSON");
        for (Figure figure : Figure.values()) {
            table.row(figure.words(), MarkdownTable.code(figure.toString()));
        }
        return table.text();
    }

    static String scores() {
        MarkdownTable table = MarkdownTable.of("score", "name in JSON");
        for (Score score : Score.values()) {
            table.row(score.words(), MarkdownTable.code(score.toString()));
        }
        return table.text();
    }
}
