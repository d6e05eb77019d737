package dev.interlock.routes.agents.runbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.plan.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people wrote down is found: first by what it is for, then by its words. */
final class RunbookAgentTest {
    private static final Path DELIVERED = Path.of("../docs/runbooks");

    private final Path site;
    private final RunbookAgent agent;

    RunbookAgentTest(@TempDir Path site) {
        this.site = site;
        this.agent = new RunbookAgent(new Runbooks(List.of(site, site.resolve("absent"), DELIVERED)));
    }

    @ParameterizedTest
    @CsvSource({
        "inlet-above-recommended, racks-too-warm",
        "cooling-unit-lost on crac-2, cooling-lost",
        "power-over-continuous, power-over-continuous",
        "what about breaker-near-trip?, breaker-near-trip",
        "XID-79, gpu-errors",
        "telemetry-stale, telemetry-stale",
        "queue-beyond-sla, queue-beyond-sla",
        "high-carbon-work-waiting, dirty-power"
    })
    void a_condition_or_code_that_a_runbook_is_for_leads_to_it(String query, String runbook) {
        AgentResult result = search(query);
        assertThat(result.out()).containsEntry("runbook_1", runbook);
        assertThat(String.valueOf(result.out().get("link_1"))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a compressor keeps starting and stopping, cooling-lost",
        "is the generator running and how long do batteries last, breaker-near-trip",
        "remapped memory rows, gpu-errors",
        "sensors contradict each other, telemetry-stale"
    })
    void words_lead_to_the_passage_that_has_them(String query, String runbook) {
        assertThat(search(query).out()).containsEntry("runbook_1", runbook).containsEntry("link_1", "");
    }

    @Test
    void words_that_nobody_wrote_find_nothing_and_syntax_is_no_syntax() {
        assertThat(search("zzz").out()).containsEntry("passages", 0);
        assertThat(search("+(\"\\ ~ [ TO ] *:* -").ok()).isTrue();
    }

    @Test
    void a_sites_file_replaces_the_delivered_one_and_an_edit_counts_at_once() throws IOException {
        Path file = site.resolve("gpu-errors.md");
        Files.writeString(file, "# Ours\n\nFor: `gpu-xid`\n\n## First\n\nCall Grace.\n");
        assertThat(search("gpu-xid").out()).containsEntry("text_1", "Call Grace.");

        Files.writeString(file, "# Ours\n\nFor: `gpu-xid`\n\n## First\n\nCall Alan.\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(search("gpu-xid").out()).containsEntry("text_1", "Call Alan.");
    }

    @Test
    void a_runbook_that_names_the_target_comes_first() throws IOException {
        Files.writeString(site.resolve("crac-2.md"), "# The unit by the door\n\nFor: `crac-2`\n\nIts filter clogs.\n");
        assertThat(agent.carryOut("plan/task", new Action.SearchRunbooks("crac-2", "cooling capacity", 3))
                        .out())
                .containsEntry("runbook_1", "crac-2");
    }

    private AgentResult search(String query) {
        return agent.carryOut("plan/task", new Action.SearchRunbooks("zone-1", query, 5));
    }
}
