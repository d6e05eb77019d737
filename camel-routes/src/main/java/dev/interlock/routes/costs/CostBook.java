package dev.interlock.routes.costs;

import dev.interlock.routes.audit.Audit;
import dev.interlock.rules.cost.CostDimension;
import dev.interlock.rules.cost.CostEntry;
import dev.interlock.rules.cost.CostKey;
import dev.interlock.rules.cost.CostSum;
import dev.interlock.rules.cost.FleetAccount;
import dev.interlock.rules.cost.UsageDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The account of a fleet in the database, beside the chain. */
final class CostBook {
    private final Audit audit;
    private final CostsKept kept;

    CostBook(Audit audit, CostsKept kept) {
        this.audit = audit;
        this.kept = kept;
    }

    /** The account as it was left, or a new one. */
    FleetAccount open() {
        return audit.look("read the fleet's costs", handle -> until(handle)
                .map(until -> {
                    Instant last = until.minusMillis(1);
                    Instant hour = last.truncatedTo(ChronoUnit.HOURS);
                    Map<CostKey, CostSum> costs = CostRows.between(handle, hour, hour.plus(1, ChronoUnit.HOURS));
                    return FleetAccount.goOn(
                            until,
                            costs.keySet().stream().map(CostKey::machine).collect(Collectors.toSet()),
                            costs,
                            UsageRows.since(handle, FleetAccount.day(last)));
                })
                .orElseGet(FleetAccount::begin));
    }

    /** Keeps all that the account holds, and lets go of what has grown too old. */
    void save(FleetAccount account, boolean tidy) {
        Map<CostKey, CostSum> costs = account.costs();
        UsageDays days = account.days();
        audit.beside("keep the fleet's costs", handle -> {
            CostRows.replace(handle, costs);
            UsageRows.replace(handle, days);
            keepUntil(handle, account.until());
            if (tidy) {
                tidy(handle, account.until());
            }
            return null;
        });
    }

    private void tidy(Handle handle, Instant now) {
        CostRows.rollUp(handle, now.minus(kept.hourlyDays(), ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS));
        CostRows.delete(handle, Instant.EPOCH, now.minus(kept.dailyDays(), ChronoUnit.DAYS));
        UsageRows.deleteBefore(handle, FleetAccount.day(now).minusDays(kept.gpuDays()));
    }

    Map<CostKey, CostSum> costs(Instant from, Instant until) {
        return audit.show("read the fleet's costs", handle -> CostRows.between(handle, from, until));
    }

    List<CostEntry> costs(Instant from, Instant until, CostDimension by) {
        return audit.show("add the fleet's costs up", handle -> CostRows.between(handle, from, until, by));
    }

    UsageDays days(LocalDate first) {
        return audit.show("read what GPUs were used for", handle -> UsageRows.since(handle, first));
    }

    private static Optional<Instant> until(Handle handle) {
        return handle.createQuery("SELECT kept_until FROM fleet_account WHERE id = 1")
                .mapTo(OffsetDateTime.class)
                .findFirst()
                .map(OffsetDateTime::toInstant);
    }

    private static void keepUntil(Handle handle, Instant until) {
        boolean known = handle.createUpdate("UPDATE fleet_account SET kept_until = :until WHERE id = 1")
                        .bind("until", CostRows.utc(until))
                        .execute()
                > 0;
        if (!known) {
            handle.createUpdate("INSERT INTO fleet_account (id, kept_until) VALUES (1, :until)")
                    .bind("until", CostRows.utc(until))
                    .execute();
        }
    }
}
