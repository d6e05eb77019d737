package dev.interlock.rules.rulebook.compile;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.mvel.ASMConditionEvaluatorJitter;
import org.drools.mvel.ConditionAnalyzer.BooleanOperator;
import org.drools.mvel.ConditionAnalyzer.CombinedCondition;
import org.drools.mvel.ConditionAnalyzer.Condition;
import org.drools.mvel.ConditionAnalyzer.SingleCondition;
import org.drools.mvel.ConditionEvaluator;
import org.drools.mvel.MVELConditionEvaluator;
import org.drools.mvel.MVELConstraint;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A constraint that is interpreted at first, and is bytecode once it was asked often enough to be worth it. The engine would do the
 * same, but in its bytecode {@code NaN < x} and {@code NaN <= x} are true (10.2.0): a missing value would prove a task safe. Its {@code >}
 * and {@code >=} are right, so that here {@code a < b} is asked as {@code b > a}. What may mean another thing as bytecode stays interpreted.
 */
final class BytecodeConstraint implements ConditionEvaluator {
    /** As the engine's own default. */
    private static final int INTERPRETED_FIRST = 20;

    private static final Logger LOG = LoggerFactory.getLogger(BytecodeConstraint.class);

    private static final Set<Class<?>> WHOLE = Set.of(int.class, long.class, short.class, byte.class);
    private static final Set<Class<?>> NUMBERS =
            Set.of(int.class, long.class, short.class, byte.class, double.class, float.class);

    private static final Field EVALUATOR = field(MVELConstraint.class, "conditionEvaluator");
    private static final Method INTERPRETED =
            method(MVELConstraint.class, "createMvelConditionEvaluator", ValueResolver.class);
    private static final Method ANALYSED = method(
            MVELConditionEvaluator.class,
            "getAnalyzedCondition",
            FactHandle.class,
            ValueResolver.class,
            BaseTuple.class);
    private static final Field LEFT = field(SingleCondition.class, "left");
    private static final Field OPERATION = field(SingleCondition.class, "operation");
    private static final Field RIGHT = field(SingleCondition.class, "right");

    private final MVELConstraint constraint;
    private volatile @Nullable ConditionEvaluator evaluator;
    private int asked;

    private BytecodeConstraint(MVELConstraint constraint) {
        this.constraint = constraint;
    }

    /** Lets this answer for a constraint of the engine, wherever it asks that. */
    static void install(Object constraint) {
        if (constraint instanceof MVELConstraint interpreted && !interpreted.isDynamic()) {
            try {
                EVALUATOR.set(interpreted, new BytecodeConstraint(interpreted));
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    @Override
    public boolean evaluate(FactHandle handle, ValueResolver resolver, BaseTuple tuple) {
        ConditionEvaluator known = evaluator;
        if (asked <= INTERPRETED_FIRST || known == null) {
            known = next(handle, resolver, tuple);
        }
        return known.evaluate(handle, resolver, tuple);
    }

    private synchronized ConditionEvaluator next(FactHandle handle, ValueResolver resolver, BaseTuple tuple) {
        ConditionEvaluator known = evaluator;
        if (known == null) {
            known = (ConditionEvaluator) call(INTERPRETED, constraint, resolver);
        }
        if (asked == INTERPRETED_FIRST) {
            known = bytecode((MVELConditionEvaluator) known, handle, resolver, tuple);
        }
        asked++;
        evaluator = known;
        return known;
    }

    private ConditionEvaluator bytecode(
            MVELConditionEvaluator interpreted, FactHandle handle, ValueResolver resolver, BaseTuple tuple) {
        try {
            Condition condition = (Condition) call(ANALYSED, interpreted, handle, resolver, tuple);
            return isSameAsBytecode(condition)
                    ? ASMConditionEvaluatorJitter.jitEvaluator(
                            constraint.getExpression(),
                            condition,
                            constraint.getRequiredDeclarations(),
                            constraint.getOperators(),
                            resolver.getRuleBase().getRootClassLoader(),
                            tuple)
                    : interpreted;
        } catch (RuntimeException | LinkageError unable) {
            LOG.debug("'{}' stays interpreted.", constraint.getExpression(), unable);
            return interpreted;
        }
    }

    /** Bytecode means what the interpreter means; comparisons that only seem not to are turned round. */
    private boolean isSameAsBytecode(Condition condition) {
        // An int divided by an int is a double to the interpreter.
        String expression = constraint.getExpression();
        return constraint.getOperators().length == 0
                && expression.indexOf('/') < 0
                && expression.indexOf('%') < 0
                && isSame(condition);
    }

    private static boolean isSame(Condition condition) {
        if (condition instanceof CombinedCondition combined) {
            // Each of them, since each has to be turned round.
            return combined.getConditions().stream().map(BytecodeConstraint::isSame).toList().stream()
                    .allMatch(Boolean::booleanValue);
        }
        return !(condition instanceof SingleCondition single) || !single.isBinary() || isSameComparison(single);
    }

    private static boolean isSameComparison(SingleCondition single) {
        List<Class<?>> types =
                List.of(single.getLeft().getType(), single.getRight().getType());
        return switch (single.getOperation()) {
            case LT -> NUMBERS.containsAll(types) && turned(single, BooleanOperator.GT);
            case LE -> NUMBERS.containsAll(types) && turned(single, BooleanOperator.GE);
            case GT, GE -> NUMBERS.containsAll(types);
            // What is not the same number to the interpreter might be to the machine.
            case EQ, NE -> types.stream().noneMatch(NUMBERS::contains) || WHOLE.containsAll(types);
            default -> true;
        };
    }

    private static boolean turned(SingleCondition single, BooleanOperator operation) {
        try {
            Object left = single.getLeft();
            LEFT.set(single, single.getRight());
            RIGHT.set(single, left);
            OPERATION.set(single, operation);
            return true;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object call(Method method, Object of, @Nullable Object... arguments) {
        try {
            return method.invoke(of, arguments);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static Field field(Class<?> of, String name) {
        try {
            Field field = of.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (ReflectiveOperationException e) {
            throw changed(e);
        }
    }

    private static Method method(Class<?> of, String name, Class<?>... parameters) {
        try {
            Method method = of.getDeclaredMethod(name, parameters);
            method.setAccessible(true);
            return method;
        } catch (ReflectiveOperationException e) {
            throw changed(e);
        }
    }

    private static IllegalStateException changed(ReflectiveOperationException e) {
        return new IllegalStateException(
                "The engine's constraints cannot be bytecode: another version of it may be at work.", e);
    }
}
