package dev.interlock.rules.cost;

import java.util.function.Function;

/** By what costs can be added up. */
public enum CostDimension {
    PROVIDER(CostKey::provider),
    INSTANCE(CostKey::machine),
    TYPE(CostKey::type),
    REGION(CostKey::region),
    TEAM(key -> key.holder().team()),
    USER(key -> key.holder().user()),
    JOB(key -> key.holder().job());

    private final Function<CostKey, String> value;

    CostDimension(Function<CostKey, String> value) {
        this.value = value;
    }

    /** Empty where no label says it. */
    String of(CostKey key) {
        return value.apply(key);
    }
}
