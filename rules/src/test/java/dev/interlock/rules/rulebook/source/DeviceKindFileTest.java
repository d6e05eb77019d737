package dev.interlock.rules.rulebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.kind.SiteKind;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceKindFileTest {
    private static final String FLOW = "flow: { unit: l/min, range: [0, 5000] }";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rack",
                "job",
                "zone",
                "any",
                "reading",
                "device",
                "limit",
                "tick",
                "alert",
                "system",
                "thread",
                "string",
                "object",
                "process",
                "runtime",
                "list",
                "adjust_cooling"
            })
    void a_kind_that_means_something_else_already_is_refused(String word) {
        assertThat(faults(word + ":\n  meaning: a\n  metrics: { " + FLOW + " }\n"))
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault).startsWith("device-kinds.yaml:1: ").contains("another name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pump",
                "1pump",
                "pump-1",
                "pump.run",
                "_pump",
                "pump__a",
                "'pump { }'",
                "'pumpe\u0308'",
                "'a\"); System.exit(1); //'"
            })
    void a_name_that_is_none_is_refused_before_anything_is_made_of_it(String word) {
        assertThat(faults(word + ":\n  meaning: a\n  metrics: { " + FLOW + " }\n"))
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault).startsWith("device-kinds.yaml:1: ").contains("cannot name a kind of device"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class",
                "switch",
                "int",
                "record",
                "when",
                "then",
                "end",
                "not",
                "count",
                "sum",
                "update",
                "id",
                "zone",
                "at",
                "healthy",
                "parent",
                "kind",
                "coarse",
                "unchanged_since",
                "hash_code",
                "to_string",
                "wait",
                "null",
                "Flow",
                "2nd"
            })
    void a_metric_that_no_field_can_be_called_is_refused(String name) {
        assertThat(faults("pump:\n  meaning: a\n  metrics:\n    " + name + ": { unit: l/min, range: [0, 1] }\n"))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).startsWith("device-kinds.yaml:4: "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            flow: { unit: l/min, range: [5000, 0] }         | ranges from 5000.0 to 0.0. Give the smaller number first.
            flow: { unit: l/min, range: [1, 1] }            | Give the smaller number first
            flow: { unit: l/min, range: [0, .inf] }         | Malformed numeric value
            flow: { unit: l/min, range: [.nan, 1] }         | Malformed numeric value
            flow: { unit: l/min, range: [0, 1, 2] }         | has no range of two numbers
            flow: { unit: l/min, range: 5 }                 | has no range of two numbers
            flow: { unit: l/min }                           | has no range of two numbers
            flow: { range: [0, 5] }                         | has no 'unit'
            flow: { unit: l/min, rnage: [0, 5] }            | Did you mean 'range'?
            flow: { unit: "litres of chilled water in one minute", range: [0, 5] } | has a unit of 37 characters
            supply_celsius: { unit: W, range: [0, 5] }      | is in °C by its name, and its unit is 'W'
            running: { flag: maybe }                        | Give true or false
            running: { flag, unit: l/min }                  | unknown field 'unit'
            flow: 5                                         | Give an object with named fields
            """)
    void a_metric_that_is_not_declared_well_is_told_with_its_line(String metric, String sentence) {
        assertThat(faults("pump:\n  meaning: a\n  metrics:\n    " + metric + "\n"))
                .anySatisfy(fault ->
                        assertThat(fault).startsWith("device-kinds.yaml:4: ").contains(sentence));
    }

    @Test
    void what_stands_twice_is_refused() {
        assertThat(faults("pump:\n  meaning: a\n  metrics:\n    " + FLOW + "\n    " + FLOW + "\n"))
                .containsExactly("device-kinds.yaml:5: 'flow' stands twice in the same object. Keep one of the two.");
        assertThat(faults("pump:\n  meaning: a\n  metrics: { a_1: { flag }, a1: { flag } }\n"))
                .containsExactly("device-kinds.yaml:3: Rules would call 'a_1' and 'a1' both a1. Rename one of them.");
        assertThat(faults("pump:\n  meaning: a\n  metrics: { flow: { flag } }\n  ratings: { flow: what it may be }\n"))
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault).startsWith("device-kinds.yaml:4: ").contains("both flow"));
        assertThat(faults("""
                pump_1: { meaning: a, metrics: { flow: { flag } } }
                pump1: { meaning: a, metrics: { flow: { flag } } }
                """))
                .containsExactly(
                        "device-kinds.yaml:2: Rules would call 'pump_1' and 'pump1' both Pump1. Rename one of them.");
    }

    @Test
    void a_kind_has_as_many_metrics_as_a_record_can_hold() {
        assertThat(faults(metrics(100))).isEmpty();
        assertThat(faults(metrics(200)))
                .containsExactly(
                        "device-kinds.yaml:2: Kind 'pump' has 200 metrics and ratings; a kind may have 100. Make two kinds of it, or leave some to be readings.");
    }

    @Test
    void a_kind_without_meaning_or_metrics_is_refused() {
        assertThat(faults("pump: {}\n")).hasSize(2);
        assertThat(faults("pump:\n")).isNotEmpty();
        assertThat(faults("- pump\n")).isNotEmpty();
        assertThat(faults("")).isNotEmpty();
    }

    @Test
    void a_file_that_was_cut_anywhere_never_breaks_the_reader() {
        String whole = """
                pump:
                  meaning: Moves water.
                  metrics:
                    flow: { unit: l/min, range: [0, 5000], meaning: "what it moves" }
                    running: { flag }
                  ratings:
                    rated_flow: what it moves at full speed
                """;
        for (int end = 0; end < whole.length(); end++) {
            DeviceKindFile read = read(whole.substring(0, end));
            assertThat(read.faults().isEmpty()).isEqualTo(!read.kinds().isEmpty());
        }
    }

    @Test
    void the_largest_kind_that_may_be_declared_can_be_made() {
        SiteKind kind = read(metrics(100)).kinds().get(0);
        assertThat(SiteFact.of(kind).type().getRecordComponents()).hasSize(106);
    }

    private static String metrics(int count) {
        return "pump:\n  meaning: a\n  metrics:\n"
                + IntStream.range(0, count)
                        .mapToObj(each -> "    flow_%d: { unit: l/min, range: [0, 1] }\n".formatted(each))
                        .collect(Collectors.joining());
    }

    private static List<String> faults(String text) {
        return read(text).faults().stream().map(RulebookFault::toString).toList();
    }

    private static DeviceKindFile read(String text) {
        return DeviceKindFile.read(new RulebookFile("device-kinds.yaml", text, Path.of("device-kinds.yaml"), true));
    }
}
