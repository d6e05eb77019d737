package dev.interlock.routes.web.body;

import dev.interlock.rules.saving.Evidence;
import dev.interlock.rules.saving.Recommendation;
import java.util.List;
import java.util.Locale;

/** Something that could be done about what a fleet costs. */
public record RecommendationBody(
        String kind,
        List<String> instances,
        List<String> gpus,
        String team,
        String user,
        String job,
        String state,
        double dollarsPerMonth,
        String advice,
        String arithmetic,
        List<Evidence> evidence,
        String confidence,
        double confidenceValue,
        String confidenceArithmetic,
        List<String> steps,
        String wrongIf) {
    static RecommendationBody of(Recommendation recommendation) {
        return new RecommendationBody(
                recommendation.kind().word(),
                recommendation.instances(),
                List.copyOf(recommendation.gpus()),
                recommendation.holder().team(),
                recommendation.holder().user(),
                recommendation.holder().job(),
                recommendation.state().name().toLowerCase(Locale.ROOT),
                recommendation.dollarsPerMonth(),
                recommendation.advice(),
                recommendation.arithmetic(),
                recommendation.evidence(),
                recommendation.confidence().grade(),
                recommendation.confidence().value(),
                recommendation.confidence().words(),
                recommendation.steps(),
                recommendation.wrongIf());
    }
}
