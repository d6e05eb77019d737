package dev.interlock.routes.ingest;

import java.util.List;

/** What spoils a message that is read carelessly. */
public final class Spite {
    public static final List<String> PIECES = List.of(
            "NaN",
            "1e999",
            "-",
            "\"",
            "{",
            "}",
            "[",
            "]",
            "\\u0000",
            "\u0000",
            "null",
            "9".repeat(400),
            "\n",
            "\\",
            "\uFEFF",
            "\uD800",
            ",",
            ":",
            "{\"a\":".repeat(80),
            "+999999999-12-31T23:59:59Z",
            "-1e308",
            "[".repeat(2_000));

    private Spite() {}
}
