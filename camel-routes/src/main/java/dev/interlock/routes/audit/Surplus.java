package dev.interlock.routes.audit;

import dev.interlock.routes.audit.entry.Shape;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** Deletes in slices, so that nobody who writes waits for long. */
final class Surplus {
    private static final int SLICE = 500;

    private static final String OLD_LETTERS =
            "DELETE FROM dead_letters WHERE id IN (SELECT id FROM dead_letters WHERE at < ? ORDER BY at FETCH FIRST %d ROWS ONLY)"
                    .formatted(SLICE);
    private static final String MANY_LETTERS =
            "DELETE FROM dead_letters WHERE id IN (SELECT id FROM dead_letters WHERE id <= (SELECT MAX(id) FROM dead_letters) - ?"
                    + " ORDER BY id FETCH FIRST %d ROWS ONLY)".formatted(SLICE);

    private final Audit audit;

    Surplus(Audit audit) {
        this.audit = audit;
    }

    /** The oldest first, so that what is left is one piece whenever this ends. */
    void entries(long first, long last) {
        for (long slice = first; slice <= last; slice += SLICE) {
            long end = Math.min(slice + SLICE - 1, last);
            int unused = audit.deleting(open -> deleted(open, end));
        }
    }

    private static int deleted(Connection open, long end) throws SQLException {
        int rows = 0;
        for (Shape shape : Shape.all()) {
            try (PreparedStatement delete =
                    open.prepareStatement("DELETE FROM %s WHERE seq <= ?".formatted(shape.table()))) {
                delete.setLong(1, end);
                rows += delete.executeUpdate();
            }
        }
        return rows;
    }

    /** Dead letters that are older, and those that are too many. */
    void letters(Instant before, int most) {
        int deleted;
        do {
            deleted = audit.deleting(open -> {
                try (PreparedStatement old = open.prepareStatement(OLD_LETTERS);
                        PreparedStatement many = open.prepareStatement(MANY_LETTERS)) {
                    old.setObject(1, before.atOffset(ZoneOffset.UTC));
                    many.setLong(1, most);
                    return old.executeUpdate() + many.executeUpdate();
                }
            });
        } while (deleted > 0);
    }
}
