package dev.interlock.routes.costs;

import dev.interlock.rules.cost.MachineDay;
import dev.interlock.rules.cost.MachineDayKey;
import dev.interlock.rules.cost.UsageDays;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What GPUs and machines did on each day, as rows. */
final class UsageRows {
    private static final String INSERT = """
            INSERT INTO machine_days (on_day, machine, idle_millis, unused_millis, pauses, divided)
            VALUES (:day, :machine, :idle, :unused, :pauses, :divided)
            """;

    private UsageRows() {}

    /** Puts these in the place of what is kept of their days. */
    static void replace(Handle handle, UsageDays days) {
        days.days().distinct().forEach(day -> {
            delete(handle, "gpu_days WHERE on_day = :day", day);
            delete(handle, "machine_days WHERE on_day = :day", day);
        });
        GpuDayRows.insert(handle, days.gpus());
        if (!days.machines().isEmpty()) {
            PreparedBatch batch = handle.prepareBatch(INSERT);
            days.machines().forEach((key, day) -> batch.bind("day", key.day())
                    .bind("machine", key.machine())
                    .bind("idle", day.idleMillis())
                    .bind("unused", day.unusedMillis())
                    .bind("pauses", day.pauses())
                    .bind("divided", day.divided())
                    .add());
            batch.execute();
        }
    }

    static UsageDays since(Handle handle, LocalDate first) {
        Map<MachineDayKey, MachineDay> machines = handle
                .createQuery(
                        "SELECT on_day, machine, idle_millis, unused_millis, pauses, divided FROM machine_days WHERE on_day >= :first")
                .bind("first", first)
                .map((row, context) -> Map.entry(
                        new MachineDayKey(row.getObject("on_day", LocalDate.class), row.getString("machine")),
                        new MachineDay(
                                row.getLong("idle_millis"),
                                row.getLong("unused_millis"),
                                row.getLong("pauses"),
                                row.getBoolean("divided"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new UsageDays(GpuDayRows.since(handle, first), machines);
    }

    static void deleteBefore(Handle handle, LocalDate first) {
        delete(handle, "gpu_days WHERE on_day < :day", first);
        delete(handle, "machine_days WHERE on_day < :day", first);
    }

    private static void delete(Handle handle, String which, LocalDate day) {
        handle.createUpdate("DELETE FROM " + which).bind("day", day).execute();
    }
}
