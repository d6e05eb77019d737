package dev.interlock.routes.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.KindJson;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.kind.DeviceKinds;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a line says of its device, by itself or {@code of} an entry under {@code devices}. */
final class DeviceRuleReader {
    private static final Template UNNAMED = new Template("");

    private final DeviceKinds kinds;
    private final Map<String, DeviceRule> named = new LinkedHashMap<>();

    /** Reads the entries that lines may refer to. */
    DeviceRuleReader(Fields mapping, JsonNode devices, DeviceKinds kinds) {
        this.kinds = kinds;
        devices.properties().forEach(entry -> {
            Fields fields = Fields.of("The device rule '%s'".formatted(entry.getKey()), entry.getValue());
            DeviceRule rule = of(fields);
            mapping.take(fields.finish(() -> rule));
            named.put(entry.getKey(), rule);
        });
    }

    DeviceRule of(Fields line) {
        return read(line, line.has("of") ? named(line, line.text("of")) : null);
    }

    private @Nullable DeviceRule named(Fields line, String name) {
        DeviceRule rule = named.get(name);
        if (rule == null) {
            line.refuse(
                    "of",
                    "There is no '%s' under 'devices'.%s Add it there, or correct the name."
                            .formatted(name, Nearest.hint(name, named.keySet())));
        }
        return rule;
    }

    /** What the fields do not say is as in the other rule. */
    private DeviceRule read(Fields fields, @Nullable DeviceRule other) {
        Optional<DeviceRule> base = Optional.ofNullable(other);
        Map<String, Pattern> where = new HashMap<>(base.map(DeviceRule::where).orElse(Map.of()));
        where.putAll(where(fields));
        boolean excused = fields.has("of") || base.isPresent();
        Template device = template(fields, "device")
                .or(() -> base.map(DeviceRule::device))
                .orElseGet(() -> excused ? UNNAMED : new Template(fields.text("device")));
        Optional<DeviceKind> kind =
                fields.has("kind") ? Optional.of(KindJson.read(fields, kinds)) : base.flatMap(DeviceRule::kind);
        return new DeviceRule(
                where,
                device,
                kind,
                template(fields, "zone").or(() -> base.flatMap(DeviceRule::zone)),
                template(fields, "parent").or(() -> base.flatMap(DeviceRule::parent)),
                template(fields, "model").or(() -> base.flatMap(DeviceRule::model)),
                labels(fields, base));
    }

    private static Map<String, Template> labels(Fields fields, Optional<DeviceRule> base) {
        Map<String, Template> labels =
                new LinkedHashMap<>(base.map(DeviceRule::labels).orElse(Map.of()));
        if (fields.has("labels")) {
            fields.node("labels").properties().forEach(label -> parse(
                            label.getValue().asText())
                    .fold(template -> labels.put(label.getKey(), template), reasons -> {
                        reasons.forEach(reason -> fields.refuse("labels", reason));
                        return null;
                    }));
        }
        return labels;
    }

    private static Map<String, Pattern> where(Fields fields) {
        Map<String, Pattern> where = new LinkedHashMap<>();
        if (fields.has("where")) {
            fields.node("where").properties().forEach(label -> Regex.parse(
                            label.getValue().asText())
                    .fold(pattern -> where.put(label.getKey(), pattern), reasons -> {
                        reasons.forEach(reason -> fields.refuse("where", reason));
                        return null;
                    }));
        }
        return where;
    }

    static Optional<Template> template(Fields fields, String name) {
        if (!fields.has(name)) {
            return Optional.empty();
        }
        String text = fields.text(name);
        return parse(text).fold(Optional::of, reasons -> {
            reasons.forEach(reason -> fields.refuse(name, reason));
            return Optional.of(UNNAMED);
        });
    }

    private static Parsed<Template> parse(String text) {
        try {
            return Parsed.ok(new Template(text));
        } catch (IllegalArgumentException braces) {
            return Parsed.refused(String.valueOf(braces.getMessage()));
        }
    }
}
