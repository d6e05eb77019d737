package dev.interlock.simulator.carbon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A recorded carbon intensity, hour by hour: a CSV with columns {@code timestamp} and {@code avg_CI} among others.
 * Hours without a figure are bridged in a straight line, and the recording repeats for ever.
 */
public final class RecordedGrid implements Carbon {
    private final NavigableMap<Long, Double> grams;
    private final long first;
    private final long span;

    private RecordedGrid(NavigableMap<Long, Double> grams) {
        this.grams = grams;
        this.first = grams.firstKey();
        this.span = grams.lastKey() - first + 3_600_000;
    }

    public static RecordedGrid read(Path csv) {
        try {
            return of(csv.toString(), Files.readAllLines(csv));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "Carbon file '%s' cannot be read. Check its name.".formatted(csv), unreadable);
        }
    }

    /** Reads lines; {@code name} is what errors call them. */
    public static RecordedGrid of(String name, List<String> lines) {
        List<String> header = lines.isEmpty() ? List.of() : List.of(lines.get(0).split(",", -1));
        int time = header.indexOf("timestamp");
        int value = header.indexOf("avg_CI");
        if (time < 0 || value < 0) {
            throw new IllegalArgumentException(
                    "Carbon file '%s' has no columns 'timestamp' and 'avg_CI'. Add them to its first line."
                            .formatted(name));
        }
        NavigableMap<Long, Double> grams = new TreeMap<>();
        for (int line = 1; line < lines.size(); line++) {
            put(grams, name, line + 1, lines.get(line).split(",", -1), time, value);
        }
        if (grams.isEmpty()) {
            throw new IllegalArgumentException(
                    "Carbon file '%s' has no hour with a figure. Give it at least one.".formatted(name));
        }
        return new RecordedGrid(grams);
    }

    @Override
    public double gramsPerKilowattHour(long at) {
        long moment = first + Math.floorMod(at - first, span);
        var before = grams.floorEntry(moment);
        var after = grams.higherEntry(moment);
        if (after == null) {
            return before.getValue();
        }
        double share = (moment - before.getKey()) / (double) (after.getKey() - before.getKey());
        return before.getValue() + (after.getValue() - before.getValue()) * share;
    }

    private static void put(
            NavigableMap<Long, Double> grams, String name, int line, String[] cells, int time, int value) {
        if (cells.length <= Math.max(time, value) || cells[value].isBlank()) {
            return;
        }
        try {
            double figure = Double.parseDouble(cells[value]);
            if (!(figure >= 0 && figure <= 5_000)) {
                throw new NumberFormatException("out of range");
            }
            grams.put(
                    OffsetDateTime.parse(cells[time].trim().replace(' ', 'T'))
                            .toInstant()
                            .toEpochMilli(),
                    figure);
        } catch (NumberFormatException | DateTimeException bad) {
            throw new IllegalArgumentException(
                    "Carbon file '%s', line %d: '%s' at '%s' is no intensity at a time. Correct or empty the cell."
                            .formatted(name, line, cells[value], cells[time]),
                    bad);
        }
    }
}
