package dev.interlock.rules.file;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.InputObjection;
import dev.interlock.rules.contract.LinedTree;
import dev.interlock.rules.contract.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What came of the rows of a table: what could be used, and how many were left out and why the first of them. */
public final class RowsRead<T> {
    private static final int KEPT = 20;

    private final List<T> taken = new ArrayList<>();
    private final List<InputObjection> first = new ArrayList<>();
    private int leftOut;

    /** Reads the members of a list as if they were rows. */
    public static <T> RowsRead<T> of(JsonNode list, Function<JsonNode, Parsed<T>> reader) {
        RowsRead<T> read = new RowsRead<>();
        list.forEach(each -> read.add(LinedTree.lineOf(each, ""), reader.apply(each)));
        return read;
    }

    void add(int line, Parsed<T> row) {
        row.toOptional().ifPresentOrElse(taken::add, () -> {
            leftOut++;
            if (first.size() < KEPT) {
                first.add(row.objections().get(0).at(line));
            }
        });
    }

    /** What could be used, in the order of the table. */
    public List<T> taken() {
        return List.copyOf(taken);
    }

    /** How many could not be used. */
    public int leftOut() {
        return leftOut;
    }

    /** Why the first of those left out were, one reason a row. */
    public List<InputObjection> first() {
        return List.copyOf(first);
    }

    /** How many were left out, and why the first; empty where none was. */
    public Optional<String> remark() {
        return first.stream()
                .findFirst()
                .map(why -> String.format(
                        Locale.ROOT,
                        "%,d of %,d rows %s left out; the first: line %d: %s",
                        leftOut,
                        leftOut + taken.size(),
                        leftOut == 1 ? "was" : "were",
                        why.line(),
                        why.sentence()));
    }

    /** The rows, or why there is none that can be used. */
    public Parsed<RowsRead<T>> required(String what) {
        if (!taken.isEmpty()) {
            return Parsed.ok(this);
        }
        return first.isEmpty()
                ? Parsed.refused("The table has a header and no rows. Add %s.".formatted(what))
                : new Parsed.Refused<>(first);
    }
}
