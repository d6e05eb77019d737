package dev.interlock.cli.reference;

import static dev.interlock.cli.reference.MarkdownTable.code;

import dev.interlock.advisor.model.settings.AdvisorSetting;
import dev.interlock.cli.settings.Setting;
import dev.interlock.routes.ControllerSettings;
import dev.interlock.routes.alerts.ReceiverOption;
import dev.interlock.routes.fleet.FleetProperty;
import dev.interlock.routes.ingest.IngestLimit;
import dev.interlock.rules.property.Property;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that can be set, for a page. */
final class Configuration {
    private Configuration() {}

    static String settings() {
        MarkdownTable table = MarkdownTable.of("setting", "in the environment", "option", "default", "meaning");
        for (Setting setting : Setting.values()) {
            table.row(
                    code(setting.key()),
                    code(setting.variable()),
                    code(setting.option()),
                    code(setting.otherwise()),
                    setting.description());
        }
        return table.text();
    }

    /** Those of the model. */
    static String ofAdvisor() {
        return table(List.of(AdvisorSetting.values()), Property::description);
    }

    /** The bounds of the door. */
    static String ofIngest() {
        return table(
                List.of(IngestLimit.values()),
                limit -> limit.description() + " It is " + limit.kind().expectation() + ".");
    }

    /** Those of the fleet of GPUs. */
    static String ofFleet() {
        return table(
                List.of(FleetProperty.values()),
                property -> property.description() + " It is " + property.kind().expectation() + ".");
    }

    /** Those of each receiver of alerts. */
    static String ofReceivers() {
        MarkdownTable table = MarkdownTable.of("setting", "default", "meaning");
        for (ReceiverOption option : ReceiverOption.values()) {
            table.row(code(option.key()), code(option.otherwise()), option.description());
        }
        return table.text();
    }

    /** Those of the controller and its routes that are no settings of the command. */
    static String ofRoutes() {
        Set<String> elsewhere = Stream.<Property[]>of(Setting.values(), IngestLimit.values(), FleetProperty.values())
                .flatMap(Stream::of)
                .map(Property::key)
                .collect(Collectors.toSet());
        return table(
                ControllerSettings.declared().stream()
                        .filter(property -> !elsewhere.contains(property.key()))
                        .sorted(Comparator.comparing(Property::key))
                        .toList(),
                Property::description);
    }

    private static String table(List<? extends Property> properties, Function<Property, String> meaning) {
        MarkdownTable table = MarkdownTable.of("property", "in the environment", "default", "meaning");
        for (Property property : properties) {
            table.row(
                    code(property.key()),
                    property.variables().stream().map(MarkdownTable::code).collect(Collectors.joining(", ")),
                    code(property.otherwise()),
                    meaning.apply(property));
        }
        return table.text();
    }
}
