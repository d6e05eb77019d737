package dev.interlock.routes.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.rules.cost.CostDimension;
import dev.interlock.rules.cost.CostKey;
import dev.interlock.rules.cost.CostLine;
import dev.interlock.rules.cost.CostPeriod;
import dev.interlock.rules.cost.CostSum;
import dev.interlock.rules.cost.GpuHolder;
import dev.interlock.rules.cost.GpuPart;
import dev.interlock.rules.cost.GpuParts;
import dev.interlock.rules.cost.MachineDay;
import dev.interlock.rules.cost.Money;
import dev.interlock.rules.cost.PaidGpu;
import dev.interlock.rules.cost.PaidMachine;
import dev.interlock.rules.cost.Rate;
import dev.interlock.rules.cost.UsageDays;
import dev.interlock.rules.cost.Use;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetCostsTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    private Instant now = MONDAY;
    private Use use = Use.ACTIVE;
    private boolean seen = true;

    @SuppressWarnings("NullAway.Init")
    private Audit audit;

    @SuppressWarnings("NullAway.Init")
    private FleetCosts costs;

    @BeforeEach
    void open() {
        audit = Audit.open(AuditSettings.in(data), InstantSource.system());
        costs = new FleetCosts(audit, new CostsKept(3, 10, 5), () -> fleet());
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void what_is_written_and_what_is_not_is_one_sum() {
        hours(5);
        minutes(3);

        assertThat(total(CostPeriod.HOURLY)).isCloseTo(6 * 5.05, within(1e-6));
        assertThat(costs.thisMonth(now).getOrDefault("node-1", Money.ZERO).inDollars())
                .isCloseTo(6 * 5.05, within(1e-6));
    }

    @Test
    void after_a_kill_it_goes_on_where_it_was_and_knows_what_it_does_not_know() {
        hours(2);
        minutes(3);
        restart();
        now = now.plus(7, ChronoUnit.MINUTES);
        costs.look();
        minutes(5);

        double unmeasured = used(Use.UNMEASURED);
        assertThat(used(Use.ACTIVE) + unmeasured).isCloseTo(6 * 2.25, within(1e-6));
        assertThat(unmeasured).isBetween(6 * 7 / 60.0 - 1e-6, 6 * 12 / 60.0 + 1e-6);
    }

    @Test
    void a_fleet_that_is_not_seen_yet_after_a_restart_has_cost_what_it_cost_once_it_is() {
        hours(2);
        costs.write();
        restart();
        seen = false;
        now = now.plus(40, ChronoUnit.MINUTES);
        minutes(10);
        restart();
        minutes(10);
        seen = true;
        minutes(60);

        assertThat(used(Use.UNMEASURED)).as("an hour in which nobody saw it").isCloseTo(6, within(1e-6));
        assertThat(total(CostPeriod.HOURLY)).isCloseTo(6 * 4, within(1e-6));
    }

    @Test
    void how_often_a_machine_paused_is_known_after_a_restart() {
        for (Use each : List.of(Use.IDLE, Use.ACTIVE, Use.IDLE)) {
            use = each;
            hours(1);
        }
        costs.write();
        restart();

        assertThat(costs.days(LocalDate.EPOCH).together().get("node-1"))
                .extracting(MachineDay::pauses)
                .isEqualTo(2L);
    }

    @Test
    void old_hours_become_days_and_old_days_go_and_the_sums_stay() {
        hours(24 * 6);
        costs.write();
        Map<CostKey, CostSum> all = costs.costs(MONDAY, now);

        assertThat(all.keySet().stream().filter(key -> key.hours() == 24)).hasSizeBetween(2, 3);
        assertThat(all.values().stream()
                        .map(CostSum::amount)
                        .reduce(Money.ZERO, Money::plus)
                        .inDollars())
                .isCloseTo(6 * 24 * 6, within(1e-5));

        hours(24 * 9);
        costs.write();
        assertThat(costs.costs(MONDAY, now).keySet().stream().map(CostKey::hour).min(Instant::compareTo))
                .hasValueSatisfying(first -> assertThat(first).isAfterOrEqualTo(MONDAY.plus(4, ChronoUnit.DAYS)));
        assertThat(costs.days(LocalDate.EPOCH).days().min(LocalDate::compareTo))
                .hasValueSatisfying(first -> assertThat(first).isAfterOrEqualTo(LocalDate.of(2026, 3, 11)));
    }

    @Test
    void a_GPU_s_days_are_the_same_after_a_restart() {
        hours(30);
        costs.write();
        UsageDays before = costs.days(LocalDate.EPOCH);
        restart();

        assertThat(costs.days(LocalDate.EPOCH)).isEqualTo(before);
        assertThat(before.gpus()).hasSize(2);
        assertThat(before.machines()).hasSize(2);
    }

    @Test
    void costs_are_added_up_by_whoever_has_the_GPUs() {
        hours(3);

        List<CostLine> teams = costs.lines(MONDAY, now.plus(1, ChronoUnit.HOURS), CostDimension.TEAM, CostPeriod.DAILY);
        assertThat(teams).hasSize(1);
        assertThat(teams.get(0).who()).isEqualTo("vision");
        assertThat(teams.get(0).gpuHours()).isCloseTo(3, within(1e-6));
    }

    @Test
    void an_export_has_a_row_for_each_hour_and_the_same_sum() throws Exception {
        hours(26);
        StringWriter csv = new StringWriter();
        new FocusExport(costs, "books").write(csv, MONDAY, now.plus(1, ChronoUnit.HOURS));

        List<String> lines = csv.toString().lines().toList();
        assertThat(lines.get(0)).startsWith("BilledCost,BillingAccountId,");
        assertThat(lines).hasSize(27);
        assertThat(lines.stream()
                        .skip(1)
                        .mapToDouble(line -> Double.parseDouble(line.substring(0, line.indexOf(','))))
                        .sum())
                .isCloseTo(6 * 26, within(1e-5));
    }

    private FleetCosts.Fleet fleet() {
        GpuParts whole = new GpuParts(List.of(new GpuPart(new GpuHolder("vision", "ann", "train-7"), 1)));
        PaidGpu gpu = new PaidGpu("node-1/0", use, whole, 90, 9_000, 81_559, 500);
        return new FleetCosts.Fleet(
                now,
                seen
                        ? List.of(new PaidMachine(
                                "node-1",
                                "train",
                                "lambda",
                                "gpu_1x",
                                "us-east-1",
                                "active",
                                Rate.rent(6),
                                List.of(gpu)))
                        : List.of(),
                Set.of());
    }

    private void restart() {
        audit.close();
        open();
    }

    private void hours(int hours) {
        minutes(hours * 60);
    }

    private void minutes(int minutes) {
        Instant until = now.plus(minutes, ChronoUnit.MINUTES);
        for (; now.isBefore(until); now = now.plus(1, ChronoUnit.MINUTES)) {
            costs.look();
        }
        costs.look();
    }

    private double total(CostPeriod period) {
        return costs.lines(MONDAY, now.plus(1, ChronoUnit.HOURS), CostDimension.INSTANCE, period).stream()
                .mapToDouble(line -> line.amount().inDollars())
                .sum();
    }

    private double used(Use use) {
        return costs.lines(MONDAY, now.plus(1, ChronoUnit.HOURS), CostDimension.INSTANCE, CostPeriod.CURRENT).stream()
                .mapToDouble(line -> line.amount(use).inDollars())
                .sum();
    }
}
