package dev.interlock.cli.reference;

import static dev.interlock.cli.reference.MarkdownTable.code;

import dev.interlock.advisor.model.settings.AdvisorSetting;
import dev.interlock.cli.settings.KnownKeys;
import dev.interlock.cli.settings.Setting;
import dev.interlock.routes.ControllerSettings;
import dev.interlock.routes.alerts.ReceiverOption;
import dev.interlock.routes.fleet.FleetSetting;
import dev.interlock.routes.ingest.IngestLimit;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that can be set, for a page. */
final class Configuration {
    private Configuration() {}

    static String settings() {
        MarkdownTable table = MarkdownTable.of("setting", "in the environment", "default", "meaning");
        for (Setting setting : Setting.values()) {
            table.row(code(setting.key()), code(setting.variable()), code(setting.otherwise()), setting.description());
        }
        return table.text();
    }

    /** Those of the model. */
    static String ofAdvisor() {
        MarkdownTable table = MarkdownTable.of("setting", "in the environment", "default", "meaning");
        for (AdvisorSetting setting : AdvisorSetting.values()) {
            table.row(
                    code(setting.key()),
                    code(KnownKeys.variable(setting.key())),
                    code(setting.otherwise()),
                    setting.description());
        }
        return table.text();
    }

    /** The bounds of the door. */
    static String ofIngest() {
        MarkdownTable table = MarkdownTable.of("setting", "in the environment", "default", "meaning");
        for (IngestLimit limit : IngestLimit.values()) {
            table.row(
                    code(limit.key()),
                    code(KnownKeys.variable(limit.key())),
                    code(limit.otherwise()),
                    limit.description() + " It is " + limit.expectation() + ".");
        }
        return table.text();
    }

    /** Those of the fleet of GPUs, with the names that its users know. */
    static String ofFleet() {
        MarkdownTable table = MarkdownTable.of("setting", "in the environment", "default", "meaning");
        for (FleetSetting setting : FleetSetting.values()) {
            table.row(
                    code(setting.key()),
                    code(setting.variable()),
                    code(setting.otherwise()),
                    setting.description() + " It is " + setting.expectation() + ".");
        }
        return table.text();
    }

    /** Those of each receiver of alerts. */
    static String ofReceivers() {
        MarkdownTable table = MarkdownTable.of("setting", "default", "meaning");
        for (ReceiverOption option : ReceiverOption.values()) {
            table.row(code(option.key()), code(option.otherwise()), option.description());
        }
        return table.text();
    }

    /** Those of the controller's routes that are no settings of the command. */
    static String ofRoutes() {
        Set<String> settings = Stream.of(Setting.values()).map(Setting::key).collect(Collectors.toSet());
        Properties defaults = ControllerSettings.defaults();
        MarkdownTable table = MarkdownTable.of("property", "default");
        new TreeSet<>(defaults.stringPropertyNames())
                .stream()
                        .filter(key -> !settings.contains(key)
                                && IngestLimit.named(key).isEmpty()
                                && FleetSetting.named(key).isEmpty())
                        .forEach(key -> table.row(code(key), code(defaults.getProperty(key))));
        return table.text();
    }
}
