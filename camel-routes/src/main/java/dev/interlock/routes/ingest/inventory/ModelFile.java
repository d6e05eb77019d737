package dev.interlock.routes.ingest.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.ingest.inventory.ModelTable.KnownModel;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.LinedTree;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.contract.RatingsJson;
import dev.interlock.rules.file.InputFile;
import dev.interlock.rules.kind.DeviceKinds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code models.yaml}: a list {@code models} of {@code {model, ratings: {…}, source}}. */
public final class ModelFile {
    private ModelFile() {}

    public static Parsed<ModelTable> read(Path file, DeviceKinds kinds) {
        return InputFile.text(file).then(LinedTree::yaml).then(root -> table(root, kinds));
    }

    private static Parsed<ModelTable> table(JsonNode root, DeviceKinds kinds) {
        Fields fields = Fields.of("The table of models", root);
        List<KnownModel> models = new ArrayList<>();
        fields.node("models").forEach(node -> {
            KnownModel model = fields.take(model(node, kinds));
            if (model != null) {
                models.add(model);
            }
        });
        return fields.finish(() -> new ModelTable(models));
    }

    private static Parsed<KnownModel> model(JsonNode node, DeviceKinds kinds) {
        Fields fields = Fields.of("A model", node);
        String name = fields.text("model");
        var ratings = RatingsJson.read(fields, "Model '" + name + "'", kinds);
        String source = fields.text("source");
        return fields.finish(() -> new KnownModel(name, ratings, source));
    }
}
