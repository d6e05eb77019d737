package dev.interlock.features.story;

import dev.interlock.features.floor.StoryGround;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.rulebook.check.ConditionNames;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.CheckedRule;
import dev.interlock.rules.rulebook.source.RuleCard;
import dev.interlock.rules.rulebook.source.RulebookSource;
import dev.interlock.rules.rulebook.whynot.WhyNot;
import dev.interlock.rules.rulebook.whynot.WhyNotFinding;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says why the rules of a story did not do what was expected of them. */
public final class StoryRules {
    private static final String ANSWERS = "responses";

    private final Shift shift;
    private final Rulebook rulebook;

    private StoryRules(Shift shift, Rulebook rulebook) {
        this.shift = shift;
        this.rulebook = rulebook;
    }

    /** Those that the story is played with. */
    public static StoryRules of(Shift shift) {
        StoryGround ground = shift.ground();
        RulebookSource source = RulebookSource.of(
                ground.home().resolve("rulebooks"),
                ground.site().map(site -> site.resolve("rulebooks")).filter(Files::isDirectory));
        return new StoryRules(shift, Rulebook.load(source).orThrow());
    }

    /** A sentence for what was expected, and below it why no rule concludes the condition. */
    public String withoutCondition(String condition, String device) {
        List<String> lines = new ArrayList<>();
        lines.add("The condition %s does not hold for %s.".formatted(condition, device));
        List<String> concluding = rulebook.checked().stream()
                .filter(rule -> ConditionNames.concluded(rule).contains(condition))
                .map(CheckedRule::id)
                .toList();
        if (concluding.isEmpty()) {
            lines.add("No rule concludes '%s'.%s".formatted(condition, Nearest.hint(condition, conditions())));
        }
        concluding.forEach(rule -> lines.addAll(why(rule, device)));
        return String.join("\n", lines);
    }

    /** The same of a rule by its id. */
    public String withoutRule(String rule, String device) {
        List<String> lines = new ArrayList<>();
        lines.add("The rule %s did not fire for %s.".formatted(rule, device));
        lines.addAll(why(rule, device));
        return String.join("\n", lines);
    }

    /** The same of something that no rule's remedy did. */
    public String withoutAnswer(String what, String device) {
        List<WhyNot> near = rulebook.rules().stream()
                .filter(card -> card.folder().equals(ANSWERS))
                .map(RuleCard::id)
                .flatMap(rule -> shift.bench().room().whyNot(rule, device).toOptional().stream())
                .filter(WhyNot::matches)
                .toList();
        Stream<String> lines = near.isEmpty()
                ? Stream.of("No rule proposes anything about %s.".formatted(device))
                : near.stream().flatMap(StoryRules::told);
        return String.join("\n", Stream.concat(Stream.of(what), lines).toList());
    }

    private List<String> why(String rule, String device) {
        Parsed<WhyNot> answer = shift.bench().room().whyNot(rule, device);
        return answer.fold(why -> told(why).toList(), reasons -> reasons);
    }

    private static Stream<String> told(WhyNot why) {
        String verb = why.matches() ? "would act on" : "does not act on";
        return Stream.concat(
                Stream.of("%s, '%s', %s %s:".formatted(why.rule(), why.name(), verb, why.device())),
                why.findings().stream().flatMap(finding -> lines(finding, 1)));
    }

    private static Stream<String> lines(WhyNotFinding finding, int depth) {
        return Stream.concat(
                Stream.of("  ".repeat(depth) + finding.sentence()),
                finding.because().stream().flatMap(each -> lines(each, depth + 1)));
    }

    private List<String> conditions() {
        return rulebook.checked().stream()
                .flatMap(rule -> ConditionNames.concluded(rule).stream())
                .distinct()
                .toList();
    }
}
