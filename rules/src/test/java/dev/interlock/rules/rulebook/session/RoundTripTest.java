package dev.interlock.rules.rulebook.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.examples.Rulebooks;
import dev.interlock.rules.rulebook.session.RandomWorld.Step;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A session that is rebuilt from its memory goes on as if nothing had happened, whenever that happens. */
class RoundTripTest {

    static Stream<Arguments> worlds() {
        return Stream.of(Rulebooks.SMALL, Rulebooks.SHIPPED)
                .flatMap(source -> LongStream.rangeClosed(1, NightlyBuild.choose(1, 5))
                        .mapToObj(seed -> Arguments.of(source, seed)));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void a_session_rebuilt_after_every_step_concludes_what_the_uninterrupted_one_does(
            RulebookSource source, long seed) {
        Rulebook rulebook = Rulebook.load(source).orThrow();
        Inventory inventory = Rulebooks.inventory(source);
        List<Step> steps = new RandomWorld(inventory, seed).steps(count(source));
        Story uninterrupted = new Story(rulebook, inventory, steps);
        Memory memory = Memory.empty();
        for (int step = 0; step < steps.size(); step++) {
            String json = MemoryJson.write(memory);
            memory = MemoryJson.read(json, DeviceKinds.delivered()).orThrow();
            assertThat(MemoryJson.write(memory)).isEqualTo(json);
            try (RulebookSession rebuilt = RulebookSession.start(rulebook, inventory, memory)) {
                same(step, Story.play(rebuilt, steps, step), uninterrupted.conclusions.get(step));
                memory = rebuilt.memory();
                assertThat(memory).isEqualTo(uninterrupted.memories.get(step));
            }
        }
        assertThat(uninterrupted.has(Conclusions::raised)).isTrue();
        assertThat(uninterrupted.has(Conclusions::cleared)).isTrue();
        assertThat(uninterrupted.has(Conclusions::quarantined)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void a_session_rebuilt_once_goes_on_to_the_end_like_the_uninterrupted_one(RulebookSource source, long seed) {
        Rulebook rulebook = Rulebook.load(source).orThrow();
        Inventory inventory = Rulebooks.inventory(source);
        List<Step> steps = new RandomWorld(inventory, seed).steps(count(source));
        Story uninterrupted = new Story(rulebook, inventory, steps);
        for (int from = 17; from < steps.size(); from += 41) {
            try (RulebookSession rebuilt =
                    RulebookSession.start(rulebook, inventory, uninterrupted.memories.get(from - 1))) {
                for (int step = from; step < steps.size(); step++) {
                    same(step, Story.play(rebuilt, steps, step), uninterrupted.conclusions.get(step));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void reloading_the_same_rulebook_changes_nothing_and_fires_nothing_twice(RulebookSource source, long seed) {
        Rulebook rulebook = Rulebook.load(source).orThrow();
        Inventory inventory = Rulebooks.inventory(source);
        List<Step> steps = new RandomWorld(inventory, seed).steps(count(source) / 3);
        Story uninterrupted = new Story(rulebook, inventory, steps);
        RulebookSession session = RulebookSession.start(rulebook, inventory, Memory.empty());
        for (int step = 0; step < steps.size(); step++) {
            same(step, Story.play(session, steps, step), uninterrupted.conclusions.get(step));
            Reload reload = Reload.of(session, rulebook);
            assertThat(reload).isInstanceOfSatisfying(Reload.Reloaded.class, reloaded -> {
                assertThat(reloaded.raised()).isEmpty();
                assertThat(reloaded.cleared()).isEmpty();
            });
            RulebookSession next = ((Reload.Reloaded) reload).session();
            assertThat(next.conditions()).isEqualTo(session.conditions());
            assertThat(next.memory()).isEqualTo(session.memory());
            session.close();
            session = next;
        }
        session.close();
    }

    /** Some hours of the small rulebook; fewer of the delivered one, whose world is large. */
    private static int count(RulebookSource source) {
        return source == Rulebooks.SMALL ? 300 : 45;
    }

    private static void same(int step, Played actual, Played expected) {
        assertThat(actual.concluded).as("concluded in step %d", step).isEqualTo(expected.concluded);
        assertThat(actual.withoutFirings()).as("step %d", step).isEqualTo(expected.withoutFirings());
    }

    /** What one step came to. */
    private static final class Played {
        private final Conclusions all;
        private final List<String> concluded;

        /**
         * Where several facts support the same conclusion, which of them came first is the engine's own affair, and so are what
         * follows from facts alone and was taken back within the step, and whether it concludes a condition anew that held before and
         * holds after. Whatever was stated or chosen counts, taken back or not.
         */
        Played(Conclusions all, Collection<Object> known) {
            this.all = all;
            Set<Object> stands = new HashSet<>(known);
            concluded = all.firings().stream()
                    .filter(firing -> stands.contains(firing.concluded()) || !followsFromFacts(firing.concluded()))
                    .filter(firing -> !(firing.concluded() instanceof Condition condition)
                            || all.raised().contains(condition))
                    .map(firing -> firing.ruleId() + " " + firing.concluded())
                    .sorted()
                    .toList();
        }

        private static boolean followsFromFacts(Object concluded) {
            return concluded.getClass().getPackage().equals(Condition.class.getPackage());
        }

        Conclusions withoutFirings() {
            return new Conclusions(
                    all.at(),
                    List.of(),
                    all.raised(),
                    all.cleared(),
                    all.opened(),
                    all.quiet(),
                    all.reopened(),
                    all.closed(),
                    all.started(),
                    all.settled(),
                    all.escalations(),
                    all.shadows(),
                    all.quarantined(),
                    all.engineFault());
        }
    }

    /** One uninterrupted session, step by step. */
    private static final class Story {
        private final List<Played> conclusions = new ArrayList<>();
        private final List<Memory> memories = new ArrayList<>();

        Story(Rulebook rulebook, Inventory inventory, List<Step> steps) {
            try (RulebookSession session = RulebookSession.start(rulebook, inventory, Memory.empty())) {
                for (int step = 0; step < steps.size(); step++) {
                    conclusions.add(play(session, steps, step));
                    memories.add(session.memory());
                }
            }
        }

        static Played play(RulebookSession session, List<Step> steps, int step) {
            Step now = steps.get(step);
            RandomWorld.report(session, step, now.now());
            Conclusions all = session.observe(now.samples(), now.queue(), now.now());
            return new Played(all, session.known());
        }

        boolean has(Function<Conclusions, List<?>> what) {
            return conclusions.stream().anyMatch(each -> !what.apply(each.all).isEmpty());
        }
    }
}
