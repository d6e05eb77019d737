package dev.interlock.rules.file;

import dev.interlock.rules.contract.InputObjection;
import dev.interlock.rules.contract.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** One row of a table. Ask for its cells, then {@link #finish}; every cell that cannot be used is a reason why the row cannot. */
public final class CsvRow {
    private static final int SHOWN = 40;

    private final CsvTable table;
    private final int line;
    private final List<String> cells;
    private final List<InputObjection> objections = new ArrayList<>();

    CsvRow(CsvTable table, int line, List<String> cells) {
        this.table = table;
        this.line = line;
        this.cells = cells;
    }

    public int line() {
        return line;
    }

    /** What stands in the column; empty where nothing does, or where there is no such column. */
    public String cell(String column) {
        int place = table.placeOf(column);
        return place >= 0 && place < cells.size() ? cells.get(place) : "";
    }

    /** How many cells the row has, also empty ones. */
    public int width() {
        return cells.size();
    }

    /** The number in a cell; NaN where it holds none. */
    public double figure(String column) {
        return Decimal.of(cell(column), table.hasDecimalCommas());
    }

    /** A number from {@code least} to {@code most}. */
    public double number(String column, double least, double most) {
        double value = figure(column);
        return value >= least && value <= most
                ? value
                : refused(
                        column,
                        "Give a number from %s to %s.".formatted(Decimal.shown(least), Decimal.shown(most)),
                        least);
    }

    public double numberOr(String column, double least, double most, double otherwise) {
        return cell(column).isEmpty() ? otherwise : number(column, least, most);
    }

    /** A number without a fraction. */
    public int whole(String column, int least, int most) {
        double value = number(column, least, most);
        return value == Math.rint(value) ? (int) value : refused(column, "Give a whole number.", least);
    }

    /** Yes or no, as programs and spreadsheets in English write it, in any case. */
    public boolean flag(String column) {
        return switch (cell(column).toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> refused(column, "Give true or false.", false);
        };
    }

    /** One of these words, in any case. */
    public <T> T choice(String column, Map<String, T> words, T otherwise) {
        for (Map.Entry<String, T> word : words.entrySet()) {
            if (word.getKey().equalsIgnoreCase(cell(column))) {
                return word.getValue();
            }
        }
        return refused(column, "Give %s.".formatted(String.join(" or ", words.keySet())), otherwise);
    }

    /** Adds a reason of the caller's own: a full sentence with advice. */
    public void refuse(String sentence) {
        objections.add(new InputObjection(line, sentence));
    }

    /** Adds the reason that a cell cannot be used, and returns the value in its stead. */
    public <T> T refused(String column, String advice, T instead) {
        String cell = cell(column);
        String shown = cell.length() <= SHOWN ? cell : cell.substring(0, SHOWN) + "…";
        refuse(
                cell.isEmpty()
                        ? "'%s' is empty. %s".formatted(column, advice)
                        : "'%s' is '%s'. %s".formatted(column, shown, advice));
        return instead;
    }

    /** What {@code make} builds, or every reason why it cannot be. */
    public <T> Parsed<T> finish(Supplier<T> make) {
        return objections.isEmpty() ? Parsed.ok(make.get()) : new Parsed.Refused<>(objections);
    }
}
