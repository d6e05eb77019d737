package dev.interlock.rules.rulebook.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What another condition, and another safety rule, of the delivered rulebook cost: a condition its rule, its limit, its examples and its
 * response; a safety rule itself and its two examples. The check names whichever is left out.
 */
class ConditionPlacesTest {
    private static final String HEAD = """
            package dev.interlock.rulebook;

            import dev.interlock.rules.condition.*;
            import dev.interlock.rules.fact.*;
            import dev.interlock.rules.gate.*;
            import dev.interlock.rules.incident.*;
            import dev.interlock.rules.plan.*;
            import dev.interlock.rules.plan.Action.*;

            """;

    private static final Map<String, String> CONDITION = Map.of(
            "conditions/drawless.drl",
            HEAD + """
            rule "A rack draws next to nothing"
                @id("DRAWLESS-001")
            when
                $limit : Threshold( name == "rack-draws-nothing" )
                $rack : Rack( $limit.isUndercutBy( powerWatts, id ) )
            then
                insertLogical( Symptom.of( $rack, $limit.name() ) );
            end
            """,
            "limits.csv",
            """
            rack-draws-nothing,50,80,30,W,A rack of this hall draws 400 W with nothing to do
            """,
            "examples/drawless.yaml",
            """
            - rule: DRAWLESS-001
              fires: A rack draws 20 W
              steps:
                - at: 0s
                  samples:
                    rack-1: { inlet_celsius: 23, power_watts: 20 }
            - rule: DRAWLESS-001
              silent: A rack draws 6 kW
              steps:
                - at: 0s
                  samples:
                    rack-1: { inlet_celsius: 23, power_watts: 6000 }
            - rule: ANSWER-DRAWLESS-001
              fires: A rack drew 20 W for half a minute
              steps:
                - at: 0s
                  samples:
                    rack-1: { inlet_celsius: 23, power_watts: 20 }
                - at: 30s
            - rule: ANSWER-DRAWLESS-001
              silent: A rack drew 20 W for ten seconds
              steps:
                - at: 0s
                  samples:
                    rack-1: { inlet_celsius: 23, power_watts: 20 }
                - at: 10s
            """,
            "responses/drawless.drl",
            HEAD + """
            rule "A person is told of a rack that draws nothing"
                @id("ANSWER-DRAWLESS-001")
            when
                $condition : Condition( name == "rack-draws-nothing", $device : device )
                $known : Limit( name == "tell-someone" )
            then
                insertLogical( Remedy.of( $condition, $known, new Alert( $device, "warning", $device + " draws nothing." ) ) );
            end
            """);

    private static final Map<String, String> SAFETY_RULE =
            Map.of("safety/warm-caps.drl", HEAD + """
            rule "A cap on a rack whose air may be too warm is refused"
                @id("SAFETY-999")
            when
                Limit( name == "inlet-above-allowable", $most : value )
                $cap : ThrottleGpu( $rack : target )
                Rack( id == $rack, !( inletCelsius <= $most ) )
            then
                insert( Objection.to( $cap, $rack + " may be too warm. Cool it first." ) );
            end
            """, "examples/warm-caps.yaml", """
            - rule: SAFETY-999
              fires: A rack is capped that does not say how warm its air is
              steps:
                - at: 0s
                  samples:
                    rack-1: { power_watts: 6000 }
              plan:
                - { type: throttle_gpu, target: rack-1, args: { power_cap_watts: 300 } }
            - rule: SAFETY-999
              silent: A rack in cool air is capped
              steps:
                - at: 0s
                  samples:
                    rack-1: { inlet_celsius: 23, power_watts: 6000 }
              plan:
                - { type: throttle_gpu, target: rack-1, args: { power_cap_watts: 300 } }
            """);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path book;

    /** The delivered examples are long to run and tested elsewhere, so that they stay behind. */
    @BeforeEach
    void copy_the_delivered_rulebook() throws IOException {
        Path delivered = Path.of("rulebooks");
        try (Stream<Path> files = Files.walk(delivered)) {
            for (Path file : files.toList()) {
                Path there = book.resolve(delivered.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(there);
                } else if (!file.toString().endsWith(".yaml")) {
                    Files.copy(file, there);
                }
            }
        }
    }

    @Test
    void four_files_are_a_condition() throws IOException {
        add(CONDITION, "");
        assertThat(faultsOfTheNew()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "conditions/drawless.drl | No rule concludes the condition 'rack-draws-nothing'",
                "limits.csv          | rack-draws-nothing",
                "examples/drawless.yaml  | DRAWLESS-001 has no example that fires it",
                "responses/drawless.drl  | rack-draws-nothing"
            })
    void whichever_is_left_out_is_named(String file, String named) throws IOException {
        add(CONDITION, file);
        assertThat(faultsOfTheNew()).extracting(RulebookFault::message).anyMatch(fault -> fault.contains(named));
    }

    @Test
    void a_safety_rule_is_the_rule_and_its_examples() throws IOException {
        add(SAFETY_RULE, "");
        assertThat(faultsOfTheNew()).isEmpty();
    }

    @Test
    void a_safety_rule_without_examples_is_named() throws IOException {
        add(SAFETY_RULE, "examples/warm-caps.yaml");
        assertThat(faultsOfTheNew()).extracting(RulebookFault::rule).containsExactly("SAFETY-999", "SAFETY-999");
    }

    private List<RulebookFault> faultsOfTheNew() {
        return RulebookCheck.check(RulebookSource.of(book, Optional.empty())).faults().stream()
                .filter(fault -> !fault.message().contains("has no example that")
                        || fault.message().contains("DRAWLESS-001")
                        || fault.message().contains("SAFETY-999"))
                .toList();
    }

    private void add(Map<String, String> files, String leftOut) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (!file.getKey().equals(leftOut)) {
                Files.writeString(
                        book.resolve(file.getKey()),
                        file.getValue(),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        }
    }
}
