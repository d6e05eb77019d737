package dev.interlock.rules.price;

import dev.interlock.rules.contract.InputObjection;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.CsvRow;
import dev.interlock.rules.file.CsvTable;
import dev.interlock.rules.file.RowsRead;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One price list: a table of offers. A row that cannot be used is left out with a reason, and the rest is read. Where two rows price the
 * same offer, the one of the later date counts, and of one date the lower.
 *
 * @param rows each with the line it stands on
 * @param remarks what is wrong with single rows
 */
record PriceList(List<Row> rows, List<InputObjection> remarks) {
    private static final double MOST_DOLLARS = 10_000;
    private static final double MOST_GPUS = 1000;
    private static final double MOST_GIBIBYTES = 10_000;
    private static final List<String> NEEDED = List.of("gpu", "price", "currency", "date", "source");
    private static final Map<String, Commitment> COMMITMENTS = Stream.of(Commitment.values())
            .collect(Collectors.toMap(Commitment::word, each -> each, (first, second) -> first, TreeMap::new));

    record Row(int line, Offer offer) {}

    static Parsed<PriceList> read(String text, PriceReading how) {
        return CsvTable.of(text)
                .then(table -> table.has(NEEDED.toArray(String[]::new))
                        ? Parsed.ok(table.read(row -> offer(row, how)))
                        : table.without("a list of prices", NEEDED))
                .then(PriceList::counted);
    }

    private static Parsed<PriceList> counted(RowsRead<Row> read) {
        List<InputObjection> remarks = new ArrayList<>(read.first());
        read.remark()
                .filter(all -> read.first().size() < read.leftOut())
                .ifPresent(all -> remarks.add(new InputObjection(0, all)));
        Map<Offer.Key, Row> counting = new HashMap<>();
        for (Row row : read.taken()) {
            Row before = counting.get(row.offer().key());
            boolean counts = before == null
                    || !row.offer().date().isBefore(before.offer().date());
            if (before != null) {
                disagreement(before, row, counts).ifPresent(remarks::add);
            }
            if (counts) {
                counting.put(row.offer().key(), row);
            }
        }
        return Parsed.ok(new PriceList(
                read.taken().stream().filter(counting::containsValue).toList(), List.copyOf(remarks)));
    }

    private static Optional<InputObjection> disagreement(Row before, Row row, boolean counts) {
        Offer first = before.offer();
        Offer second = row.offer();
        if (first.dollarsPerHour() == second.dollarsPerHour()) {
            return Optional.empty();
        }
        String which = first.date().equals(second.date())
                ? "Both are of %s, so this one, the lower in the file, counts".formatted(first.date())
                : "The one of %s counts, as it is the later".formatted((counts ? second : first).date());
        return Optional.of(new InputObjection(row.line(), """
                %s costs %s $ an hour in line %d and %s $ here. %s. Take the other out.""".formatted(
                        second.shown(), first.dollarsPerHour(), before.line(), second.dollarsPerHour(), which)));
    }

    private static Parsed<Row> offer(CsvRow row, PriceReading how) {
        String type = row.cell("type");
        String provider = row.cell("provider").toLowerCase(Locale.ROOT);
        if (type.isEmpty() != provider.isEmpty()) {
            row.refuse(
                    "A row has a provider and a type, or neither and is the price of one GPU. Fill in both or none.");
        }
        String gpu = row.cell("gpu");
        if (gpu.isEmpty()) {
            row.refused("gpu", "Name the model of its GPUs, such as H100.", "");
        }
        double dollars = dollars(row, how);
        double gpus = row.numberOr("gpus", 1, MOST_GPUS, 1);
        double gibibytes = row.numberOr("memory_gib", 1, MOST_GIBIBYTES, Double.NaN);
        LocalDate date = date(row, how.today());
        Commitment commitment = row.cell("commitment").isEmpty()
                ? Commitment.ON_DEMAND
                : row.choice("commitment", COMMITMENTS, Commitment.ON_DEMAND);
        if (row.cell("source").isEmpty()) {
            row.refused("source", "Say where the price comes from.", "");
        }
        return row.finish(() -> new Row(
                row.line(),
                new Offer(
                        provider,
                        type,
                        row.cell("region"),
                        commitment,
                        gpu,
                        gpus,
                        gibibytes,
                        dollars,
                        date,
                        row.cell("source"))));
    }

    private static double dollars(CsvRow row, PriceReading how) {
        String currency = row.cell("currency").toUpperCase(Locale.ROOT);
        double price = row.number("price", 0, MOST_DOLLARS);
        OptionalDouble rate = how.rate(currency);
        return rate.isPresent()
                ? price * rate.getAsDouble()
                : row.refused(
                        "currency", "Give dollars (USD), or say in prices.exchange what one unit is in dollars.", 0.0);
    }

    private static LocalDate date(CsvRow row, LocalDate today) {
        try {
            LocalDate date = LocalDate.parse(row.cell("date"));
            return date.isAfter(today)
                    ? row.refused("date", "That day has not come yet; give the day of the list.", today)
                    : date;
        } catch (DateTimeException none) {
            return row.refused("date", "Give the day of the list, such as 2026-01-31.", today);
        }
    }
}
