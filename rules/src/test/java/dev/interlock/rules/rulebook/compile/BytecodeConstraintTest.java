package dev.interlock.rules.rulebook.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.rulebook.source.ParsedRules;
import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.RulebookFile;
import dev.interlock.rules.rulebook.source.SiteKinds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** A constraint answers as bytecode as it did when it was interpreted, whatever is compared and whatever is missing. */
class BytecodeConstraintTest {
    /** Far more than a constraint is asked before it becomes bytecode. */
    private static final int OFTEN = 50;

    private static final List<String> OPERATORS = List.of("<", "<=", ">", ">=", "==", "!=");

    private static final List<String> COMPARISONS = List.of(
            "capacityPercent %s $limit",
            "!( capacityPercent %s $limit )",
            "!( !( capacityPercent %s $limit ) )",
            "capacityPercent %s 5",
            "5.0 %s capacityPercent",
            "capacityPercent %s fanPercent",
            "capacityPercent - 1 %s $limit * 2 - 6",
            "capacityPercent + fanPercent %s setpointCelsius",
            "running && capacityPercent %s $limit",
            "!( running && capacityPercent %s $limit )",
            "!running || $limit %s capacityPercent",
            "at %s $millis",
            "unchangedSince %s at - $millis",
            "!( at - unchangedSince %s 3 )",
            "at %s $limit",
            "at %s capacityPercent",
            "id %s \"crac-1\"",
            "zone %s id",
            "at / 2 %s 2",
            "at %% 2 %s 1",
            "Math.abs( capacityPercent - 5 ) %s 1");

    private static final String RULE = """
            rule "%1$s" @id("%1$s")
            when
                Limit( $limit : value, $millis : millis )
                CoolingUnit( %2$s )
            then
                insert( 1L );
            end
            """;

    private final Set<String> fired = new TreeSet<>();

    @Test
    void what_was_interpreted_is_the_same_as_bytecode() {
        KieSession session = session();
        try {
            List<Set<String>> interpreted = answers(session);
            assertThat(interpreted.stream().flatMap(Set::stream).distinct()).hasSizeGreaterThan(100);
            for (int time = 0; time < OFTEN; time++) {
                answers(session);
            }
            assertThat(answers(session)).isEqualTo(interpreted);
        } finally {
            session.dispose();
        }
    }

    /** The comparisons that hold, for each unit. */
    private List<Set<String>> answers(KieSession session) {
        List<Set<String>> answers = new ArrayList<>();
        for (CoolingUnit unit : units()) {
            fired.clear();
            FactHandle handle = session.insert(unit);
            session.fireAllRules();
            session.delete(handle);
            answers.add(Set.copyOf(fired));
        }
        return answers;
    }

    private static List<CoolingUnit> units() {
        return Stream.of(Double.NaN, 4.0, 5.0, 6.0)
                .flatMap(capacity -> Stream.of(
                        unit("crac-1", 5, true, capacity, 5), unit("crac-2", 5_001, false, capacity, Double.NaN)))
                .toList();
    }

    private static CoolingUnit unit(String id, long at, boolean running, double capacity, double fan) {
        return new CoolingUnit(id, "crac-2", at, 2, true, running, 18, 10, fan, 20_000, capacity, 30_000, 14, 27, 0);
    }

    private KieSession session() {
        List<RulebookFault> faults = new ArrayList<>();
        CompiledRules rules = CompiledRules.compile(
                List.of(ParsedRules.of(
                        new RulebookFile("conditions/compared.drl", rules(), Path.of("compared.drl"), false),
                        SiteKinds.DELIVERED)),
                SiteKinds.DELIVERED,
                faults);
        assertThat(faults).isEmpty();
        KieSession session = Objects.requireNonNull(rules).newSession();
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                fired.add(event.getMatch().getRule().getName());
            }
        });
        session.insert(new Limit("limit", 5, 5, 0, "s", "example"));
        return session;
    }

    private static String rules() {
        return COMPARISONS.stream()
                .flatMap(form -> OPERATORS.stream().map(form::formatted))
                .map(comparison -> RULE.formatted(comparison.replace("\"", "'"), comparison))
                .collect(Collectors.joining(
                        "", "package dev.interlock.rulebook;\nimport dev.interlock.rules.fact.*;\n", ""));
    }
}
