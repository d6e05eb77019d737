package dev.interlock.rules.rulebook.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.rules.fact.ChoosePhase;
import dev.interlock.rules.rulebook.compile.CompiledRules;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.match.Bindings;
import dev.interlock.rules.rulebook.match.KnownFacts;
import dev.interlock.rules.rulebook.match.LookBudget;
import dev.interlock.rules.rulebook.match.RulePart;
import dev.interlock.rules.rulebook.match.RuleParts;
import dev.interlock.rules.rulebook.session.RulebookSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;

/** What is found outside of the engine, pattern by pattern, is what the engine finds: on every rule, at the end of each example. */
class PartsMatchAsTheEngineTest {
    private static final Rulebook RULEBOOK = Rulebook.load(Rulebooks.SHIPPED).orThrow();
    private static final Map<String, List<RulePart>> RULES = RULEBOOK.checked().stream()
            .filter(rule -> !rule.isSafety())
            .collect(Collectors.toMap(rule -> rule.id(), RuleParts::of));

    private int compared;

    @Test
    void each_rule_matches_as_often_as_in_the_engine() {
        ExampleDevices devices =
                ExampleDevices.of(Rulebooks.SHIPPED, false, new ArrayList<>()).orElseThrow();
        List<Example> examples = Rulebooks.SHIPPED.examples().stream()
                .flatMap(file -> ExampleReader.read(file).examples().stream())
                .toList();
        int step = NightlyBuild.choose(25, 1);
        for (int i = 0; i < examples.size(); i += step) {
            Example example = examples.get(i);
            ExampleResult result =
                    new ExampleRun(RULEBOOK, devices, example, session -> compare(example, session)).result();
            assertThat(result.reason()).isEmpty();
        }
        assertThat(compared).isGreaterThan(1000 / step);
    }

    @Test
    void every_condition_of_every_rule_is_understood() {
        assertThat(RULES)
                .allSatisfy((id, parts) -> assertThat(parts).as(id).noneMatch(part -> part instanceof RulePart.Unread));
    }

    private void compare(Example example, RulebookSession session) {
        List<Object> facts = session.known();
        KnownFacts known = KnownFacts.of(facts);
        Map<String, Integer> here = new TreeMap<>();
        RULES.forEach((id, parts) -> {
            int found = new RulePart.Together(parts, id)
                    .matches(Bindings.NONE, new RulePart.Look(known, new LookBudget(), Optional.empty()))
                    .size();
            if (found > 0) {
                here.put(id, found);
            }
        });
        compared += here.size();
        assertThat(here)
                .as("%s:%d %s", example.file(), example.line(), example.sentence())
                .isEqualTo(inTheEngine(facts, known.at()));
    }

    private static Map<String, Integer> inTheEngine(List<Object> facts, long now) {
        Map<String, Integer> matches = new TreeMap<>();
        KieSession engine = RULEBOOK.operations().newSession();
        try {
            facts.forEach(engine::insert);
            engine.insert(new ChoosePhase(now));
            engine.fireAllRules(match -> {
                matches.merge(CompiledRules.id(match.getRule()), 1, Integer::sum);
                return false;
            });
        } finally {
            engine.dispose();
        }
        return matches;
    }
}
