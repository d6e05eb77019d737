package dev.interlock.routes.costs;

import dev.interlock.rules.cost.GpuDay;
import dev.interlock.rules.cost.GpuDayKey;
import dev.interlock.rules.cost.GpuHolder;
import dev.interlock.rules.cost.Money;
import dev.interlock.rules.cost.Use;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** What each GPU was used for on each day, as rows. */
final class GpuDayRows {
    private static final String INSERT = """
            INSERT INTO gpu_days (on_day, gpu, machine, provider, type, team, holder, job, active_millis, held_millis,
                parked_millis, idle_millis, unmeasured_millis, utilization_millis, measured_millis, busiest_percent,
                peak_memory_mib, memory_total_mib, watt_millis, powered_millis, nanodollars)
            VALUES (:day, :gpu, :machine, :provider, :type, :team, :holder, :job, :active, :held, :parked, :idle, :unmeasured,
                :utilization_millis, :measured_millis, :busiest_percent, :peak_memory_mib, :memory_total_mib, :watt_millis,
                :powered_millis, :nanodollars)
            """;

    private GpuDayRows() {}

    static void insert(Handle handle, Map<GpuDayKey, GpuDay> days) {
        if (days.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(INSERT);
        days.forEach((key, day) -> {
            for (Use use : Use.values()) {
                batch.bind(column(use), day.millis().getOrDefault(use, 0L));
            }
            batch.bind("day", key.day())
                    .bind("gpu", key.gpu())
                    .bind("machine", key.machine())
                    .bind("provider", key.provider())
                    .bind("type", key.type())
                    .bind("team", key.holder().team())
                    .bind("holder", key.holder().user())
                    .bind("job", key.holder().job())
                    .bind("utilization_millis", day.utilizationMillis())
                    .bind("measured_millis", day.measuredMillis())
                    .bind("busiest_percent", orNull(day.busiestPercent()))
                    .bind("peak_memory_mib", orNull(day.peakMemoryMebibytes()))
                    .bind("memory_total_mib", orNull(day.memoryTotalMebibytes()))
                    .bind("watt_millis", day.wattMillis())
                    .bind("powered_millis", day.poweredMillis())
                    .bind("nanodollars", day.amount().nanodollars())
                    .add();
        });
        batch.execute();
    }

    static Map<GpuDayKey, GpuDay> since(Handle handle, LocalDate first) {
        return handle
                .createQuery("SELECT * FROM gpu_days WHERE on_day >= :first")
                .bind("first", first)
                .map((row, context) -> Map.entry(key(row), day(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static GpuDayKey key(ResultSet row) throws SQLException {
        return new GpuDayKey(
                row.getObject("on_day", LocalDate.class),
                row.getString("gpu"),
                row.getString("machine"),
                row.getString("provider"),
                row.getString("type"),
                new GpuHolder(row.getString("team"), row.getString("holder"), row.getString("job")));
    }

    private static GpuDay day(ResultSet row) throws SQLException {
        Map<Use, Long> millis = new EnumMap<>(Use.class);
        for (Use use : Use.values()) {
            long each = row.getLong(column(use) + "_millis");
            if (each > 0) {
                millis.put(use, each);
            }
        }
        return new GpuDay(
                millis,
                row.getDouble("utilization_millis"),
                row.getLong("measured_millis"),
                number(row, "busiest_percent"),
                number(row, "peak_memory_mib"),
                number(row, "memory_total_mib"),
                row.getDouble("watt_millis"),
                row.getLong("powered_millis"),
                new Money(row.getLong("nanodollars")));
    }

    private static String column(Use use) {
        return use.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Double orNull(double figure) {
        return Double.isNaN(figure) ? null : figure;
    }

    private static double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }
}
