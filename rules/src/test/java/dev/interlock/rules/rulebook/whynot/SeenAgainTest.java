package dev.interlock.rules.rulebook.whynot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RulebookSource;
import dev.interlock.rules.rulebook.whynot.SeenAgain.Answer;
import dev.interlock.rules.rulebook.whynot.SeenAgain.SeenFact;
import dev.interlock.rules.rulebook.whynot.SeenAgain.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule of another rulebook is asked about what a rule of the same id saw. */
class SeenAgainTest {
    private static final Path SMALL = Path.of("src/test/rulebooks/small");
    private static final String RULE = "THERMAL-001";

    private final Path site;

    SeenAgainTest(@TempDir Path site) {
        this.site = site;
    }

    @Test
    void the_same_rule_and_limit_fire_again() throws IOException {
        assertThat(asked(RULE, seen(28)).verdict()).isEqualTo(Verdict.FIRES);
        limit("settle,90,,,s,a trial");
        assertThat(asked(RULE, seen(28)).verdict()).as("of another limit").isEqualTo(Verdict.FIRES);
    }

    @ParameterizedTest
    @CsvSource({"28, 27.5, FIRES", "28, 28, SILENT", "28, 30, SILENT", "NaN, 27.5, SILENT"})
    void a_changed_limit_is_compared_with_what_was_measured(double inlet, double limit, Verdict verdict)
            throws IOException {
        limit("inlet-above-recommended,%s,26,60,°C,a trial".formatted(limit));
        assertThat(asked(RULE, seen(inlet)).verdict()).isEqualTo(verdict);
    }

    @Test
    void why_it_stays_silent_names_both_figures() throws IOException {
        limit("inlet-above-recommended,30,29,60,°C,a trial");
        assertThat(asked(RULE, seen(28)).sentence()).contains("28", "30", "inlet-above-recommended");
    }

    @Test
    void a_rule_that_is_gone_off_or_a_shadow_is_silent() throws IOException {
        Files.writeString(site.resolve("switched-off.csv"), "rule,reason,by\nTHERMAL-001,a trial,ada\n");
        assertThat(asked(RULE, seen(28))).isEqualTo(new Answer(Verdict.SILENT, "The rule is switched off: a trial."));
        assertThat(asked("THERMAL-777", seen(28))).isEqualTo(new Answer(Verdict.SILENT, "There is no such rule."));
    }

    @Test
    void what_cannot_be_read_back_or_is_asked_otherwise_is_not_known() throws IOException {
        limit("inlet-above-recommended,30,29,60,°C,a trial");
        List<SeenFact> unreadable = List.of(seen(28).get(0), new SeenFact("Rack", Optional.empty()));
        assertThat(asked(RULE, unreadable).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(asked(RULE, seen(28).subList(0, 1)).verdict()).isEqualTo(Verdict.UNKNOWN);

        limit("queue-long,9,,30,count,a trial");
        SeenFact many =
                new SeenFact("Limit", load(Optional.empty()).limit("queue-long").map(Object.class::cast));
        assertThat(asked("QUEUE-001", List.of(many)).verdict())
                .as("it counts what it saw")
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void of_a_rulebook_that_is_not_at_hand_what_its_rule_saw_is_compared() throws IOException {
        Rulebook judged = load(Optional.of(site));
        assertThat(new SeenAgain(Optional.empty(), judged).of(RULE, seen(28)).verdict())
                .isEqualTo(Verdict.FIRES);
        assertThat(new SeenAgain(Optional.empty(), judged).of(RULE, seen(26)).verdict())
                .isEqualTo(Verdict.SILENT);
    }

    private Answer asked(String rule, List<SeenFact> facts) {
        return new SeenAgain(Optional.of(load(Optional.empty())), load(Optional.of(site))).of(rule, facts);
    }

    private static Rulebook load(Optional<Path> site) {
        return Rulebook.load(RulebookSource.of(SMALL, site)).orThrow();
    }

    private static List<SeenFact> seen(double inlet) {
        Limit limit = load(Optional.empty()).limit("inlet-above-recommended").orElseThrow();
        Rack rack = new Rack("rack-1", "zone-1", 0, 0, true, inlet, 0, 1, 0, 38, 5000, 9000, 50, "pdu-1");
        return List.of(new SeenFact("Limit", Optional.of(limit)), new SeenFact("Rack", Optional.of(rack)));
    }

    private void limit(String row) throws IOException {
        Files.writeString(site.resolve("limits.csv"), "name,value,exit,hold_seconds,unit,source\n" + row + "\n");
    }
}
