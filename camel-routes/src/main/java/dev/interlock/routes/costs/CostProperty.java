package dev.interlock.routes.costs;

import dev.interlock.rules.property.Property;
import dev.interlock.rules.property.PropertyKind;
import java.util.List;

/** What can be set of the fleet's costs. */
public enum CostProperty implements Property {
    PERIOD(
            "fleet.costs.period",
            PropertyKind.PERIOD,
            "30000",
            "Milliseconds between two looks at what the fleet's GPUs are used for, and so at what it costs whom."),
    HOURS_KEPT(
            "fleet.costs.hourly.days",
            PropertyKind.whole(1, 3_660),
            "35",
            "Days for which costs are kept by the hour; older ones are kept by the day."),
    DAYS_KEPT(
            "fleet.costs.daily.days",
            PropertyKind.whole(1, 36_600),
            "800",
            "Days for which costs are kept by the day; older ones are deleted."),
    GPUS_KEPT(
            "fleet.usage.days",
            PropertyKind.whole(1, 3_660),
            "35",
            "Days for which it is kept what each GPU was used for; recommendations are made of it."),
    ACCOUNT(
            "fleet.billing.account",
            PropertyKind.of("a name", text -> !text.isBlank()),
            "default",
            "Who pays, as your books call it; it stands in each row of an export."),
    TARIFF(
            "fleet.electricity.dollars-per-kwh",
            PropertyKind.number(0, 10),
            "",
            "What a kilowatt-hour costs, in dollars. Where it is set, machines that no provider lists cost what their GPUs draw, and no rent."),
    PUE(
            "fleet.electricity.pue",
            PropertyKind.number(1, 5),
            "1.54",
            "Power usage effectiveness: what the building draws for each watt of its machines. 1.54 is the mean of Uptime Institute's survey.");

    private final Declaration declaration;

    CostProperty(String key, PropertyKind kind, String otherwise, String description) {
        this.declaration = new Declaration(key, kind, otherwise, description, List.of());
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }
}
