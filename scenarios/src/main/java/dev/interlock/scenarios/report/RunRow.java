package dev.interlock.scenarios.report;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.entry.LlmRunEntry;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.audit.entry.ScenarioRunEntry;
import dev.interlock.routes.audit.entry.ScenarioRunEntry.Verdict;
import dev.interlock.scenarios.score.Replan;
import dev.interlock.scenarios.score.ReplanLatency;
import dev.interlock.scenarios.score.Scores;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The row that a run leaves in its audit, chained like any other. */
public final class RunRow {
    private RunRow() {}

    /**
     * Writes it.
     *
     * @param rulebook the hash of the rulebook that decided
     */
    public static void write(Audit audit, ScenarioReport report, String rulebook, Instant start, Instant end) {
        Optional<Scores> scores = report.scored();
        String noise = number(report.noise());
        audit.append(List.of(new ScenarioRunEntry(
                Origin.at(end).rulebook(rulebook),
                id("%s/%d/%s/%s/%s".formatted(report.scenario(), report.seed(), noise, rulebook, start)),
                report.scenario(),
                report.seed(),
                noise,
                program(),
                model(audit),
                start,
                end,
                report.met() ? Verdict.MET : Verdict.UNMET,
                report.met() ? null : String.join(" ", report.unmet()),
                scores.map(each -> each.success() ? "1" : "0").orElse(null),
                scores.map(each -> figure(ReplanLatency.seconds(each.replans())))
                        .orElse(null),
                scores.map(each -> figure(distance(each.replans()))).orElse(null))));
    }

    private static double distance(List<Replan> replans) {
        return replans.stream().mapToDouble(Replan::distance).average().orElse(Double.NaN);
    }

    private static @Nullable String figure(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : null;
    }

    private static String number(double value) {
        return Double.toString(value);
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String program() {
        return Optional.ofNullable(RunRow.class.getPackage().getImplementationVersion())
                .orElse("(unpackaged)");
    }

    private static String model(Audit audit) {
        String models = audit.reader().newest(LlmRunEntry.class, Integer.MAX_VALUE).stream()
                .map(run -> run.provider() + ":" + run.model())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return models.isEmpty() ? "none" : models;
    }
}
