package dev.interlock.rules.rulebook.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.rulebook.compile.CompiledRules;
import dev.interlock.rules.rulebook.source.ParsedRules;
import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.RulebookFile;
import dev.interlock.rules.rulebook.source.SiteKinds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;

/** What was not measured passes no comparison, however often the comparison was made before. */
class MissingValueTest {
    /** Drools counts evaluations before it turns a constraint into bytecode; its default is 20. */
    private static final int OFTEN = 2_000;

    private static final String RULE = """
            package dev.interlock.rulebook;
            import dev.interlock.rules.fact.*;
            rule "compared" @id("COMPARED")
            when
                Limit( $limit : value )
                CoolingUnit( %s )
            then
                insert( "compared" );
            end
            """;

    @Test
    void a_missing_value_is_neither_below_nor_above_a_limit() {
        assertThat(firesOnMissingValue("capacityPercent < $limit")).isFalse();
        assertThat(firesOnMissingValue("capacityPercent <= $limit")).isFalse();
        assertThat(firesOnMissingValue("capacityPercent > $limit")).isFalse();
        assertThat(firesOnMissingValue("capacityPercent >= $limit")).isFalse();
        assertThat(firesOnMissingValue("capacityPercent < ratedWatts")).isFalse();
    }

    @Test
    void a_missing_value_never_proves_that_a_limit_is_kept() {
        assertThat(firesOnMissingValue("!( capacityPercent <= $limit )")).isTrue();
        assertThat(firesOnMissingValue("!( capacityPercent >= $limit )")).isTrue();
    }

    private static boolean firesOnMissingValue(String constraint) {
        List<RulebookFault> faults = new ArrayList<>();
        CompiledRules base = CompiledRules.compile(
                List.of(ParsedRules.of(
                        new RulebookFile(
                                "conditions/compared.drl", RULE.formatted(constraint), Path.of("compared.drl"), false),
                        SiteKinds.DELIVERED)),
                SiteKinds.DELIVERED,
                faults);
        assertThat(faults).isEmpty();
        KieSession session = Objects.requireNonNull(base).newSession();
        try {
            session.insert(new Limit("limit", 5, 5, 0, "%", "example"));
            for (int time = 0; time < OFTEN; time++) {
                var handle = session.insert(unit(50));
                session.fireAllRules();
                session.delete(handle);
            }
            session.insert(unit(Double.NaN));
            return session.fireAllRules() > 0;
        } finally {
            session.dispose();
        }
    }

    private static CoolingUnit unit(double capacityPercent) {
        return new CoolingUnit(
                "crac-1", "zone-1", 0, 0, true, true, 18, 18, 70, 20_000, capacityPercent, 30_000, 14, 27, 0);
    }
}
