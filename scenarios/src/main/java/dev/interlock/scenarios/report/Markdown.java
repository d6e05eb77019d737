package dev.interlock.scenarios.report;

import java.util.List;

/** What pages in Markdown are made of. */
public final class Markdown {
    private Markdown() {}

    /** A row of a table. */
    public static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
