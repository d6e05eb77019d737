package dev.interlock.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.LinedTree;
import dev.interlock.rules.file.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema that editors read, against the reader, which says itself what it knows. */
final class ScenarioSchemaTest {
    private static final JsonNode SCHEMA = InputFile.text(Path.of("schema/scenario.json"))
            .then(LinedTree::json)
            .orThrow();
    private static final String HEAD = "'name': 'story', 'description': 'x', 'duration_seconds': 600";
    private static final Pattern KNOWN = Pattern.compile("unknown field 'zzz'\\..* There are ([^.]*)\\.");
    private static final Pattern TYPES = Pattern.compile("(?:Choose one of|Give one of) ([^.]*)\\.");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "datacentre; 'zzz': 1",
                "minicloud; 'zzz': 1, 'world': {'kind': 'minicloud'}, 'expect': {'no_actions': true}",
                "fleet; 'zzz': 1, 'world': {'kind': 'fleet', 'machines': 1}",
                "report; 'reports': [{'zzz': 1, 'at_seconds': 1, 'text': 'x'}]",
                "hall; 'world': {'zzz': 1}",
                "jobs; 'world': {'jobs': {'zzz': 1}}",
                "draw; 'drawn': {'zzz': 1, 'until_seconds': 1}",
                "told_demand; 'demand': [{'zzz': 1, 'at_seconds': 1, 'for_seconds': 60, 'less_percent': 1}]",
                "demand_draw; 'demand_drawn': {'zzz': 1}",
                "expectation; 'expect': {'zzz': 1}",
                "shop; 'world': {'zzz': 1, 'kind': 'minicloud'}, 'expect': {'no_actions': true}",
                "gpus; 'world': {'zzz': 1, 'kind': 'fleet', 'machines': 1}",
                "work; 'world': {'kind': 'fleet', 'machines': 1, 'work': [{'zzz': 1, 'job': 'x', 'doing': 'light'}]}"
            })
    void knows_the_fields_that_the_reader_knows(String part, String fields) throws IOException {
        List<String> ofSchema = new ArrayList<>();
        SCHEMA.at("/$defs/" + part + "/properties").fieldNames().forEachRemaining(ofSchema::add);

        assertThat(ofSchema).containsExactlyInAnyOrder(told(KNOWN, fields));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "/$defs/hall_fault/properties/type/enum; 'faults': [{'type': 'zzz', 'target': 'rack-1'}]",
                "/$defs/fleet_fault/properties/type/enum; 'world': {'kind': 'fleet', 'machines': 1}, 'faults': [{'type': 'zzz', 'target': 'site'}]",
                "/$defs/work/properties/doing/enum; 'world': {'kind': 'fleet', 'machines': 1, 'work': [{'job': 'x', 'doing': 'zzz'}]}"
            })
    void knows_the_words_that_the_reader_knows(String part, String fields) throws IOException {
        List<String> ofSchema = new ArrayList<>();
        SCHEMA.at(part).forEach(word -> ofSchema.add(word.asText()));

        assertThat(ofSchema).containsExactlyInAnyOrder(told(TYPES, fields));
    }

    private String[] told(Pattern pattern, String fields) throws IOException {
        Path file = folder.resolve("story.json");
        Files.writeString(file, "{%s, %s}".formatted(HEAD, fields).replace('\'', '"'));
        String reasons = String.join("\n", Scenarios.readAny(file).reasons());
        Matcher matcher = pattern.matcher(reasons);
        assertThat(matcher.find()).as(reasons).isTrue();
        return matcher.group(1).split(", ");
    }
}
