package dev.interlock.rules.file;

import java.nio.charset.StandardCharsets;

/** What is given in place of a text by mistake, told by its first bytes. */
enum NotText {
    WORKBOOK(
            "PK\u0003\u0004",
            "This is a workbook or an archive (ZIP), not a text. Export the table as CSV, or unpack it."),
    OLD_WORKBOOK("\u00D0\u00CF\u0011\u00E0", "This is an Excel workbook, not a text. Export the table as CSV."),
    GZIP("\u001F\u008B", "This is compressed with gzip. Unpack it."),
    ZSTD("(\u00B5/\u00FD", "This is compressed with zstd. Unpack it."),
    XZ("\u00FD7zXZ", "This is compressed with xz. Unpack it."),
    PARQUET("PAR1", "This is a Parquet file, not a text. Export the table as CSV."),
    UTF16_LITTLE("\u00FF\u00FE", "The text is UTF-16. Save the file as UTF-8."),
    UTF16_BIG("\u00FE\u00FF", "The text is UTF-16. Save the file as UTF-8."),
    BINARY("", "This is not a text: it holds bytes that are zero. Name another file."),
    NONE("", "");

    private static final int LOOKED_AT = 8_192;

    private final byte[] start;
    private final String sentence;

    NotText(String start, String sentence) {
        this.start = start.getBytes(StandardCharsets.ISO_8859_1);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    static NotText of(byte[] bytes) {
        for (NotText each : values()) {
            if (each.start.length > 0 && each.begins(bytes)) {
                return each;
            }
        }
        for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
            if (bytes[i] == 0) {
                return BINARY;
            }
        }
        return NONE;
    }

    private boolean begins(byte[] bytes) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
