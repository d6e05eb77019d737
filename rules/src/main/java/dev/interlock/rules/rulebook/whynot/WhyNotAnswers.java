package dev.interlock.rules.rulebook.whynot;

import dev.interlock.rules.condition.Symptom;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.match.KnownFacts;
import dev.interlock.rules.rulebook.match.LookBudget;
import dev.interlock.rules.rulebook.match.RulePart;
import dev.interlock.rules.rulebook.source.CheckedRule;
import dev.interlock.rules.rulebook.source.RuleCard;
import dev.interlock.rules.rulebook.source.SwitchedOff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Answers why a rule does not act on a device.
 *
 * @param facts every fact of the session that decides, at one moment; one thread at a time may look at them
 */
public record WhyNotAnswers(Rulebook rulebook, Inventory inventory, KnownFacts facts, Permission standing) {
    /**
     * The answer, or in one sentence that there is no such rule or device.
     *
     * @param device a device or a zone of the inventory
     */
    public Parsed<WhyNot> why(String rule, String device) {
        Optional<RuleCard> used =
                rulebook.rules().stream().filter(card -> is(rule, card)).findFirst();
        Optional<SwitchedOff> off = rulebook.switchedOff().stream()
                .filter(each -> is(rule, each.rule()))
                .findFirst();
        if (used.isEmpty() && off.isEmpty()) {
            return Parsed.refused(
                    "There is no rule '%s'.%s 'rules list' has them all.".formatted(rule, Nearest.hint(rule, ids())));
        }
        if (!inventory.hasDomain(device)) {
            return Parsed.refused("There is no device or zone '%s'.%s 'inventory list' has them all."
                    .formatted(device, Nearest.hint(device, devices())));
        }
        return Parsed.ok(off.map(each -> answer(each.rule(), device, false, List.of(switchedOff(each))))
                .orElseGet(() -> answer(used.orElseThrow(), device)));
    }

    private static boolean is(String rule, RuleCard card) {
        return card.id().equalsIgnoreCase(rule);
    }

    private WhyNot answer(RuleCard card, String device, boolean matches, List<WhyNotFinding> findings) {
        return new WhyNot(card.id(), card.name(), device, Instant.ofEpochMilli(facts.at()), matches, findings);
    }

    private WhyNot answer(RuleCard card, String device) {
        List<WhyNotFinding> findings = new ArrayList<>(before(device));
        CheckedRule checked = rulebook.checked().stream()
                .filter(rule -> rule.id().equals(card.id()))
                .findFirst()
                .orElseThrow();
        if (checked.isSafety()) {
            findings.add(WhyNotFinding.of(
                    Cause.OTHER_KIND,
                    "%s is a safety rule, which is asked about plans and not about devices. Ask about the rule that proposes a remedy."
                            .formatted(card.id())));
            return answer(card, device, false, findings);
        }
        try {
            return answer(card, device, checked, findings);
        } catch (LookBudget.TooManyFacts tooMany) {
            findings.add(
                    WhyNotFinding.of(Cause.UNREAD, tooMany.getMessage() + " Ask about a device of a smaller domain."));
            return answer(card, device, false, findings);
        }
    }

    private WhyNot answer(RuleCard card, String device, CheckedRule checked, List<WhyNotFinding> findings) {
        List<RuleInQuestion> rules = rulebook.checked().stream()
                .filter(rule -> !rule.isSafety())
                .map(RuleInQuestion::new)
                .toList();
        RuleInQuestion rule = new RuleInQuestion(checked);
        RuleAndDevice asked =
                new RuleAndDevice(rule, device, rulebook, inventory, facts, new LookBudget(), rules, Set.of());
        if (asked.isOfAnotherKind()) {
            findings.add(otherKind(asked));
        }
        Reach reach = asked.reach();
        rule.parts().stream()
                .filter(RulePart.Unread.class::isInstance)
                .map(part -> WhyNotFinding.of(
                        Cause.UNREAD,
                        "This condition is not explained by itself, and taken to hold: %s.".formatted(part.text())))
                .forEach(findings::add);
        rule.parts().subList(0, reach.held()).stream()
                .filter(part -> !reach.isAll())
                .map(part -> WhyNotFinding.of(Cause.HELD, "Held: %s.".formatted(part.text())))
                .forEach(findings::add);
        if (checked.isShadow()) {
            findings.add(WhyNotFinding.of(
                    Cause.SHADOW,
                    "It is a @shadow: whatever it concludes is for the record only. 'rules promote %s' says what would make it count."
                            .formatted(card.id())));
        }
        findings.addAll(
                reach.isAll()
                        ? new AfterTheMatch(asked, reach, standing).findings()
                        : new UnmetCondition(asked, reach, 0).findings());
        return answer(card, device, reach.isAll(), findings);
    }

    /** What holds whatever the rule asks. */
    private List<WhyNotFinding> before(String device) {
        Stream<WhyNotFinding> aside = Optional.ofNullable(standing.quarantined().get(device)).stream()
                .map(reason -> WhyNotFinding.of(
                        Cause.QUARANTINED, "What is known of %s was put aside: %s".formatted(device, reason)));
        Stream<WhyNotFinding> stale = facts.of(Symptom.class).stream()
                .filter(symptom -> symptom.device().equals(device))
                .filter(symptom -> symptom.condition().startsWith("telemetry-"))
                .map(symptom -> WhyNotFinding.of(
                        Cause.STALE,
                        "%s shows of %s since %s%s."
                                .formatted(
                                        symptom.condition(),
                                        device,
                                        InWords.moment(symptom.at()),
                                        rulebook.limit(symptom.condition())
                                                .map(limit -> " (" + InWords.limit(limit) + ")")
                                                .orElse(""))));
        return Stream.concat(aside, stale).toList();
    }

    private static WhyNotFinding otherKind(RuleAndDevice asked) {
        return WhyNotFinding.of(
                Cause.OTHER_KIND,
                "%s speaks of a %s, and %s is %s. What follows is of its zone."
                        .formatted(
                                asked.rule().id(),
                                InWords.type(asked.rule().devices().get(0).getSimpleName()),
                                asked.device(),
                                asked.kind()
                                        .map(kind -> "a "
                                                + kind.word().replace('_', ' ').toLowerCase(Locale.ROOT))
                                        .orElse("a zone")));
    }

    private static WhyNotFinding switchedOff(SwitchedOff off) {
        return off.byThisProgram()
                ? WhyNotFinding.of(Cause.QUARANTINED, "The rule was taken out: %s.".formatted(off.reason()))
                : WhyNotFinding.of(
                        Cause.SWITCHED_OFF,
                        "The site has switched the rule off: %s (%s).".formatted(off.reason(), off.by()));
    }

    private List<String> ids() {
        return Stream.concat(
                        rulebook.rules().stream(),
                        rulebook.switchedOff().stream().map(SwitchedOff::rule))
                .map(RuleCard::id)
                .toList();
    }

    private List<String> devices() {
        return inventory.devices().stream()
                .flatMap(device -> Stream.of(device.id(), device.zone()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
