package dev.interlock.rules.rulebook.compile;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.base.base.ObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.common.NetworkNode;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.constraint.BetaConstraint;
import org.drools.core.RuleBaseConfiguration;
import org.drools.core.common.BetaConstraints;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.BetaMemory;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.Rete;
import org.drools.core.reteoo.Tuple;
import org.drools.core.reteoo.builder.BuildContext;
import org.drools.util.bitmask.BitMask;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.rule.FactHandle;

/**
 * What a join compares, counted. The engine looks at its own limits between two firings only; a join of ten thousand facts with ten
 * thousand others is one step to it, which nothing else could end.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // the engine's own interface hands contexts through that only it knows
final class MeteredConstraints implements BetaConstraints {
    private final BetaConstraints inner;
    private final Set<String> rules;

    private MeteredConstraints(BetaConstraints inner, Set<String> rules) {
        this.inner = inner;
        this.rules = rules;
    }

    /** Puts a meter into each join of a rule base that no session uses yet. */
    static void install(Rete rete) {
        Set<Integer> seen = new HashSet<>();
        Deque<NetworkNode> open = new ArrayDeque<>(rete.getObjectTypeNodes());
        while (!open.isEmpty()) {
            NetworkNode node = open.pop();
            if (seen.add(node.getId())) {
                if (node instanceof AlphaNode alone) {
                    BytecodeConstraint.install(alone.getConstraint());
                }
                if (node instanceof BetaNode join) {
                    Stream.of(join.getConstraints()).forEach(BytecodeConstraint::install);
                    put(join);
                }
                Stream.ofNullable(node.getSinks()).flatMap(Stream::of).forEach(open::add);
            }
        }
    }

    private static void put(BetaNode join) {
        Set<String> rules =
                Stream.of(join.getAssociatedRules()).map(Rule::getName).collect(Collectors.toUnmodifiableSet());
        try {
            Field constraints = BetaNode.class.getDeclaredField("constraints");
            constraints.setAccessible(true);
            constraints.set(join, new MeteredConstraints(join.getRawConstraints(), rules));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The engine's joins cannot be metered: another version of it may be at work.", e);
        }
    }

    @Override
    public boolean isAllowedCachedLeft(Object context, FactHandle handle) {
        return TurnBudget.compared(inner.isAllowedCachedLeft(context, handle), rules);
    }

    @Override
    public boolean isAllowedCachedRight(BaseTuple tuple, Object context) {
        return TurnBudget.compared(inner.isAllowedCachedRight(tuple, context), rules);
    }

    @Override
    public Object createContext() {
        return inner.createContext();
    }

    @Override
    public void updateFromTuple(Object context, ValueResolver resolver, Tuple tuple) {
        inner.updateFromTuple(context, resolver, tuple);
    }

    @Override
    public void updateFromFactHandle(Object context, ValueResolver resolver, FactHandle handle) {
        inner.updateFromFactHandle(context, resolver, handle);
    }

    @Override
    public BetaConstraint[] getConstraints() {
        return inner.getConstraints();
    }

    @Override
    public BetaConstraints getOriginalConstraint() {
        return inner.getOriginalConstraint();
    }

    @Override
    public boolean isIndexed() {
        return inner.isIndexed();
    }

    @Override
    public int getIndexCount() {
        return inner.getIndexCount();
    }

    @Override
    public boolean isEmpty() {
        return inner.isEmpty();
    }

    @Override
    public BetaMemory createBetaMemory(RuleBaseConfiguration configuration, int nodeType) {
        return inner.createBetaMemory(configuration, nodeType);
    }

    @Override
    public void resetTuple(Object context) {
        inner.resetTuple(context);
    }

    @Override
    public void resetFactHandle(Object context) {
        inner.resetFactHandle(context);
    }

    @Override
    public BitMask getListenedPropertyMask(Pattern pattern, ObjectType type, List settable) {
        return inner.getListenedPropertyMask(pattern, type, settable);
    }

    @Override
    public void init(BuildContext context, int nodeType) {
        inner.init(context, nodeType);
    }

    @Override
    public void initIndexes(int depth, int nodeType, RuleBaseConfiguration configuration) {
        inner.initIndexes(depth, nodeType, configuration);
    }

    @Override
    public Object cloneIfInUse() {
        return inner.cloneIfInUse();
    }

    @Override
    public boolean isLeftUpdateOptimizationAllowed() {
        return inner.isLeftUpdateOptimizationAllowed();
    }

    @Override
    public void registerEvaluationContext(BuildContext context) {
        inner.registerEvaluationContext(context);
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        throw new UnsupportedOperationException("A rule base is built, never read from a stream.");
    }

    @Override
    public void readExternal(ObjectInput in) {
        throw new UnsupportedOperationException("A rule base is built, never read from a stream.");
    }
}
