package dev.interlock.cli.actuators;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.routes.agents.actuators.ActuatorCard;
import dev.interlock.routes.agents.actuators.ActuatorTrial;
import dev.interlock.routes.agents.actuators.ShownCall;
import dev.interlock.rules.actuator.Actuator;
import dev.interlock.rules.actuator.WorldCommands;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.plan.Action;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what would be sent. */
@Command(
        name = "try",
        description = {
            "Show exactly what would be sent to a device for an action, and send nothing.",
            "The secrets of a header are looked for and shown as ***."
        })
final class ActuatorsTryCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DEVICE", description = "A device of the inventory.")
    @SuppressWarnings("NullAway.Init")
    private String device;

    @Parameters(
            index = "1",
            paramLabel = "ACTION",
            description = "An action of the catalogue, such as restart_service.")
    @SuppressWarnings("NullAway.Init")
    private String action;

    @Parameters(index = "2..*", paramLabel = "ARGUMENT=VALUE", description = "Its arguments, such as consumers=3.")
    private List<String> arguments = new ArrayList<>();

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        SiteActuators site = SiteActuators.of(place.settings());
        Device found = device(site);
        Action what = ActionWords.read(found, action, arguments);
        Actuator actuator = found.actuator().orElseGet(WorldCommands::new);
        PrintWriter out = spec.commandLine().getOut();
        try (ActuatorTrial trial = site.trial()) {
            ActuatorTrial.Shown shown = trial.calls(what, actuator);
            shown.calls().forEach(call -> print(call, out));
            if (shown.refused().isPresent()) {
                out.println("It would be refused: " + shown.refused().get());
                return Exit.FAILED.code();
            }
            out.println("Nothing was sent. An answer that changes what is asked next was assumed.");
            if (shown.off()) {
                out.println("'%s' is switched off: nothing will be sent before %s=true is set."
                        .formatted(actuator.name(), ActuatorCard.property(actuator.name())));
            }
            return Exit.OK.code();
        }
    }

    private Device device(SiteActuators site) {
        Inventory inventory = site.inventory();
        List<String> ids = inventory.devices().stream().map(Device::id).toList();
        return inventory
                .find(device)
                .orElseThrow(() -> CommandFailure.usage("There is no device '%s' in %s.%s"
                        .formatted(
                                device,
                                site.inventoryFile(),
                                ids.isEmpty()
                                        ? " Write it with 'interlock inventory save'."
                                        : Nearest.hint(device, ids))));
    }

    private static void print(ShownCall call, PrintWriter out) {
        out.println(call.method() + " " + call.url());
        call.headers().forEach(out::println);
        if (!call.body().isEmpty()) {
            out.println();
            out.println(call.body());
        }
        out.println();
    }
}
