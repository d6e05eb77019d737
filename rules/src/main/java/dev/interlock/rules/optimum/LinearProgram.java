package dev.interlock.rules.optimum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** A linear program over numbers that are not negative. Solved with the simplex method by one thread; not thread-safe. */
public final class LinearProgram {
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final List<Variable> variables = new ArrayList<>();
    private int rows;

    /** One more number to be chosen; answers with which one it is, from 0. */
    public int variable(double weight) {
        variables.add(model.newVariable("x" + variables.size()).lower(0).weight(weight));
        return variables.size() - 1;
    }

    /** The sum of these, each times its factor, is at most so much. */
    public void atMost(double bound, Map<Integer, Double> factors) {
        row(factors).upper(bound);
    }

    /** The sum of these, each times its factor, is at least so much. */
    public void atLeast(double bound, Map<Integer, Double> factors) {
        row(factors).lower(bound);
    }

    /**
     * The numbers for which their weighted sum is largest.
     *
     * @throws IllegalStateException no numbers meet what is asked, or the sum has no bound
     */
    public double[] largest() {
        return values(model.maximise());
    }

    /**
     * The numbers for which their weighted sum is smallest.
     *
     * @throws IllegalStateException no numbers meet what is asked
     */
    public double[] smallest() {
        return values(model.minimise());
    }

    private Expression row(Map<Integer, Double> factors) {
        Expression row = model.newExpression("row" + rows++);
        factors.forEach((which, factor) -> row.set(variables.get(which), factor));
        return row;
    }

    private double[] values(Optimisation.Result result) {
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("A linear program of %d numbers and %d rows is %s."
                    .formatted(variables.size(), rows, result.getState()));
        }
        double[] values = new double[variables.size()];
        for (int which = 0; which < values.length; which++) {
            values[which] = result.doubleValue(which);
        }
        return values;
    }
}
