package dev.interlock.rules.rulebook.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.examples.Rulebooks;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A threshold means what a rule says that asks for the value to begin with, and for the exit while its condition is held. */
class ThresholdsTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Inventory INVENTORY = Rulebooks.inventory(Rulebooks.SMALL);
    private static final int STEPS = 300;
    private static final String BOTH = """
            package dev.interlock.rulebook;
            import dev.interlock.rules.condition.*;
            import dev.interlock.rules.fact.*;

            rule "The outlet of a rack is warm, in two patterns" @id("LONG-001")
            when
                Limit( name == "warm-long", $enter : value, $exit : exit )
                ( $rack : Rack( outletCelsius > $enter )
                  or ( Pending( condition == "warm-long", held, $id : device )
                       and $rack : Rack( id == $id, !( outletCelsius <= $exit ) ) ) )
            then
                insertLogical( Symptom.in( $rack, "warm-long" ) );
            end

            rule "The outlet of a rack is warm" @id("SHORT-001")
            when
                $limit : Threshold( name == "warm" )
                $rack : Rack( $limit.isExceededBy( outletCelsius, id ) )
            then
                insertLogical( Symptom.in( $rack, $limit.name() ) );
            end
            """;

    private final Path site;

    ThresholdsTest(@TempDir Path site) {
        this.site = site;
    }

    @Test
    void a_rule_that_names_its_condition_once_concludes_the_same_at_every_moment() throws IOException {
        Rulebook rulebook = rulebook();
        SplittableRandom random = new SplittableRandom(7);
        RulebookSession session = RulebookSession.start(rulebook, INVENTORY, Memory.empty());
        int held = 0;
        for (int step = 0; step < STEPS; step++) {
            session.observe(samples(random, step), Optional.empty(), START.plusSeconds(5L * step));
            assertThat(devices(session, "warm")).as("step %d", step).isEqualTo(devices(session, "warm-long"));
            held += devices(session, "warm").size();
            if (random.nextInt(20) == 0) {
                RulebookSession again = RulebookSession.start(rulebook, INVENTORY, session.memory());
                assertThat(again.memory()).isEqualTo(session.memory());
                session.close();
                session = again;
            }
        }
        session.close();
        assertThat(held).isPositive();
    }

    private Rulebook rulebook() throws IOException {
        Files.createDirectories(site.resolve("conditions"));
        Files.writeString(site.resolve("conditions/warm.drl"), BOTH);
        Files.writeString(site.resolve("limits.csv"), """
                name,value,exit,hold_seconds,unit,source
                warm,35,33,10,°C,a test
                warm-long,35,33,10,°C,a test
                """);
        return Rulebook.load(RulebookSource.of(Path.of("src/test/rulebooks/small"), Optional.of(site)))
                .orThrow();
    }

    /** Around both figures, now and then without a value. */
    private static List<Sample> samples(SplittableRandom random, int step) {
        List<Sample> samples = new ArrayList<>();
        for (String rack : List.of("rack-1", "rack-2", "rack-3")) {
            if (random.nextInt(4) > 0) {
                samples.add(new Sample(
                        rack,
                        START.plusSeconds(5L * step),
                        Sample.Status.OK,
                        random.nextInt(8) == 0 ? Map.of() : Map.of("outlet_celsius", 32 + random.nextDouble(5))));
            }
        }
        return samples;
    }

    private static List<String> devices(RulebookSession session, String condition) {
        return session.conditions().stream()
                .filter(each -> each.name().equals(condition))
                .map(Condition::device)
                .sorted()
                .toList();
    }
}
