package dev.interlock.routes.ingest.cloud;

import dev.interlock.rules.contract.InputObjection;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.CsvRow;
import dev.interlock.rules.file.CsvTable;
import dev.interlock.rules.file.InputFile;
import dev.interlock.rules.file.RowsRead;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What an hour of one GPU costs where the provider does not say: {@code routes/prices.csv}.
 *
 * @param dollars an hour of one GPU, by its name in lower case
 */
public record PriceList(Map<String, Double> dollars) {
    /** What its file is called. */
    public static final String FILE = "prices.csv";

    static final PriceList EMPTY = new PriceList(Map.of());

    private static final double MOST = 10_000;

    public PriceList {
        dollars = Map.copyOf(dollars);
    }

    /** Reads the table; one that is not there is empty. */
    public static Parsed<PriceList> read(Path file) {
        if (!Files.exists(file)) {
            return Parsed.ok(EMPTY);
        }
        return InputFile.text(file)
                .then(text -> CsvTable.rows(text, List.of("gpu", "dollars_per_hour", "source")))
                .then(PriceList::of);
    }

    private static Parsed<PriceList> of(RowsRead<CsvRow> rows) {
        Map<String, Double> dollars = new HashMap<>();
        List<InputObjection> objections = new ArrayList<>(rows.first());
        for (CsvRow row : rows.taken()) {
            String gpu = row.cell("gpu").toLowerCase(Locale.ROOT);
            double price = row.number("dollars_per_hour", 0, MOST);
            objections.addAll(row.finish(() -> dollars.put(gpu, price)).objections());
        }
        return objections.isEmpty() ? Parsed.ok(new PriceList(dollars)) : new Parsed.Refused<>(objections);
    }

    /** Dollars an hour for a whole machine, told by a word of its type such as {@code gpu_8x_a100_80gb_sxm4}. */
    OptionalDouble of(String type, double gpus) {
        return Stream.of(type.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(dollars::containsKey)
                .mapToDouble(word -> dollars.getOrDefault(word, Double.NaN) * gpus)
                .filter(Double::isFinite)
                .findFirst();
    }
}
