package dev.interlock.routes.ingest.mapping;

import java.util.function.DoubleBinaryOperator;

/** What becomes of two values. */
public enum Fold {
    SUM(Double::sum),
    MAX(Math::max),
    MIN(Math::min);

    private final DoubleBinaryOperator operator;

    Fold(DoubleBinaryOperator operator) {
        this.operator = operator;
    }

    public double of(double one, double other) {
        return operator.applyAsDouble(one, other);
    }
}
