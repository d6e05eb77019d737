package dev.interlock.routes.costs;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.reading.AuditUnavailable;
import dev.interlock.rules.cost.CostDimension;
import dev.interlock.rules.cost.CostEntry;
import dev.interlock.rules.cost.CostKey;
import dev.interlock.rules.cost.CostLine;
import dev.interlock.rules.cost.CostPeriod;
import dev.interlock.rules.cost.CostSum;
import dev.interlock.rules.cost.FleetAccount;
import dev.interlock.rules.cost.Money;
import dev.interlock.rules.cost.PaidMachine;
import dev.interlock.rules.cost.UsageDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Looks at the fleet now and then, and knows what it has cost since this audit began: what is not written yet as well as what is.
 * Thread-safe.
 */
public final class FleetCosts {
    /** What a kill may cost: it is charged all the same, and nobody knows for what. */
    private static final Duration UNWRITTEN = Duration.ofMinutes(5);

    private final CostBook book;
    private final Supplier<Fleet> fleet;
    private final FleetAccount account;
    private Instant written = Instant.EPOCH;
    private Instant addedUp = Instant.MIN;
    private Map<String, Money> beforeThisHour = Map.of();

    /**
     * The machines of the fleet at the controller's time.
     *
     * @param kept GPUs that are labelled to be kept as they are
     */
    public record Fleet(Instant at, List<PaidMachine> machines, Set<String> kept) {}

    public FleetCosts(Audit audit, CostsKept kept, Supplier<Fleet> fleet) {
        this.book = new CostBook(audit, kept);
        this.fleet = fleet;
        this.account = book.open();
    }

    /** Charges what passed since the last look. Where it cannot be written, it is kept here until it can. */
    public synchronized void look() {
        Fleet now = fleet.get();
        if (now.machines().isEmpty() && account.machines().isEmpty()) {
            return;
        }
        account.look(now.machines(), now.at());
        if (written.plus(UNWRITTEN).isBefore(now.at())) {
            write();
        }
    }

    /** Writes what is not written yet. */
    public synchronized void write() {
        if (account.until().equals(Instant.MAX)) {
            return;
        }
        try {
            book.save(account, !FleetAccount.day(written).equals(FleetAccount.day(account.until())));
            written = account.until();
            account.forgetEnded();
        } catch (AuditUnavailable later) {
            // it stays in the account; that the audit cannot be written is said by the audit
        }
    }

    /** What was spent from one hour to another. */
    public Map<CostKey, CostSum> costs(Instant from, Instant until) {
        Map<CostKey, CostSum> unwritten = unwritten(from, until);
        Set<Instant> newer = hours(unwritten);
        Map<CostKey, CostSum> all = new HashMap<>(book.costs(from, until));
        all.keySet().removeIf(key -> newer.contains(key.hour()));
        all.putAll(unwritten);
        return all;
    }

    /** What was spent, added up. */
    public List<CostLine> lines(Instant from, Instant until, CostDimension by, CostPeriod period) {
        Map<CostKey, CostSum> unwritten = unwritten(from, until);
        Set<Instant> newer = hours(unwritten);
        List<CostEntry> all = new ArrayList<>(book.costs(from, until, by));
        all.removeIf(entry -> newer.contains(entry.at()));
        unwritten.forEach((key, sum) -> all.add(CostEntry.of(key, sum, by)));
        return CostLine.of(all, period);
    }

    /**
     * What each machine has cost since this month began, by its id; of none while the audit cannot be read. What was spent before this
     * hour is added up once an hour.
     */
    public Map<String, Money> thisMonth(Instant now) {
        try {
            return sinceMonthBegan(now);
        } catch (AuditUnavailable unread) {
            return Map.of();
        }
    }

    private synchronized Map<String, Money> sinceMonthBegan(Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        if (!hour.equals(addedUp)) {
            beforeThisHour = byMachine(CostPeriod.CURRENT.begin(now), hour);
            addedUp = hour;
        }
        Map<String, Money> all = new HashMap<>(beforeThisHour);
        byMachine(hour, hour.plus(1, ChronoUnit.HOURS))
                .forEach((machine, amount) -> all.merge(machine, amount, Money::plus));
        return all;
    }

    private Map<String, Money> byMachine(Instant from, Instant until) {
        return lines(from, until, CostDimension.INSTANCE, CostPeriod.CURRENT).stream()
                .collect(Collectors.toMap(CostLine::who, CostLine::amount));
    }

    private synchronized Map<CostKey, CostSum> unwritten(Instant from, Instant until) {
        Map<CostKey, CostSum> unwritten = new HashMap<>(account.costs());
        unwritten
                .keySet()
                .removeIf(key -> key.hour().isBefore(from) || !key.hour().isBefore(until));
        return unwritten;
    }

    private static Set<Instant> hours(Map<CostKey, CostSum> costs) {
        return costs.keySet().stream().map(CostKey::hour).collect(Collectors.toSet());
    }

    /** What GPUs were used for on each day since then. */
    public UsageDays days(LocalDate first) {
        UsageDays unwritten = unwrittenDays();
        return book.days(first).replacedBy(unwritten.since(first));
    }

    private synchronized UsageDays unwrittenDays() {
        return account.days();
    }
}
