package dev.interlock.routes.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.rules.cost.GpuHolder;
import dev.interlock.rules.cost.GpuPart;
import dev.interlock.rules.cost.GpuParts;
import dev.interlock.rules.cost.PaidGpu;
import dev.interlock.rules.cost.PaidMachine;
import dev.interlock.rules.cost.Rate;
import dev.interlock.rules.cost.Use;
import dev.interlock.rules.forecast.Forecast;
import dev.interlock.rules.rulebook.compile.Loading;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RulebookSource;
import dev.interlock.rules.saving.Recommendation;
import dev.interlock.rules.saving.SavingKind;
import dev.interlock.rules.saving.Savings;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FleetAdviceTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final GpuHolder ANN = new GpuHolder("vision", "ann", "train-7");

    private static Instant now = MONDAY;

    @SuppressWarnings("NullAway.Init")
    private static Audit audit;

    @SuppressWarnings("NullAway.Init")
    private static FleetAdvice advice;

    @BeforeAll
    static void three_weeks_pass() {
        Rulebook book = book();
        audit = Audit.open(AuditSettings.inMemory(), InstantSource.system());
        FleetCosts costs = new FleetCosts(audit, new CostsKept(35, 800, 35), FleetAdviceTest::fleet);
        advice = new FleetAdvice(costs, FleetAdviceTest::fleet, () -> book, List.of());
        for (; now.isBefore(MONDAY.plus(21, ChronoUnit.DAYS)); now = now.plus(10, ChronoUnit.MINUTES)) {
            costs.look();
        }
    }

    @AfterAll
    static void close() {
        audit.close();
    }

    @Test
    void a_machine_that_does_nothing_is_to_be_stopped_and_one_that_works_is_not() {
        Savings savings = advice.savings().orElseThrow();

        assertThat(savings.recommendations())
                .filteredOn(each -> each.kind() == SavingKind.STOP)
                .flatExtracting(Recommendation::instances)
                .containsExactly("idle");
        assertThat(savings.dollarsPerMonth()).isCloseTo(2 * 730, within(1.0));
        assertThat(savings.billPerMonth()).isCloseTo(8 * 730, within(1.0));
    }

    @Test
    void the_next_days_cost_what_the_last_ones_did() {
        Forecast forecast = advice.forecast(now, 7).orElseThrow();

        assertThat(forecast.days()).hasSize(7);
        assertThat(forecast.days())
                .allSatisfy(day -> assertThat(day.cost().expected()).isCloseTo(8 * 24, within(1.0)));
        assertThat(forecast.anomalies()).isEmpty();
    }

    private static Rulebook book() {
        RulebookSource source = RulebookSource.of(Path.of("..", "rules", "rulebooks"), Optional.empty());
        return Rulebook.load(source) instanceof Loading.Loaded loaded ? loaded.rulebook() : fail("It does not load.");
    }

    private static FleetCosts.Fleet fleet() {
        return new FleetCosts.Fleet(
                now,
                List.of(machine("busy", 6, Use.ACTIVE, ANN), machine("idle", 2, Use.IDLE, GpuHolder.NOBODY)),
                Set.of());
    }

    private static PaidMachine machine(String id, double dollars, Use use, GpuHolder holder) {
        boolean works = use == Use.ACTIVE;
        PaidGpu gpu = new PaidGpu(
                id + "/0",
                use,
                new GpuParts(List.of(new GpuPart(holder, 1))),
                works ? 70 : 0,
                works ? 60_000 : 0,
                81_559,
                works ? 500 : 60);
        return new PaidMachine(
                id, id, "lambda", "gpu_1x_h100", "us-east-1", "active", Rate.rent(dollars), List.of(gpu));
    }
}
