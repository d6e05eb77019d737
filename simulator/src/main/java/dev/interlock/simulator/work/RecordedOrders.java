package dev.interlock.simulator.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.interlock.rules.fact.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A job trace in CSV with the columns {@code submitted_seconds, kind, gpus, duration_seconds, priority, preemptible,
 * deferrable, deadline_seconds, utilization_percent}. Times count from the world's start; deadline (none) and
 * utilisation (85) may be empty.
 */
public final class RecordedOrders implements Orders {
    private final List<Order> orders;
    private int next;

    private RecordedOrders(List<Order> orders) {
        this.orders = orders;
    }

    public static RecordedOrders read(Path csv, long start, int mostGpus) {
        try {
            return of(csv.toString(), Files.readString(csv), start, mostGpus);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Job trace '%s' cannot be read. Check its name.".formatted(csv), unreadable);
        }
    }

    /** Reads a trace; {@code name} is what errors call it. */
    public static RecordedOrders of(String name, String csv, long start, int mostGpus) throws IOException {
        List<Order> orders = new ArrayList<>();
        CsvSchema schema = CsvSchema.emptySchema().withHeader();
        try (MappingIterator<Map<String, String>> rows =
                new CsvMapper().readerFor(Map.class).with(schema).readValues(csv)) {
            while (rows.hasNext()) {
                orders.add(new Row(name, orders.size() + 2, rows.next(), mostGpus).order(start));
            }
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(
                    "Job trace '%s' is not CSV near line %d. Check its quotes.".formatted(name, orders.size() + 2),
                    broken);
        }
        orders.sort(Comparator.comparingLong(Order::submittedAt));
        return new RecordedOrders(orders);
    }

    @Override
    public long nextAt() {
        return next < orders.size() ? orders.get(next).submittedAt() : Long.MAX_VALUE;
    }

    @Override
    public Order next() {
        return orders.get(next++);
    }

    private record Row(String name, int line, Map<String, String> cells, int mostGpus) {
        Order order(long start) {
            double gpus = number("gpus", 1, mostGpus, "");
            String deadline = cells.getOrDefault("deadline_seconds", "");
            return new Order(
                    start + (long) (1_000 * number("submitted_seconds", 0, 1e10, "")),
                    kind(),
                    (int) gpus,
                    number("duration_seconds", 1, 1e9, ""),
                    (int) number("priority", -1_000, 1_000, ""),
                    flag("preemptible"),
                    flag("deferrable"),
                    deadline.isBlank()
                            ? Long.MAX_VALUE
                            : start + (long) (1_000 * number("deadline_seconds", 0, 1e10, "")),
                    number("utilization_percent", 0, 100, "85") / 100);
        }

        private Job.Kind kind() {
            String cell = cell("kind", "");
            return switch (cell) {
                case "training" -> Job.Kind.TRAINING;
                case "inference" -> Job.Kind.INFERENCE;
                default -> throw bad("kind", cell, "Give training or inference.");
            };
        }

        private boolean flag(String column) {
            String cell = cell(column, "");
            if (!cell.equals("true") && !cell.equals("false")) {
                throw bad(column, cell, "Give true or false.");
            }
            return cell.equals("true");
        }

        private double number(String column, double least, double most, String fallback) {
            String cell = cell(column, fallback);
            try {
                double value = Double.parseDouble(cell);
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException notANumber) {
                // said below, together with numbers out of range
            }
            throw bad(column, cell, "Give %s to %s.".formatted(least, most));
        }

        private String cell(String column, String fallback) {
            String cell = cells.getOrDefault(column, "").trim();
            return cell.isEmpty() ? fallback : cell;
        }

        private IllegalArgumentException bad(String column, String cell, String advice) {
            return new IllegalArgumentException(
                    "Job trace '%s', line %d: '%s' is '%s'. %s".formatted(name, line, column, cell, advice));
        }
    }
}
