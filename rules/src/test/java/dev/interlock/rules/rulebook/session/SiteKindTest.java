package dev.interlock.rules.rulebook.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Moment;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.fact.SiteDevice;
import dev.interlock.rules.gate.Violation;
import dev.interlock.rules.gate.session.SafetyGate;
import dev.interlock.rules.kind.FactFields;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import dev.interlock.rules.rulebook.check.RuleVocabulary;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kind of device that a site declares, from its file to what rules conclude of it. */
class SiteKindTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final DeviceKind PUMP = DeviceKind.of("pump");
    private static final Inventory INVENTORY = new Inventory(List.of(
            new Device("crac-1", DeviceKind.COOLING_UNIT, "zone-1", "", Map.of()),
            new Device("pump-1", PUMP, "zone-1", "loop-a", Map.of(Rating.of("rated_litres_per_minute"), 900.0))));

    private static final String PUMPS = """
            pump:
              meaning: Moves chilled water through a loop.
              metrics:
                flow_litres_per_minute: { unit: l/min, range: [0, 5000], meaning: what it moves }
                running: { flag }
              ratings:
                rated_litres_per_minute: what it moves at full speed
            """;

    private static final String LOW_FLOW = """
            package dev.interlock.rulebook;
            import dev.interlock.rules.condition.*;
            import dev.interlock.rules.fact.*;
            rule "A running pump moves too little"
                @id("PUMP-001")
            when
                $limit : Threshold( name == "pump-flow-low" )
                $pump : Pump( running, ratedLitresPerMinute > flowLitresPerMinute, $limit.isUndercutBy( flowLitresPerMinute, id ) )
            then
                insertLogical( Symptom.in( $pump, $limit.name() ) );
            end
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path site;

    @BeforeEach
    void declare() throws IOException {
        write("device-kinds.yaml", PUMPS);
        write("conditions/pump.drl", LOW_FLOW);
        write("limits.csv", "name,value,exit,hold_seconds,unit,source\npump-flow-low,100,150,0,l/min,a test\n");
    }

    @Test
    void a_rule_sees_it_by_its_own_type_and_fields() {
        try (RulebookSession session = RulebookSession.start(rulebook(), INVENTORY, Memory.empty())) {
            assertThat(observe(session, 0, Map.of("flow_litres_per_minute", 400.0, "running", 1.0))
                            .raised())
                    .isEmpty();
            assertThat(observe(session, 10, Map.of("flow_litres_per_minute", 90.0, "running", 1.0))
                            .raised())
                    .extracting(Condition::name, Condition::device, Condition::domain)
                    .containsExactly(tuple("pump-flow-low", "pump-1", "zone-1"));
            // hysteresis: above where it began, below where it ends
            assertThat(observe(session, 20, Map.of("flow_litres_per_minute", 120.0, "running", 1.0))
                            .cleared())
                    .isEmpty();
            assertThat(observe(session, 30, Map.of("flow_litres_per_minute", 160.0, "running", 1.0))
                            .cleared())
                    .hasSize(1);
            assertThat(session.memory().readings()).isEmpty();
        }
    }

    @Test
    void what_was_not_measured_is_not_a_number_and_proves_nothing() {
        try (RulebookSession session = RulebookSession.start(rulebook(), INVENTORY, Memory.empty())) {
            assertThat(observe(session, 0, Map.of("running", 1.0)).raised()).isEmpty();
            assertThat(fields(session))
                    .containsEntry("flowLitresPerMinute", Double.NaN)
                    .containsEntry("parent", "loop-a");
        }
    }

    @Test
    void the_rules_for_every_device_see_it_too() {
        try (RulebookSession session = RulebookSession.start(rulebook(), INVENTORY, Memory.empty())) {
            observe(session, 0, Map.of("flow_litres_per_minute", 400.0));
            assertThat(session.observe(List.of(), Optional.empty(), START.plusSeconds(40))
                            .raised())
                    .extracting(Condition::name, Condition::device)
                    .contains(tuple("telemetry-silent", "pump-1"));
        }
    }

    @Test
    void it_is_remembered_over_a_restart_and_goes_on() {
        Rulebook rulebook = rulebook();
        String json;
        try (RulebookSession session = RulebookSession.start(rulebook, INVENTORY, Memory.empty())) {
            observe(session, 0, Map.of("flow_litres_per_minute", 90.0, "running", 1.0));
            json = MemoryJson.write(session.memory());
        }
        Memory memory = MemoryJson.read(json, rulebook.kinds()).orThrow();
        assertThat(MemoryJson.write(memory)).isEqualTo(json);
        try (RulebookSession again = RulebookSession.start(rulebook, INVENTORY, memory)) {
            assertThat(again.conditions()).extracting(Condition::name).containsExactly("pump-flow-low");
            assertThat(again.memory()).isEqualTo(memory);
        }
    }

    @Test
    void what_is_known_outlives_another_declaration_of_it() throws IOException {
        try (RulebookSession session = RulebookSession.start(rulebook(), INVENTORY, Memory.empty())) {
            observe(session, 0, Map.of("flow_litres_per_minute", 90.0, "running", 1.0));
            write(
                    "device-kinds.yaml",
                    PUMPS.replace(
                            "  ratings:", "    vibration_mm_per_second: { unit: mm/s, range: [0, 100] }\n  ratings:"));
            Reload reload = Reload.of(session, source());
            assertThat(reload).isInstanceOf(Reload.Reloaded.class);
            try (RulebookSession next = ((Reload.Reloaded) reload).session()) {
                assertThat(next.conditions()).extracting(Condition::name).containsExactly("pump-flow-low");
                assertThat(fields(next))
                        .containsEntry("flowLitresPerMinute", 90.0)
                        .containsEntry("vibrationMmPerSecond", Double.NaN);
                // an old program's memory of it is read as well
                String json = MemoryJson.write(session.memory());
                assertThat(MemoryJson.read(json, next.rulebook().kinds())
                                .orThrow()
                                .devices())
                        .hasSize(1);
            }
        }
    }

    @Test
    void a_kind_that_is_taken_away_while_devices_of_it_exist_keeps_the_old_rulebook() throws IOException {
        try (RulebookSession session = RulebookSession.start(rulebook(), INVENTORY, Memory.empty())) {
            Files.delete(site.resolve("device-kinds.yaml"));
            Files.delete(site.resolve("conditions/pump.drl"));
            Files.delete(site.resolve("limits.csv"));
            assertThat(Reload.of(session, source()))
                    .isEqualTo(
                            new Reload.Rejected(
                                    List.of(
                                            new RulebookFault(
                                                    "device-kinds.yaml",
                                                    0,
                                                    "",
                                                    "The inventory lists 'pump-1' of kind 'pump', which is not declared. Declare it in device-kinds.yaml, or take its devices out of the inventory."))));
            assertThatThrownBy(() -> RulebookSession.start(rulebook(), INVENTORY, session.memory()))
                    .hasMessageStartingWith("The inventory lists 'pump-1' of kind 'pump', which is not declared.");
            Inventory without = new Inventory(List.of(INVENTORY.find("crac-1").orElseThrow()));
            assertThat(MemoryJson.read(
                                    MemoryJson.write(session.memory()),
                                    rulebook().kinds())
                            .orThrow()
                            .devices())
                    .isEmpty();
            try (RulebookSession swapped = ((InventorySwap.Swapped) InventorySwap.of(session, without)).session()) {
                assertThat(Reload.of(swapped, source())).isInstanceOf(Reload.Reloaded.class);
            }
        }
    }

    @Test
    void a_kind_is_added_while_a_session_runs() throws IOException {
        Files.delete(site.resolve("device-kinds.yaml"));
        Files.delete(site.resolve("conditions/pump.drl"));
        Files.delete(site.resolve("limits.csv"));
        Inventory before = new Inventory(List.of(INVENTORY.find("crac-1").orElseThrow()));
        try (RulebookSession session = RulebookSession.start(rulebook(), before, Memory.empty())) {
            assertThat(InventorySwap.of(session, INVENTORY)).isInstanceOf(InventorySwap.Rejected.class);
            declare();
            RulebookSession next = ((Reload.Reloaded) Reload.of(session, source())).session();
            RulebookSession last = ((InventorySwap.Swapped) InventorySwap.of(next, INVENTORY)).session();
            next.close();
            assertThat(observe(last, 0, Map.of("flow_litres_per_minute", 90.0, "running", 1.0))
                            .raised())
                    .hasSize(1);
            last.close();
        }
    }

    @Test
    void a_safety_rule_may_ask_for_it() throws IOException {
        write("safety/pump.drl", """
                package dev.interlock.rulebook;
                import dev.interlock.rules.fact.*;
                import dev.interlock.rules.gate.*;
                import dev.interlock.rules.plan.*;
                rule "A plan changes cooling while a pump of the zone moves too little"
                    @id("GATE-PUMP-001")
                when
                    Limit( name == "pump-flow-low", $enter : value )
                    Task( $task : id, $action : action )
                    AdjustCooling( $unit : target ) from $action
                    Device( id == $unit, $zone : zone )
                    exists Pump( zone == $zone, !( flowLitresPerMinute >= $enter ) )
                then
                    insert( new Violation( "GATE-PUMP-001", $task, "A pump of " + $zone + " moves too little. Wait for it." ) );
                end
                """.replace(
                        "import dev.interlock.rules.plan.*;",
                        "import dev.interlock.rules.plan.*;\nimport dev.interlock.rules.plan.Action.*;"));
        Rulebook rulebook = rulebook();
        try (RulebookSession session = RulebookSession.start(rulebook, INVENTORY, Memory.empty());
                SafetyGate gate = SafetyGate.of(rulebook, INVENTORY)) {
            observe(session, 0, Map.of("flow_litres_per_minute", 90.0));
            Task task = new Task("cool", new Action.AdjustCooling("crac-1", 18, 80), List.of(), 1000);
            Plan plan =
                    new Plan(new UUID(0, 1), "cool", START, 1, List.of(task), DecisionTag.DETERMINISTIC, "incident");
            assertThat(gate.judge(plan, session.facts(), List.of(), Moment.of(START))
                            .violations())
                    .extracting(Violation::rule)
                    .contains("GATE-PUMP-001");
        }
    }

    @Test
    void a_misspelt_type_or_field_is_told_with_file_line_and_the_nearest_name() throws IOException {
        write("conditions/pump.drl", LOW_FLOW.replace("ratedLitresPerMinute >", "ratedLitersPerMinute >"));
        assertThat(faults()).anySatisfy(fault -> assertThat(fault)
                .startsWith(site.resolve("conditions/pump.drl") + ":8: ")
                .contains("ratedLitersPerMinute", "Did you mean 'ratedLitresPerMinute'?"));
        write("conditions/pump.drl", LOW_FLOW.replace("$pump : Pump( running,", "$pump : Pupm( running,"));
        assertThat(faults()).anySatisfy(fault -> assertThat(fault)
                .startsWith(site.resolve("conditions/pump.drl") + ":8: ")
                .contains("Pupm", "Did you mean 'Pump'?"));
        write("conditions/pump.drl", LOW_FLOW.replace("> flowLitresPerMinute", "> \"low\""));
        assertThat(faults()).anySatisfy(fault -> assertThat(fault).contains(":8: "));
    }

    @Test
    void a_rule_of_a_kind_whose_declaration_was_taken_away_is_told() throws IOException {
        Files.delete(site.resolve("device-kinds.yaml"));
        assertThat(faults()).anySatisfy(fault -> assertThat(fault)
                .startsWith(site.resolve("conditions/pump.drl") + ":8: ")
                .contains("There is no type 'Pump'"));
    }

    @Test
    void the_vocabulary_tells_its_fields_with_their_units_and_metrics() {
        var pump = RuleVocabulary.of(source()).fact("Pump").orElseThrow();
        assertThat(pump.meaning()).isEqualTo("Moves chilled water through a loop.");
        assertThat(pump.fields())
                .extracting(field -> field.name(), field -> field.unit(), field -> field.from())
                .contains(
                        tuple("flowLitresPerMinute", "l/min", List.of("flow_litres_per_minute")),
                        tuple("running", "", List.of("running")),
                        tuple("ratedLitresPerMinute", "", List.of("inventory: rated_litres_per_minute")),
                        tuple("parent", "", List.of("inventory: parent")));
    }

    @Test
    void the_same_declaration_is_the_same_class_in_every_rulebook() throws IOException {
        Class<?> first = rulebook().kinds().find(PUMP).orElseThrow().fact();
        write("limits.csv", "name,value,exit,hold_seconds,unit,source\npump-flow-low,110,150,0,l/min,a test\n");
        assertThat(rulebook().kinds().find(PUMP).orElseThrow().fact()).isSameAs(first);
    }

    private static Map<String, Object> fields(RulebookSession session) {
        return FactFields.of((SiteDevice) session.facts().device("pump-1").orElseThrow());
    }

    private static Conclusions observe(RulebookSession session, int second, Map<String, Double> metrics) {
        Instant at = START.plusSeconds(second);
        return session.observe(List.of(new Sample("pump-1", at, Sample.Status.OK, metrics)), Optional.empty(), at);
    }

    private List<String> faults() {
        return Rulebook.load(source()).fold(loaded -> List.of(), faults -> faults.stream()
                .map(RulebookFault::toString)
                .toList());
    }

    private Rulebook rulebook() {
        return Rulebook.load(source()).orThrow();
    }

    private RulebookSource source() {
        return RulebookSource.of(Path.of("src/test/rulebooks/small"), Optional.of(site));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(site.resolve(name).getParent());
        Files.writeString(site.resolve(name), text);
    }
}
