package dev.interlock.routes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.ingest.mapping.MappingFile;
import dev.interlock.rules.kind.DeviceKinds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documentation says of telemetry is what the code does. */
class TelemetryDocsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- snippet: (\\S+) -->\n```\\w+\n(.*?)```", Pattern.DOTALL);

    @Test
    void every_reason_is_explained() throws Exception {
        String page = Files.readString(ROOT.resolve("docs/reference/telemetry.md"));

        for (Reason reason : Reason.values()) {
            assertThat(page).contains("| `" + reason.code() + "` |");
        }
    }

    @Test
    void the_snippets_of_the_how_to_are_the_files_that_tests_run() throws Exception {
        int found = 0;
        for (String page :
                List.of("docs/how-to/add-a-route.md", "docs/how-to/tell-people.md", "docs/how-to/act-on-machines.md")) {
            for (Matcher snippets = SNIPPET.matcher(Files.readString(ROOT.resolve(page))); snippets.find(); found++) {
                assertThat(Files.readString(ROOT.resolve(snippets.group(1)))).isEqualTo(snippets.group(2));
            }
        }
        assertThat(found).isEqualTo(5);
    }

    @Test
    void a_route_that_an_operator_adds_as_the_how_to_says_brings_samples_in() throws Exception {
        Path examples = Path.of("examples");
        Path site = Files.createTempDirectory("site");
        Path mapping = site.resolve("mapping.yaml");
        String ours = Files.readString(IngestBench.ROUTES.resolve("mapping.yaml"));
        String line = Files.readString(examples.resolve("mapping-line.yaml"));
        Files.writeString(mapping, ours.replace("\nseries:\n", "\nseries:\n" + line));
        try (StandIn meters = new StandIn()) {
            meters.shows("/metrics", "pdu_active_power_kilowatts{pdu=\"1a\"} 12.5\n");
            try (IngestBench bench = IngestBench.withSite(
                    examples,
                    MappingFile.read(mapping, DeviceKinds.delivered()),
                    "source.pdu-meters.url",
                    meters.url() + "/metrics",
                    "source.pdu-meters.period",
                    "20")) {
                assertThat(bench.nextSample().metric("power_watts")).isEqualTo(12_500);
            }
        }
    }
}
