package dev.interlock.routes.web.body;

import dev.interlock.rules.saving.Savings;
import java.util.List;
import java.util.Optional;

/** What a fleet could cost less in a month, of what it costs; and what it would be better served by, which costs. */
public record SavingsBody(
        double windowHours,
        double billDollarsPerMonth,
        double savingDollarsPerMonth,
        List<RecommendationBody> recommendations,
        List<RecommendationBody> costs) {
    /** As the API shows it; empty lists where nothing was measured yet. */
    public static SavingsBody of(Optional<Savings> found) {
        return found.map(savings -> new SavingsBody(
                        savings.windowHours(),
                        savings.billPerMonth(),
                        savings.dollarsPerMonth(),
                        savings.recommendations().stream()
                                .map(RecommendationBody::of)
                                .toList(),
                        savings.costs().stream().map(RecommendationBody::of).toList()))
                .orElseGet(() -> new SavingsBody(0, 0, 0, List.of(), List.of()));
    }
}
