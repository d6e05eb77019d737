package dev.interlock.simulator.shop;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Whether anything was lost: the orders that customers were told they have, against those in the database.
 *
 * @param acknowledged how many customers were told
 * @param missing request ids that are not in the database
 * @param duplicated request ids that are there more than once
 * @param fulfilled how many of the acknowledged orders are packed
 */
public record Count(int acknowledged, Set<String> missing, Set<String> duplicated, int fulfilled) {
    private static final String ROWS =
            "SELECT request_id, count(*) AS times, count(fulfilled_at) AS fulfilled FROM orders"
                    + " WHERE request_id = ANY (?) GROUP BY request_id";

    public Count {
        missing = Set.copyOf(missing);
        duplicated = Set.copyOf(duplicated);
    }

    /** Counts; the customers should have stopped. */
    public static Count of(DataSource database, Collection<String> acknowledged) throws SQLException {
        Set<String> missing = new HashSet<>(acknowledged);
        Set<String> duplicated = new TreeSet<>();
        int fulfilled = 0;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setArray(1, connection.createArrayOf("text", acknowledged.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String id = row.getString("request_id");
                    missing.remove(id);
                    if (row.getInt("times") > 1) {
                        duplicated.add(id);
                    }
                    fulfilled += row.getInt("fulfilled") > 0 ? 1 : 0;
                }
            }
        }
        return new Count(new HashSet<>(acknowledged).size(), missing, duplicated, fulfilled);
    }

    /** Whether every acknowledged order exists exactly once. */
    public boolean nothingLost() {
        return missing.isEmpty() && duplicated.isEmpty();
    }

    /** Such as {@code 4,812 orders acknowledged, 4,812 in the database once, 0 missing, 0 twice}. */
    public String sentence() {
        int once = acknowledged - missing.size() - duplicated.size();
        return String.format(
                Locale.ROOT,
                "%,d orders acknowledged, %,d in the database once, %,d missing, %,d twice",
                acknowledged,
                once,
                missing.size(),
                duplicated.size());
    }
}
