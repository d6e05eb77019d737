package dev.interlock.routes.audit;

import dev.interlock.routes.audit.archive.ArchivingRefused;
import dev.interlock.routes.audit.entry.Shape;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/** The oldest day (UTC) in the chain, once all of it is old enough. */
final class DueDay {
    private static final String BEGINNING = Shape.all().stream()
            .map(shape -> "(SELECT seq, at FROM %s WHERE seq = ?)".formatted(shape.table()))
            .collect(Collectors.joining(" UNION ALL "));

    private static final String NOTICED = "SELECT seq FROM noticed WHERE id = 1";
    private static final String HEAD = "SELECT seq FROM chain_head WHERE id = 1";

    private DueDay() {}

    /**
     * The last entry of the oldest day behind a place, as far as people were told of what it says; the place itself where nothing is due.
     *
     * @param before entries of this time and later stay
     */
    static long last(Connection open, long place, Instant before) throws SQLException {
        long last = place(open, HEAD);
        if (last <= place) {
            return place;
        }
        Instant end = at(open, place + 1).truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        if (end.isAfter(before)) {
            return place;
        }
        for (Shape shape : Shape.all()) {
            last = Math.min(last, firstSince(open, shape, place, end) - 1);
        }
        return Math.min(last, Math.max(place, place(open, NOTICED)));
    }

    private static Instant at(Connection open, long place) throws SQLException {
        try (PreparedStatement select = open.prepareStatement(BEGINNING)) {
            for (int i = 1; i <= Shape.all().size(); i++) {
                select.setLong(i, place);
            }
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw ArchivingRefused.broken(place);
                }
                return rows.getObject(2, OffsetDateTime.class).toInstant();
            }
        }
    }

    private static long firstSince(Connection open, Shape shape, long place, Instant time) throws SQLException {
        String sql = "SELECT seq FROM %s WHERE seq > ? AND at >= ? ORDER BY seq FETCH FIRST 1 ROW ONLY"
                .formatted(shape.table());
        try (PreparedStatement select = open.prepareStatement(sql)) {
            select.setLong(1, place);
            select.setObject(2, time.atOffset(ZoneOffset.UTC));
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getLong(1) : Long.MAX_VALUE;
            }
        }
    }

    private static long place(Connection open, String sql) throws SQLException {
        try (PreparedStatement select = open.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
