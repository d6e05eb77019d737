package dev.interlock.cli;

import dev.interlock.cli.actuators.ActuatorsCommand;
import dev.interlock.cli.alert.AlertCommand;
import dev.interlock.cli.audit.AuditCommand;
import dev.interlock.cli.check.DoctorCommand;
import dev.interlock.cli.check.RoutesCommand;
import dev.interlock.cli.check.RulesCommand;
import dev.interlock.cli.deadletters.DeadLettersCommand;
import dev.interlock.cli.demo.DemoCommand;
import dev.interlock.cli.fault.FaultCommand;
import dev.interlock.cli.fleet.FleetCommand;
import dev.interlock.cli.inventory.InventoryCommand;
import dev.interlock.cli.keys.KeysCommand;
import dev.interlock.cli.operate.AnswerCommand;
import dev.interlock.cli.operate.ApproveCommand;
import dev.interlock.cli.operate.CommentCommand;
import dev.interlock.cli.operate.DemandCommand;
import dev.interlock.cli.operate.KillSwitchCommand;
import dev.interlock.cli.operate.ModeCommand;
import dev.interlock.cli.operate.RejectCommand;
import dev.interlock.cli.operate.ReportCommand;
import dev.interlock.cli.operate.SettleCommand;
import dev.interlock.cli.operate.StatusCommand;
import dev.interlock.cli.operate.TakeCommand;
import dev.interlock.cli.operate.WhyNotCommand;
import dev.interlock.cli.run.AgentCommand;
import dev.interlock.cli.run.RunCommand;
import dev.interlock.cli.run.SimulateCommand;
import dev.interlock.cli.run.UpCommand;
import dev.interlock.cli.run.WatchCommand;
import dev.interlock.cli.scenario.ScenarioCommand;
import dev.interlock.cli.silence.SilenceCommand;
import dev.interlock.cli.site.CheckCommand;
import dev.interlock.cli.site.InitCommand;
import dev.interlock.cli.site.TestCommand;
import dev.interlock.cli.token.TokenCommand;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command at the root of the tree. */
@Command(
        name = "interlock",
        description = "Keeps a data centre within its limits: rules decide, a safety gate judges, an audit remembers.",
        subcommands = {
            UpCommand.class,
            RunCommand.class,
            WatchCommand.class,
            SimulateCommand.class,
            StatusCommand.class,
            WhyNotCommand.class,
            ModeCommand.class,
            KillSwitchCommand.class,
            ApproveCommand.class,
            RejectCommand.class,
            ReportCommand.class,
            AnswerCommand.class,
            SettleCommand.class,
            TakeCommand.class,
            CommentCommand.class,
            SilenceCommand.class,
            DemandCommand.class,
            DeadLettersCommand.class,
            AuditCommand.class,
            AlertCommand.class,
            InventoryCommand.class,
            FleetCommand.class,
            RulesCommand.class,
            RoutesCommand.class,
            ActuatorsCommand.class,
            ScenarioCommand.class,
            InitCommand.class,
            CheckCommand.class,
            TestCommand.class,
            FaultCommand.class,
            KeysCommand.class,
            TokenCommand.class,
            AgentCommand.class,
            DoctorCommand.class,
            DemoCommand.class,
        },
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Exit codes: 0 done, 1 the answer is no, 2 misread, 3 not reachable or not configured."})
final class InterlockCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing");
    }

    @Command(name = "completion", description = "Print a completion script: source <(interlock completion)")
    void completion() {
        spec.commandLine().getOut().println(AutoComplete.bash("interlock", spec.commandLine()));
    }
}
