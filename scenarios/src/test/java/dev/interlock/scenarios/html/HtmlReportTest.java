package dev.interlock.scenarios.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.scenarios.sweep.Results;
import dev.interlock.scenarios.sweep.SweepReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final String HOSTILE = "<script>alert(1)</script>\"'&\u202Egnp\u0000";

    @Test
    void the_page_has_every_kind_its_interval_and_why_a_run_failed() {
        String page = HtmlReport.of(
                "Two faults",
                new SweepReport(
                        List.of(Results.recovered("unit-weak", 3), Results.failed("unit-lost", 4, "It stayed warm."))));

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .endsWith("</html>\n")
                .contains("<title>Two faults</title>", "<svg", "1 of 2 (9.5 to 90.5 %)")
                .contains("<li>unit-lost, seed 4: It stayed warm.</li>")
                .doesNotContain("%%", "Policies side by side", "What hindsight allows");
    }

    @Test
    void policies_and_hindsight_are_shown_where_they_were_played() {
        String page = HtmlReport.of(
                "Budgets",
                new SweepReport(List.of(Results.judged("budget", 1, 20, 4, 0), Results.judged("budget", 2, 10, 2, 0))));

        assertThat(page)
                .contains(
                        "Policies side by side",
                        "hostile planner",
                        "<figcaption>minutes over the power budget</figcaption>")
                .contains("What hindsight allows", "<td>3 (20 %)</td>");
    }

    @Test
    void what_names_say_is_text_and_nothing_more() {
        String page = HtmlReport.of(HOSTILE, new SweepReport(List.of(Results.failed(HOSTILE, 1, HOSTILE))));

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;\uFFFDgnp\uFFFD")
                .doesNotContain("<script", "\u202E", "\u0000");
    }

    @Test
    void the_page_asks_for_nothing_from_elsewhere() {
        String page = HtmlReport.of("All", new SweepReport(List.of(Results.recovered("unit-weak", 3))));

        assertThat(page)
                .contains("default-src 'none'")
                .doesNotContain("http:", "https:", "src=", "href", "url(", "@import");
    }
}
