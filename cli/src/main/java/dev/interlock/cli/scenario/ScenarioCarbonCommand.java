package dev.interlock.cli.scenario;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.print.Printout;
import dev.interlock.cli.print.Table;
import dev.interlock.cli.settings.Home;
import dev.interlock.rules.rulebook.source.RulebookSource;
import dev.interlock.scenarios.carbon.CarbonComparison;
import dev.interlock.scenarios.carbon.CarbonData;
import dev.interlock.scenarios.carbon.CarbonPage;
import dev.interlock.scenarios.carbon.ComparedGrid;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares how work waits for clean power. */
@Command(
        name = "carbon",
        description = {
            "Compare how work waits for clean power: Interlock, GAIA's policies, plain ones and hindsight, on public jobs and grids.",
            "docs/reference/carbon.md has the figures, and says where the data come from; they are not carried along."
        })
final class ScenarioCarbonCommand implements Runnable {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description =
                    "A folder with job-traces/pai_1k.csv and carbon-intensity/*.csv, each a grid's year by the hour.")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(names = "--to", paramLabel = "FILE", description = "A page in Markdown to write.")
    private @Nullable Path page;

    @Mixin
    private final Printout out = new Printout();

    @Override
    public void run() {
        Optional<WrittenPage> written = Optional.ofNullable(page).map(WrittenPage::new);
        written.ifPresent(WrittenPage::requireFolder);
        CarbonData read = CarbonData.in(data, CommandFailure::failed);
        CarbonComparison comparison =
                CarbonComparison.of(read, RulebookSource.of(Home.ofThisProcess().rulebooks(), Optional.empty()));
        read.sources().forEach(out::line);
        for (ComparedGrid grid : comparison.grids()) {
            out.line("");
            out.line(grid.title());
            Table table = Table.of(ComparedGrid.headings().toArray(String[]::new));
            grid.rows().forEach((List<String> row) -> table.row(row));
            out.lines(table.lines());
        }
        written.ifPresent(to -> {
            to.write(former -> CarbonPage.of(comparison));
            out.line("");
            out.line("The page is '%s'.".formatted(to.file()));
        });
    }
}
