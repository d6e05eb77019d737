package dev.interlock.cli.fleet;

import dev.interlock.cli.check.Rulebooks;
import dev.interlock.cli.print.Printout;
import dev.interlock.cli.print.Table;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.scenarios.fleet.AlarmScore;
import dev.interlock.scenarios.fleet.FleetQuality;
import dev.interlock.scenarios.fleet.FleetSavings;
import dev.interlock.scenarios.fleet.FleetScore;
import dev.interlock.scenarios.fleet.SavingsScore;
import dev.interlock.simulator.fleet.labelled.LabelledFleet;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how good the alarms about a fleet are. */
@Command(
        name = "quality",
        description = {
            "Play a simulated fleet of which everything is known, and say which alarms were right and what was not found;",
            "with --savings, how much of what it paid for nothing recommendations find.",
            "Beside them, on the same data: the rules that a fleet would have without Interlock. A month of 500 GPUs takes half an hour."
        })
final class FleetQualityCommand implements Runnable {
    private static final int MINUTES_A_DAY = 24 * 60;

    @Option(names = "--gpus", paramLabel = "N", defaultValue = "500", description = "How many GPUs (default: 500).")
    private int gpus;

    @Option(names = "--days", paramLabel = "N", defaultValue = "30", description = "For how many days (default: 30).")
    private int days;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "What chance is drawn from (default: 1).")
    private long seed;

    @Option(names = "--savings", description = "Judge recommendations about a fleet's costs, and not its alarms.")
    private boolean savings;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Mixin
    private final Printout out = new Printout();

    @Override
    public void run() {
        if (gpus < 1 || days < 1) {
            throw out.misread(
                    "A fleet of %d GPUs over %d days is none. Give at least one of each.".formatted(gpus, days));
        }
        Rulebook rulebook = Rulebooks.of(null, place.settings()).loaded();
        if (savings) {
            savings(FleetSavings.of(LabelledFleet.wasteful(gpus, days, seed), rulebook, this::told));
        } else {
            alarms(FleetQuality.of(new LabelledFleet(gpus, days, seed), rulebook, this::told));
        }
    }

    private void savings(SavingsScore score) {
        Table table = Table.of("recommendation", "how many", "promised, $", "of that waste, $", "of the bill, %");
        score.kinds()
                .forEach(kind -> table.row(
                        kind.kind().word(),
                        String.valueOf(kind.count()),
                        "%.0f".formatted(kind.promised()),
                        "%.0f".formatted(kind.found()),
                        "%.1f".formatted(score.ofBill(kind.found()))));
        out.lines(table.lines());
        out.line("%d GPUs, %d days, seed %d: of a bill of %.0f $, %.1f %% bought nothing, and %.1f %% was found."
                .formatted(gpus, days, seed, score.bill(), score.ofBill(score.waste()), score.ofBill(score.found())));
        out.line(
                "Promised and not there: %.0f $. GPUs that work and were to be stopped, freed, packed or made smaller: %d."
                        .formatted(score.wrong(), score.inUse().size()));
    }

    private void alarms(FleetScore score) {
        Table table = Table.of("alarm", "raised", "wrong", "right", "to be found", "found", "after, min");
        score.alarms().forEach(kind -> row(table, kind));
        out.lines(table.lines());
        out.line(
                "%d GPUs, %d days, seed %d. In brackets: where the share lies, with 95 %% confidence (Wilson). Minutes are the median."
                        .formatted(gpus, days, seed));
        out.line("A person was told something %d times: %s."
                .formatted(
                        score.told().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        score.told().entrySet().stream()
                                .map(told -> "%s %d".formatted(told.getKey(), told.getValue()))
                                .collect(Collectors.joining(", "))));
    }

    private static void row(Table table, AlarmScore kind) {
        table.row(
                kind.kind(),
                String.valueOf(kind.alarms()),
                String.valueOf(kind.wrong()),
                kind.precision(),
                String.valueOf(kind.episodes()),
                kind.recall(),
                Double.isNaN(kind.minutesToFind()) ? "-" : "%.0f".formatted(kind.minutesToFind()));
    }

    private void told(int minute) {
        if (minute % MINUTES_A_DAY == MINUTES_A_DAY - 1 && days > 1) {
            out.progress("Day %d of %d is over.".formatted(minute / MINUTES_A_DAY + 1, days));
        }
    }
}
