package dev.interlock.routes.costs;

import dev.interlock.rules.cost.CostDimension;
import dev.interlock.rules.cost.CostEntry;
import dev.interlock.rules.cost.CostKey;
import dev.interlock.rules.cost.CostSum;
import dev.interlock.rules.cost.GpuHolder;
import dev.interlock.rules.cost.Money;
import dev.interlock.rules.cost.Use;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Costs by the hour and by the day, as rows. */
final class CostRows {
    private static final String INSERT = """
            INSERT INTO fleet_costs (starts_at, hours, machine, name, provider, type, region, team, holder, job, used_as,
                nanodollars, gpu_millis, unpriced_millis)
            VALUES (:at, :hours, :machine, :name, :provider, :type, :region, :team, :holder, :job, :used_as,
                :nanodollars, :gpu_millis, :unpriced_millis)
            """;

    private static final String BETWEEN = """
            SELECT starts_at, hours, machine, name, provider, type, region, team, holder, job, used_as, nanodollars, gpu_millis,
                unpriced_millis
            FROM fleet_costs WHERE starts_at >= :from AND starts_at < :until
            """;

    private static final String BY = """
            SELECT starts_at, %1$s AS who, used_as, SUM(nanodollars) AS nanodollars, SUM(gpu_millis) AS gpu_millis,
                SUM(unpriced_millis) AS unpriced_millis
            FROM fleet_costs WHERE starts_at >= :from AND starts_at < :until GROUP BY starts_at, %1$s, used_as
            """;

    private CostRows() {}

    /** Puts these in the place of what is kept of their hours. */
    static void replace(Handle handle, Map<CostKey, CostSum> costs) {
        costs.keySet().stream().map(CostKey::hour).distinct().forEach(hour -> handle.createUpdate(
                        "DELETE FROM fleet_costs WHERE starts_at = :at AND hours = 1")
                .bind("at", utc(hour))
                .execute());
        insert(handle, costs);
    }

    static Map<CostKey, CostSum> between(Handle handle, Instant from, Instant until) {
        return handle
                .createQuery(BETWEEN)
                .bind("from", utc(from))
                .bind("until", utc(until))
                .map((row, context) -> Map.entry(key(row), sum(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, CostSum::plus));
    }

    /** The same, added up by one dimension. */
    static List<CostEntry> between(Handle handle, Instant from, Instant until, CostDimension by) {
        return handle.createQuery(BY.formatted(column(by)))
                .bind("from", utc(from))
                .bind("until", utc(until))
                .map((row, context) -> new CostEntry(
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        Use.valueOf(row.getString("used_as")),
                        sum(row)))
                .list();
    }

    private static String column(CostDimension by) {
        return switch (by) {
            case PROVIDER -> "provider";
            case INSTANCE -> "machine";
            case TYPE -> "type";
            case REGION -> "region";
            case TEAM -> "team";
            case USER -> "holder";
            case JOB -> "job";
        };
    }

    /** Keeps what is older by the day. */
    static void rollUp(Handle handle, Instant before) {
        List<OffsetDateTime> old = handle.createQuery(
                        "SELECT DISTINCT starts_at FROM fleet_costs WHERE starts_at < :before AND hours = 1")
                .bind("before", utc(before))
                .mapTo(OffsetDateTime.class)
                .list();
        old.stream()
                .map(each -> each.toInstant().truncatedTo(ChronoUnit.DAYS))
                .distinct()
                .forEach(day -> {
                    Instant next = day.plus(1, ChronoUnit.DAYS);
                    Map<CostKey, CostSum> hours = between(handle, day, next);
                    delete(handle, day, next);
                    insert(
                            handle,
                            hours.entrySet().stream()
                                    .collect(Collectors.toMap(
                                            each -> each.getKey().onDay(day), Map.Entry::getValue, CostSum::plus)));
                });
    }

    static void delete(Handle handle, Instant from, Instant until) {
        handle.createUpdate("DELETE FROM fleet_costs WHERE starts_at >= :from AND starts_at < :until")
                .bind("from", utc(from))
                .bind("until", utc(until))
                .execute();
    }

    private static void insert(Handle handle, Map<CostKey, CostSum> costs) {
        if (costs.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(INSERT);
        costs.forEach((key, sum) -> batch.bind("at", utc(key.hour()))
                .bind("hours", key.hours())
                .bind("machine", key.machine())
                .bind("name", key.name())
                .bind("provider", key.provider())
                .bind("type", key.type())
                .bind("region", key.region())
                .bind("team", key.holder().team())
                .bind("holder", key.holder().user())
                .bind("job", key.holder().job())
                .bind("used_as", key.use().name())
                .bind("nanodollars", sum.amount().nanodollars())
                .bind("gpu_millis", sum.gpuMillis())
                .bind("unpriced_millis", sum.unpricedMillis())
                .add());
        batch.execute();
    }

    private static CostKey key(ResultSet row) throws SQLException {
        return new CostKey(
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getInt("hours"),
                row.getString("machine"),
                row.getString("name"),
                row.getString("provider"),
                row.getString("type"),
                row.getString("region"),
                new GpuHolder(row.getString("team"), row.getString("holder"), row.getString("job")),
                Use.valueOf(row.getString("used_as")));
    }

    private static CostSum sum(ResultSet row) throws SQLException {
        return new CostSum(
                new Money(row.getLong("nanodollars")), row.getLong("gpu_millis"), row.getLong("unpriced_millis"));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
