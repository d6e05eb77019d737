package dev.interlock.cli.actuators;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.cli.print.JsonRows;
import dev.interlock.cli.print.Table;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.routes.agents.actuators.ActuatorCard;
import dev.interlock.routes.agents.actuators.ActuatorTrial;
import dev.interlock.rules.actuator.Actuator;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.plan.ActionType;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what can carry actions out. */
@Command(
        name = "actuators",
        description = "List what can carry actions out on devices, what is switched on, and how many devices use it.",
        subcommands = ActuatorsTryCommand.class)
public final class ActuatorsCommand implements Runnable {
    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        SiteActuators site = SiteActuators.of(place.settings());
        Inventory inventory = site.inventory();
        PrintWriter out = spec.commandLine().getOut();
        try (ActuatorTrial trial = site.trial()) {
            ArrayNode rows = JsonNodeFactory.instance.arrayNode();
            trial.cards().forEach(card -> rows.add(row(card, site, devices(card.name(), inventory))));
            if (json) {
                out.println(JsonRows.pretty(rows));
            } else {
                Table table = JsonRows.table(rows, "name", "on", "actions", "devices", "route", "does");
                table.lines().forEach(out::println);
                trial.faults().forEach(out::println);
                out.println(
                        site.listed()
                                ? "Devices are those of %s that name it.".formatted(site.inventoryFile())
                                : "There is no %s yet, so no device names one; 'interlock inventory save' writes it."
                                        .formatted(site.inventoryFile()));
            }
        }
    }

    private static ObjectNode row(ActuatorCard card, SiteActuators site, long devices) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("name", card.name());
        row.put("on", card.on() ? "on" : "off");
        ArrayNode actions = row.putArray("actions");
        actions(card).forEach(actions::add);
        row.put("devices", devices);
        row.put("route", String.valueOf(site.files().get(card.name())));
        return row.put("does", card.description());
    }

    private static List<String> actions(ActuatorCard card) {
        return card.anything()
                ? List.of("any")
                : card.actions().stream().map(ActionType::contractName).toList();
    }

    private static long devices(String name, Inventory inventory) {
        return inventory.devices().stream()
                .map(Device::actuator)
                .flatMap(Optional::stream)
                .map(Actuator::name)
                .filter(name::equals)
                .count();
    }
}
