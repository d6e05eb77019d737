package dev.interlock.features.play;

import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleStepArgument;
import io.cucumber.messages.types.PickleTableCell;
import io.cucumber.messages.types.PickleTag;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.TableRow;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where in a file each example stands, and under which promise. */
final class FeatureOutline {
    private final Path file;
    private final String feature;
    private final Map<String, Long> lines = new HashMap<>();
    private final Map<String, String> rules = new HashMap<>();

    FeatureOutline(Path file, GherkinDocument document) {
        this.file = file;
        this.feature = document.getFeature().map(Feature::getName).orElse("");
        document.getFeature().ifPresent(it -> it.getChildren().forEach(this::child));
    }

    FeatureExample example(Pickle pickle) {
        String scenario = pickle.getAstNodeIds().get(0);
        String innermost = pickle.getAstNodeIds().get(pickle.getAstNodeIds().size() - 1);
        return new FeatureExample(
                file,
                lines.getOrDefault(innermost, 1L).intValue(),
                feature,
                rules.getOrDefault(scenario, ""),
                pickle.getName(),
                pickle.getTags().stream().map(PickleTag::getName).toList(),
                pickle.getSteps().stream().map(FeatureOutline::sentence).toList());
    }

    private static String sentence(PickleStep step) {
        Stream<String> cells = step.getArgument().flatMap(PickleStepArgument::getDataTable).stream()
                .flatMap(table -> table.getRows().stream())
                .flatMap(row -> row.getCells().stream())
                .map(PickleTableCell::getValue);
        return Stream.concat(Stream.of(step.getText()), cells).collect(Collectors.joining(" | "));
    }

    private void child(FeatureChild child) {
        child.getScenario().ifPresent(scenario -> scenario(scenario, ""));
        child.getRule().ifPresent(this::rule);
    }

    private void rule(Rule rule) {
        for (RuleChild child : rule.getChildren()) {
            child.getScenario().ifPresent(scenario -> scenario(scenario, rule.getName()));
        }
    }

    private void scenario(Scenario scenario, String rule) {
        lines.put(scenario.getId(), scenario.getLocation().getLine());
        rules.put(scenario.getId(), rule);
        for (Examples table : scenario.getExamples()) {
            for (TableRow row : table.getTableBody()) {
                lines.put(row.getId(), row.getLocation().getLine());
            }
        }
    }
}
