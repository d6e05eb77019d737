package dev.interlock.routes.ingest.mapping;

import dev.interlock.rules.fact.DeviceKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells from a series' labels of which device it is.
 *
 * @param where regular expressions for the whole values of labels that must fit; an absent label is an empty value
 * @param device template of the device's id, such as {@code gpu-{rack}-{gpu}}
 * @param kind of device; where it is given, a device that nobody listed can be discovered
 * @param zone template, like parent and model: empty where a label is absent
 * @param labels templates of what is told of the device besides, by our name of it
 */
record DeviceRule(
        Map<String, Pattern> where,
        Template device,
        Optional<DeviceKind> kind,
        Optional<Template> zone,
        Optional<Template> parent,
        Optional<Template> model,
        Map<String, Template> labels) {
    DeviceRule {
        where = Map.copyOf(where);
        labels = Map.copyOf(labels);
    }

    boolean fits(Map<String, String> labels) {
        return where.entrySet().stream().allMatch(each -> each.getValue()
                .matcher(labels.getOrDefault(each.getKey(), ""))
                .matches());
    }

    /** What these labels say of the device, where the rule names a kind. */
    Optional<Identity> identity(Map<String, String> labels) {
        return kind.map(
                known -> new Identity(known, filled(zone, labels), filled(parent, labels), filled(model, labels)));
    }

    /** Those that these labels of a series fill. */
    Map<String, String> told(Map<String, String> series) {
        Map<String, String> told = new HashMap<>();
        labels.forEach((name, template) -> template.fill(series).ifPresent(value -> told.put(name, value)));
        return told;
    }

    private static String filled(Optional<Template> template, Map<String, String> labels) {
        return template.flatMap(each -> each.fill(labels)).orElse("");
    }
}
