package dev.interlock.routes.ingest.exposition;

import java.util.Arrays;
import java.util.zip.CRC32C;

/** Name and labels of a series as bytes of a page, to find them again on the next without reading them. */
final class SeriesText {
    private final byte[] page;
    private final int start;
    private final int end;
    private final int hash;

    private SeriesText(byte[] page, int start, int end, int hash) {
        this.page = page;
        this.start = start;
        this.end = end;
        this.hash = hash;
    }

    static SeriesText of(byte[] page, int start, int end) {
        CRC32C sum = new CRC32C();
        sum.update(page, start, end - start);
        return new SeriesText(page, start, end, (int) sum.getValue());
    }

    /** The same without the rest of the page. */
    SeriesText kept() {
        return new SeriesText(Arrays.copyOfRange(page, start, end), 0, end - start, hash);
    }

    /** Where name and labels end that begin at {@code start}: what follows is the value. */
    static int end(byte[] page, int start, int lineEnd) {
        int at = start;
        while (at < lineEnd && page[at] != '{' && !Bytes.isBlank(page[at])) {
            at++;
        }
        int brace = Bytes.skipBlanks(page, at, lineEnd);
        if (brace >= lineEnd || page[brace] != '{') {
            return at;
        }
        boolean quoted = false;
        for (at = brace + 1; at < lineEnd; at++) {
            byte letter = page[at];
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == '\\' && quoted) {
                at++;
            } else if (letter == '}' && !quoted) {
                return at + 1;
            }
        }
        return lineEnd;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeriesText text
                && hash == text.hash
                && Arrays.equals(page, start, end, text.page, text.start, text.end);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
