package dev.interlock.routes;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.costs.CostProperty;
import dev.interlock.routes.costs.CostsKept;
import dev.interlock.routes.costs.FleetAdvice;
import dev.interlock.routes.costs.FleetCosts;
import dev.interlock.routes.costs.FleetMoney;
import dev.interlock.routes.fleet.FleetNow;
import dev.interlock.routes.loop.DecisionLoop;
import dev.interlock.routes.operator.ControlRoom;
import dev.interlock.routes.operator.View;
import dev.interlock.rules.cost.PaidFleet;
import dev.interlock.rules.cost.PaidMachine;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fleet.IdleLimits;
import dev.interlock.rules.price.PriceBook;
import dev.interlock.rules.property.PropertyValues;
import dev.interlock.rules.rulebook.compile.Rulebook;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The fleet's costs: what looks at the fleet, and what is reckoned with. */
record CostWiring(PropertyValues values, PriceBook prices) {
    FleetMoney open(Audit audit, ControlRoom room, DecisionLoop loop) {
        Supplier<FleetCosts.Fleet> fleet = () -> fleet(room.view(), loop.rulebook());
        FleetCosts costs = new FleetCosts(audit, CostsKept.from(values), fleet);
        return new FleetMoney(
                costs,
                new FleetAdvice(costs, fleet, loop::rulebook, prices.offers()),
                values.text(CostProperty.ACCOUNT));
    }

    private FleetCosts.Fleet fleet(View view, Rulebook rulebook) {
        FleetNow now = FleetNow.of(view, view.now(), rulebook);
        List<PaidMachine> machines = IdleLimits.of(rulebook::limit)
                .map(limits -> PaidFleet.of(
                        now.figures(), now.gpus(), now.inventory(), now.freshness(), limits, electricity()))
                .orElse(List.of());
        Set<String> kept = now.gpus().stream()
                .filter(gpu -> !gpu.keep().isEmpty())
                .map(Gpu::id)
                .collect(Collectors.toSet());
        return new FleetCosts.Fleet(view.now(), machines, kept);
    }

    /** Dollars for a kilowatt-hour of a GPU, with what the building adds. */
    private OptionalDouble electricity() {
        return values.text(CostProperty.TARIFF).isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(values.number(CostProperty.TARIFF) * values.number(CostProperty.PUE));
    }
}
