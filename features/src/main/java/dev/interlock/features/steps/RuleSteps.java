package dev.interlock.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.features.story.Means;
import dev.interlock.features.story.Shift;
import dev.interlock.features.story.StoryRules;
import dev.interlock.routes.audit.entry.FiringEntry;
import io.cucumber.java.en.Then;
import java.util.regex.Pattern;

/** Single rules, by the ids that the audit stores. */
public final class RuleSteps {
    private final Shift shift;

    public RuleSteps(Shift shift) {
        this.shift = shift;
    }

    @Then("the rule {word} fires for {word}")
    @Means(
            "The rule of this id fired since the story began, with a fact or a conclusion that names the device. Where it did not: what stands in its way.")
    public void fires(String rule, String device) {
        assertThat(hasFired(rule, device))
                .overridingErrorMessage(() -> StoryRules.of(shift).withoutRule(rule, device))
                .isTrue();
    }

    @Then("the rule {word} does not fire for {word}")
    @Means("The rule of this id did not fire with anything that names the device.")
    public void doesNotFire(String rule, String device) {
        assertThat(hasFired(rule, device))
                .overridingErrorMessage("The rule %s fired for %s.", rule, device)
                .isFalse();
    }

    private boolean hasFired(String rule, String device) {
        Pattern named = Pattern.compile("(?<![\\w/-])" + Pattern.quote(device) + "(?![\\w/-])");
        shift.bench();
        return shift.recorded(FiringEntry.class).stream()
                .filter(firing -> firing.ruleId().equals(rule))
                .anyMatch(firing -> named.matcher(firing.factsSeen() + " " + firing.concluded())
                        .find());
    }
}
