package dev.interlock.scenarios.carbon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Every policy with the same jobs on one grid, in the same weeks. */
public final class ComparedGrid {
    private final HourlyGrid grid;
    private final PlayedWeeks weeks;
    private final Map<CarbonPolicy, CarbonFigures> figures = new EnumMap<>(CarbonPolicy.class);

    ComparedGrid(HourlyGrid grid, PlayedWeeks weeks, List<WaitingJob> jobs, double least) {
        this.grid = grid;
        this.weeks = weeks;
        for (CarbonPolicy policy : CarbonPolicy.values()) {
            WaitingPolicy here = policy.on(grid, least);
            figures.put(
                    policy,
                    CarbonFigures.mean(weeks.starts().stream()
                            .map(start -> CarbonFigures.of(jobs, grid, grid.moment(start), here))
                            .toList()));
        }
    }

    CarbonFigures of(CarbonPolicy policy) {
        return Objects.requireNonNull(figures.get(policy));
    }

    /** Where and when, for a heading. */
    public String title() {
        return "%s, %s".formatted(grid.name(), weeks.words());
    }

    /** When the weeks begin, UTC. */
    public String begin() {
        return weeks.starts().stream()
                .map(start -> grid.instant(start).toString().replaceFirst(":00Z$", ""))
                .collect(Collectors.joining(", "));
    }

    /** The heading of each column. */
    public static List<String> headings() {
        return List.of("policy", "knows ahead", "carbon", "of best start", "of best hours", "waits, h", "cost");
    }

    /** A line for each policy, under the headings. */
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        CarbonFigures start = of(CarbonPolicy.BEST_START);
        CarbonFigures hours = of(CarbonPolicy.BEST_HOURS);
        figures.forEach((policy, here) -> rows.add(List.of(
                policy.words(),
                policy.knows().words(),
                text("%.3f", here.carbon()),
                text("%.0f %%", 100 * here.shareOf(start)),
                text("%.0f %%", 100 * here.shareOf(hours)),
                text("%.1f", here.waitingHours()),
                text("%.3f", here.cost()))));
        return rows;
    }

    private static String text(String pattern, double figure) {
        return Double.isFinite(figure) ? String.format(Locale.ROOT, pattern, figure) : "-";
    }
}
