package dev.interlock.routes.ingest.exposition;

import dev.interlock.routes.ingest.Arrival;
import dev.interlock.routes.ingest.InputFault;
import dev.interlock.routes.ingest.MessageLines;
import dev.interlock.routes.ingest.MessageLines.Line;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.mapping.Placement;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one page of metrics, series by series. A series that stood on the last page is known by its bytes. */
final class PageReading {
    private static final String END = "# EOF";
    private static final Set<String> OF_HISTOGRAM = Set.of("_bucket", "_sum", "_count", "_created", "_gcount", "_gsum");

    private final byte[] body;
    private final int mostBytes;
    private final SeriesPage page;
    private final Set<String> histograms = new HashSet<>();
    private int number;
    private boolean ended;

    PageReading(byte[] body, int mostBytes, SeriesPage page) {
        this.body = body;
        this.mostBytes = mostBytes;
        this.page = page;
    }

    /** @param openMetrics the page must say where it ends */
    void read(boolean openMetrics) {
        int start = 0;
        while (start < body.length) {
            int end = start;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            number++;
            if (end == body.length) {
                lastLine(start);
            } else {
                line(start, end);
            }
            start = end + 1;
        }
        if (openMetrics && !ended) {
            cutOff("The page does not say '# EOF' at its end, so it may have broken off: series may be missing.");
        }
    }

    /** A line without its end may lack digits. */
    private void lastLine(int start) {
        if (Bytes.text(body, start, body.length).strip().equals(END)) {
            ended = true;
        } else if (Bytes.skipBlanks(body, start, body.length) < body.length) {
            cutOff("The page breaks off within line %d, which is not read.".formatted(number));
        }
    }

    private void cutOff(String sentence) {
        page.bad(
                new InputFault(Reason.CUT_OFF, sentence + " Look at the exporter, and at what lies between."),
                Arrival.of(""));
    }

    private void line(int lineStart, int end) {
        int start = Bytes.skipBlanks(body, lineStart, end);
        if (start == end) {
            return;
        }
        if (body[start] == '#') {
            comment(start, end);
            return;
        }
        int textEnd = SeriesText.end(body, start, end);
        SeriesText text = SeriesText.of(body, start, textEnd);
        PlacedSeries known = page.known(text);
        if (known == null || !take(known, textEnd, end)) {
            slowly(lineStart, end, text);
        }
    }

    private void comment(int start, int end) {
        ended |= Bytes.startsWith(body, start, end, END);
        if (Bytes.startsWith(body, start, end, "# TYPE ")) {
            String[] words = Bytes.text(body, start, end).strip().split("\\s+", -1);
            if (words.length == 4 && words[3].endsWith("histogram")) {
                histograms.add(words[2].replace("\"", ""));
            }
        }
    }

    /** The value behind a series that is known; false where it is not as plain as usual. */
    private boolean take(PlacedSeries known, int textEnd, int end) {
        int start = Bytes.skipBlanks(body, textEnd, end);
        int valueEnd = Bytes.endOfWord(body, start, end);
        if (start == valueEnd || Bytes.skipBlanks(body, valueEnd, end) != end) {
            return false;
        }
        OptionalDouble value = value(start, valueEnd);
        if (value.isEmpty()) {
            return false;
        }
        page.add(known, value.getAsDouble(), null);
        return true;
    }

    private OptionalDouble value(int start, int end) {
        return Bytes.isPlain(body, start, end)
                ? OptionalDouble.of(Bytes.plain(body, start, end))
                : Figures.value(Bytes.text(body, start, end))
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty());
    }

    private void slowly(int lineStart, int end, SeriesText text) {
        Line line = MessageLines.at(body, number, lineStart, end, mostBytes);
        if (line.fault().isPresent()) {
            page.bad(line.fault().get(), line.arrival());
            return;
        }
        ExpositionLine.read(line.text()).fold(series -> add(series, text), reasons -> {
            String sentence = "Line %d: %s".formatted(number, String.join(" ", reasons));
            page.bad(new InputFault(Reason.MALFORMED, sentence), line.arrival());
            return false;
        });
    }

    private boolean add(Optional<Series> read, SeriesText text) {
        read.ifPresent(series -> {
            PlacedSeries known = page.known(text);
            PlacedSeries placed = known == null ? place(series) : known;
            if (known == null) {
                page.keep(text.kept(), placed);
            }
            page.add(placed, series.value(), series.at());
        });
        return read.isPresent();
    }

    private PlacedSeries place(Series series) {
        PlacedSeries placed = page.place(series);
        String histogram = histogram(series.name());
        return placed.placement() instanceof Placement.Nowhere && histogram != null
                ? new PlacedSeries(
                        new Series(histogram, series.labels(), series.value(), series.at()),
                        new Placement.Nowhere("It is a histogram, which the mapping has no place for."))
                : placed;
    }

    private @Nullable String histogram(String name) {
        return OF_HISTOGRAM.stream()
                .filter(name::endsWith)
                .map(suffix -> name.substring(0, name.length() - suffix.length()))
                .filter(histograms::contains)
                .findFirst()
                .orElse(null);
    }
}
