package dev.interlock.scenarios.carbon;

import dev.interlock.scenarios.report.Markdown;
import java.util.ArrayList;
import java.util.List;

/** A comparison as a page in Markdown: the same for the same comparison. */
public final class CarbonPage {
    private static final String HEAD = """
            # Waiting for clean power

            How much carbon work saves that waits for cleaner power, with Interlock's own reckoning and with others, on public jobs and grids. Jobs of
            less than 2 hours may wait for 6 hours, longer ones for 24, as in GAIA (ASPLOS 2024). Every job is placed by itself, as there is room for all.

            This page is written by `./interlock scenario carbon --data DIR --to docs/reference/carbon.md`, the same for the same data and rules. The data
            are not carried along:

            %s
            ## How to read it

            - **knows ahead**: *nothing* is the present hour and those before it; *carbon* is every hour to come. Both take a job to be as long as those of its
              queue are in the mean. *Exact length* is hindsight, which nobody has.
            - **carbon**: share of what the same jobs cost that run at once. A unit draws the same whatever runs on it.
            - **of best start**, **of best hours**: which share it saves of what hindsight saves with one start, and with the cleanest hours and suspending between them.
            - **waits**: mean hours a job is later done than at once.
            - **cost**: reckoned after GAIA's published code, with 9 reserved units: they are paid until the last start at 0.4 of what one on demand costs, and work that
              finds too few of them free runs on demand. 1 is all on demand. Without reserved units all policies cost the same. GAIA's
              own program gives other figures (0.851 for running at once in its week in California): these can be compared with each other alone.
            - Interlock is `rules.carbon` as the rulebook calls it, with the limit `carbon-saving`. The weights of its outlook were
              [chosen on these two grids](../decisions/0117-work-waits-for-the-cleanest-hour-that-is-expected.md), so its lines that know nothing ahead flatter it there.

            """;

    private CarbonPage() {}

    /** The page. */
    public static String of(CarbonComparison comparison) {
        List<String> lines = new ArrayList<>();
        for (ComparedGrid grid : comparison.grids()) {
            lines.add("## " + grid.title() + "\n");
            lines.add("Jobs are handed in from %s on (UTC).\n".formatted(grid.begin()));
            lines.add(Markdown.row(ComparedGrid.headings()));
            lines.add(Markdown.row(List.of("---", "---", "---:", "---:", "---:", "---:", "---:")));
            grid.rows().forEach(cells -> lines.add(Markdown.row(cells)));
            lines.add("");
        }
        StringBuilder sources = new StringBuilder();
        comparison.data().sources().forEach(source -> sources.append("- ")
                .append(source)
                .append("\n"));
        return HEAD.formatted(sources) + String.join("\n", lines);
    }
}
