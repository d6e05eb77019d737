package dev.interlock.routes.agents.actuators.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.LinedTree;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.InputFile;
import dev.interlock.rules.plan.ActionType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads {@code http-templates.yaml}: an object {@code templates} of {@code NAME: {secrets: {…}, actions: {…}}}. */
public final class HttpTemplateFile {
    public static final String NAME = "http-templates.yaml";

    private HttpTemplateFile() {}

    /** What the file says; nothing where there is no file. */
    public static Parsed<HttpTemplates> read(Path file) {
        return Files.exists(file)
                ? InputFile.text(file).then(LinedTree::yaml).then(HttpTemplateFile::templates)
                : Parsed.ok(HttpTemplates.none());
    }

    private static Parsed<HttpTemplates> templates(JsonNode root) {
        Fields fields = Fields.of("The file of templates", root);
        Map<String, HttpTemplate> found = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : fields.node("templates").properties()) {
            HttpTemplate template = fields.take(template(each.getKey(), each.getValue()));
            if (template != null) {
                found.put(each.getKey(), template);
            }
        }
        return fields.finish(() -> new HttpTemplates(found));
    }

    private static Parsed<HttpTemplate> template(String name, JsonNode node) {
        Fields fields = Fields.of("Template '%s'".formatted(name), node);
        Map<String, SecretSource> secrets = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : fields.node("secrets").properties()) {
            SecretSource source = fields.take(secret(each.getKey(), each.getValue()));
            if (source != null) {
                secrets.put(each.getKey(), source);
            }
        }
        Map<ActionType, RequestTemplate> actions = new EnumMap<>(ActionType.class);
        JsonNode listed = fields.node("actions");
        for (Map.Entry<String, JsonNode> each : listed.properties()) {
            ActionType type = ActionType.named(each.getKey()).orElse(null);
            if (type == null || type == ActionType.ALERT) {
                fields.refuse(unknown(name, each.getKey()));
                continue;
            }
            RequestTemplate request = fields.take(new RequestTemplateReader(
                            "Action '%s' of template '%s'".formatted(each.getKey(), name), type, secrets)
                    .read(each.getValue()));
            if (request != null) {
                actions.put(type, request);
            }
        }
        return fields.finish(() -> new HttpTemplate(actions, secrets));
    }

    private static String unknown(String template, String action) {
        List<String> names = new ArrayList<>(Stream.of(ActionType.values())
                .filter(type -> type != ActionType.ALERT)
                .map(ActionType::contractName)
                .toList());
        return "Template '%s' has an action '%s', which the catalogue does not have.%s"
                .formatted(template, action, Nearest.hint(action, names));
    }

    private static Parsed<SecretSource> secret(String name, JsonNode node) {
        Fields fields = Fields.of("Secret '%s'".formatted(name), node);
        boolean environment = fields.has("env");
        boolean file = fields.has("file");
        String where = environment ? fields.text("env") : file ? fields.text("file") : "";
        if (environment == file) {
            fields.refuse("Secret '%s' is given in no way that can be used. Give 'env', a variable, or 'file', a path."
                    .formatted(name));
        }
        return fields.finish(() -> new SecretSource(environment, where));
    }
}
