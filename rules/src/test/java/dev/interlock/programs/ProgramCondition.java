package dev.interlock.programs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Looks whether a machine has what a test needs. */
final class ProgramCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        List<String> reasons = AnnotationSupport.findAnnotation(context.getElement(), NeedsProgram.class).stream()
                .flatMap(needed -> Stream.of(needed.value()))
                .map(program -> program.reason(System.getenv("PATH")))
                .flatMap(Optional::stream)
                .toList();
        return reasons.isEmpty()
                ? ConditionEvaluationResult.enabled("Everything it needs is here.")
                : ConditionEvaluationResult.disabled(String.join(" ", reasons));
    }
}
