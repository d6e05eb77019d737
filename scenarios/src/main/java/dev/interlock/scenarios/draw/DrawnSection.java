package dev.interlock.scenarios.draw;

import dev.interlock.scenarios.report.Markdown;
import dev.interlock.scenarios.sweep.SweepReport;
import java.util.ArrayList;
import java.util.List;

/** What came of a draw, as a section of a page in Markdown between two marks. */
public final class DrawnSection {
    private static final String BEGIN = "<!-- drawn faults -->";
    private static final String END = "<!-- end of drawn faults -->";
    private static final String HEAD = """
            ## Drawn faults

            %d scenarios that chance draws, of each kind of fault as many: data centres of 6 to 200 racks and fleets of 6 to 40 machines; single, correlated, repeated and compound faults,
            some that heal by themselves, sensors that lie, budgets that move, and sensors as noisy as their data sheets allow. None is left out. How long stories are
            and what is expected of each kind was settled while looking at draws of seeds 1 to 3; another seed says more. What is recovered is what [Scores](scores.md#success-rate-sr) calls a success; in brackets
            where the share lies with 95 %% confidence (Wilson). A published figure to stand beside is 73 %% of 30 scenarios, which were others, in another world.

            This section is written by `./interlock scenario draw --seed %d --count %d%s --page %s`.
            """;

    private static final String POLICIES = """
            The data centres among them under five policies, on the same seeds: nobody acts; every cooling unit as cold and as fast as it goes; a thermostat in each zone; Interlock; and Interlock
            with a planner that means harm, which answers every question and proposes five plans unasked every two minutes, held by the safety gate alone.
            """;

    private static final String HINDSIGHT = """
            What nobody could have done better in the same data centres, reckoned afterwards by whoever knew all ([how](scores.md#what-hindsight-allows)), and in brackets the gap, (policy − hindsight) / (nothing − hindsight):
            0 % is as good as that, 100 % as bad as nothing. Read it beside the minutes too warm and over budget above: who lets racks get warm or draws too much saves, too.
            """;

    private DrawnSection() {}

    /** The section, with its marks. */
    public static String of(ScenarioDraw draw, SweepReport report, String page) {
        List<String> lines = new ArrayList<>(List.of(
                BEGIN,
                HEAD.formatted(
                                draw.count(),
                                draw.seed(),
                                draw.count(),
                                report.policies().isEmpty() ? "" : " --policies",
                                page)
                        .stripTrailing(),
                ""));
        lines.add(Markdown.row(SweepReport.headings()));
        lines.add(Markdown.row(
                SweepReport.headings().stream().map(heading -> "---").toList()));
        report.rows().forEach(each -> lines.add(Markdown.row(each.cells())));
        table("### Policies side by side", POLICIES, report.policies(), lines);
        table("### What hindsight allows", HINDSIGHT, report.hindsight(), lines);
        lines.addAll(List.of("", "### What did not recover, and why", ""));
        lines.addAll(
                report.failures().isEmpty()
                        ? List.of("Everything did.")
                        : report.failures().stream().map(each -> "- " + each).toList());
        lines.addAll(List.of("", END));
        return String.join("\n", lines) + "\n";
    }

    /** The page with this section in place of its former one, or at its end. */
    public static String into(String page, String section) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        return begin < 0 || end < begin
                ? page.stripTrailing() + "\n\n" + section
                : page.substring(0, begin) + section + page.substring(end + END.length() + 1);
    }

    /** A page that was written anew, with the section that the former one had, if it had one. */
    public static String kept(String former, String page) {
        int begin = former.indexOf(BEGIN);
        int end = former.indexOf(END);
        return begin < 0 || end < begin ? page : into(page, former.substring(begin, end + END.length()) + "\n");
    }

    private static void table(String title, String words, List<List<String>> table, List<String> lines) {
        if (!table.isEmpty()) {
            lines.addAll(List.of("", title, "", words.stripTrailing(), ""));
            lines.add(Markdown.row(table.get(0)));
            lines.add(Markdown.row(table.get(0).stream().map(heading -> "---:").toList()));
            table.stream().skip(1).forEach(each -> lines.add(Markdown.row(each)));
        }
    }
}
