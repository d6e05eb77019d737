package dev.interlock.routes.audit.chain;

import dev.interlock.routes.audit.entry.ArchiveEntry;
import dev.interlock.routes.audit.entry.Shape;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The beginning of the chain in the database at one moment.
 *
 * @param head the last entry that lies in an archive, as the newest entry about archives says; of the empty chain where none does
 * @param vouching that entry about archives; absent where there is none
 * @param first the lowest place that any row has; one behind the head, unless what an archive holds is not deleted yet
 */
public record ChainBase(Head head, Optional<ChainLink> vouching, long first) {
    private static final Head NOTHING = new Head(0, ChainLink.GENESIS);

    private static final String FIRST = Shape.all().stream()
            .map(shape -> "SELECT MIN(seq) AS seq FROM " + shape.table())
            .collect(Collectors.joining(" UNION ALL ", "SELECT COALESCE(MIN(seq), 0) FROM (", ") begins"));

    public static ChainBase read(Connection connection) throws SQLException {
        Optional<ChainLink> vouching = ChainRows.newest(connection, Shape.of(ArchiveEntry.class), 1).stream()
                .findFirst();
        Head head = vouching.map(each -> (ArchiveEntry) each.recorded().entry())
                .map(entry -> new Head(entry.lastSeq(), entry.endsWith()))
                .orElse(NOTHING);
        return new ChainBase(head, vouching, first(connection));
    }

    private static long first(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(FIRST)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The entry about archives is not as it was written, or speaks of what came after it. */
    boolean isForged(KeyRing keys) {
        return vouching.filter(link -> !link.sealedAt(link.seq(), keys) || head.seq() >= link.seq())
                .isPresent();
    }

    /** Rows are still here that an archive holds. */
    public boolean isLeftOver() {
        return first > 0 && first <= head.seq();
    }
}
