package dev.interlock.routes.costs;

import dev.interlock.rules.cost.CostDimension;
import dev.interlock.rules.cost.CostLine;
import dev.interlock.rules.cost.CostPeriod;
import dev.interlock.rules.cost.FleetAccount;
import dev.interlock.rules.cost.UsageDays;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.forecast.Forecast;
import dev.interlock.rules.forecast.HourlySeries;
import dev.interlock.rules.price.Offer;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.saving.PaidMachines;
import dev.interlock.rules.saving.SavingLimits;
import dev.interlock.rules.saving.Savings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What is recommended about the fleet's costs, and what they will be, by what is kept of them. */
public final class FleetAdvice {
    private static final int HOURS_A_DAY = 24;

    /** As far back as hours are worth looking at: another fleet costs something else. */
    private static final Period FORECAST_FROM = Period.ofDays(180);

    private final FleetCosts costs;
    private final Supplier<FleetCosts.Fleet> fleet;
    private final Supplier<Rulebook> rulebook;
    private final Collection<Offer> offers;

    public FleetAdvice(
            FleetCosts costs, Supplier<FleetCosts.Fleet> fleet, Supplier<Rulebook> rulebook, Collection<Offer> offers) {
        this.costs = costs;
        this.fleet = fleet;
        this.rulebook = rulebook;
        this.offers = List.copyOf(offers);
    }

    /** What the fleet could cost less; empty while nothing was measured. */
    public Optional<Savings> savings() {
        FleetCosts.Fleet paid = fleet.get();
        SavingLimits limits = SavingLimits.of(rulebook.get().limits());
        LocalDate today = FleetAccount.day(paid.at());
        UsageDays days = costs.days(today.minusDays(Math.round(limits.windowDays()) - 1));
        double hours = days.longestHours();
        return hours > 0
                ? Optional.of(Savings.of(
                        hours,
                        days.usages(),
                        PaidMachines.of(paid.machines(), paid.kept(), days, offers),
                        offers,
                        limits))
                : Optional.empty();
    }

    /** What the days from today on will cost; empty until a whole day is known. */
    public Optional<Forecast> forecast(Instant at, int days) {
        LocalDate today = FleetAccount.day(at);
        Instant from = today.minus(FORECAST_FROM).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<CostLine> hours = costs.lines(from, at, CostDimension.PROVIDER, CostPeriod.HOURLY);
        double deviations =
                rulebook.get().limit(Forecast.ANOMALY_LIMIT).map(Limit::value).orElse(Double.NaN);
        return hours.stream()
                .map(CostLine::from)
                .min(Instant::compareTo)
                // what the day of the start cost before it nobody knows
                .map(first -> first.equals(first.truncatedTo(ChronoUnit.DAYS))
                        ? FleetAccount.day(first)
                        : FleetAccount.day(first).plusDays(1))
                .filter(first -> first.isBefore(today))
                .map(first -> Forecast.of(series(first, today, hours), days, deviations));
    }

    private static HourlySeries series(LocalDate first, LocalDate today, List<CostLine> hours) {
        double[] values = new double[(int) ChronoUnit.DAYS.between(first, today) * HOURS_A_DAY];
        Arrays.fill(values, Double.NaN);
        Instant begin = first.atStartOfDay(ZoneOffset.UTC).toInstant();
        for (CostLine line : hours) {
            long hour = ChronoUnit.HOURS.between(begin, line.from());
            if (!line.from().isBefore(begin) && hour < values.length) {
                double so = Double.isNaN(values[(int) hour]) ? 0 : values[(int) hour];
                values[(int) hour] = so + line.amount().inDollars();
            }
        }
        return HourlySeries.of(first, values);
    }
}
