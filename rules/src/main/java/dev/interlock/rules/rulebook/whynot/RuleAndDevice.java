package dev.interlock.rules.rulebook.whynot;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.kind.KindDeclaration;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.match.KnownFacts;
import dev.interlock.rules.rulebook.match.LookBudget;
import dev.interlock.rules.rulebook.match.RulePart;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A rule and a device that somebody asks about, and all there is to look at.
 *
 * @param rules every rule that decides
 * @param way the rules that were asked about on the way to this one
 */
record RuleAndDevice(
        RuleInQuestion rule,
        String device,
        Rulebook rulebook,
        Inventory inventory,
        KnownFacts facts,
        LookBudget effort,
        List<RuleInQuestion> rules,
        Set<String> way) {

    /** Another rule, on the way to this one. */
    RuleAndDevice about(RuleInQuestion other, String otherDevice) {
        Set<String> more = new HashSet<>(way);
        more.add(rule.id());
        return new RuleAndDevice(other, otherDevice, rulebook, inventory, facts, effort, rules, more);
    }

    boolean isOnTheWay(RuleInQuestion other) {
        return way.contains(other.id()) || rule.id().equals(other.id());
    }

    Optional<Limit> limit(String name) {
        return rulebook.limit(name);
    }

    Set<String> places() {
        return Places.of(device, inventory, facts);
    }

    RulePart.Look near(About about) {
        return new RulePart.Look(facts, effort, Optional.of(about));
    }

    RulePart.Look everything() {
        return new RulePart.Look(facts, effort, Optional.empty());
    }

    /** By the pattern that speaks of the device and gets furthest; a measurement of the device itself before what is concluded of it. */
    Reach reach() {
        Set<String> places = places();
        // A zone is no device, but much is said of it as of one.
        Reach best = kind().isEmpty() ? Reach.of(rule.parts(), new About(null, device, places), everything()) : null;
        for (RulePart.Pattern subject : subjects()) {
            Reach reach = Reach.of(rule.parts(), new About(subject, device, places), everything());
            if (best == null || reach.held() > best.held()) {
                best = reach;
            }
        }
        return best == null ? Reach.of(rule.parts(), new About(null, device, places), everything()) : best;
    }

    /** The rule has patterns of devices, and none is of this one's kind. */
    boolean isOfAnotherKind() {
        return subjects().isEmpty() && !rule.devices().isEmpty();
    }

    Optional<DeviceKind> kind() {
        return inventory.find(device).map(Device::kind);
    }

    private List<RulePart.Pattern> subjects() {
        Optional<Class<?>> of = kind().flatMap(rulebook.kinds()::find).map(KindDeclaration::fact);
        List<RulePart.Pattern> possible = rule.patterns().stream()
                .filter(pattern -> rule.type(pattern)
                        .filter(type -> About.canBeOf(type, kind(), of))
                        .isPresent())
                .toList();
        return Stream.concat(
                        possible.stream().filter(this::isMeasured),
                        possible.stream().filter(pattern -> !isMeasured(pattern)))
                .toList();
    }

    private boolean isMeasured(RulePart.Pattern pattern) {
        return rule.type(pattern).filter(DeviceFact.class::isAssignableFrom).isPresent();
    }
}
