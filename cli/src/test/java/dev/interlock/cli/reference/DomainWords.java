package dev.interlock.cli.reference;

import static dev.interlock.cli.reference.MarkdownTable.code;

import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.routes.operator.Mode;
import dev.interlock.rules.alert.AlertSeverity;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.plan.ActionType;
import dev.interlock.rules.plan.Agent;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.rulebook.check.RuleVocabulary;
import dev.interlock.rules.rulebook.source.RulebookSource;
import dev.interlock.rules.vocabulary.FactType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The words of closed sets, as they are written, and the page that says what each means. */
final class DomainWords {
    private DomainWords() {}

    static String table() {
        return MarkdownTable.of("of", "words", "explained in")
                .row("facts", code(facts()), "[facts](facts.md)")
                .row("kinds of device", code(kinds()), "[facts](facts.md)")
                .row("ratings", code(ratings()), "[telemetry](telemetry.md)")
                .row("metrics", code(metrics()), "[telemetry](telemetry.md)")
                .row("actions", code(actions()), "[actions](actions.md)")
                .row("conditions", code(conditions()), "[limits](limits.md)")
                .row("agents", code(names(Agent.values(), Agent::contractName)), "above")
                .row("decision tags", code(names(DecisionTag.values(), DecisionTag::name)), "above")
                .row("modes", code(names(Mode.values(), Mode::toString)), "above")
                .row(
                        "states of an incident",
                        code(names(Incident.State.values(), DomainWords::small)),
                        "[audit](audit.md)")
                .row(
                        "states of an attempt",
                        code(names(Attempt.State.values(), DomainWords::small)),
                        "[audit](audit.md)")
                .row(
                        "outcomes of a task",
                        code(names(AgentResult.Status.values(), AgentResult.Status::name)),
                        "[audit](audit.md)")
                .row(
                        "states of a device",
                        code(names(Sample.Status.values(), Sample.Status::name)),
                        "[telemetry](telemetry.md)")
                .row(
                        "severities of an alert",
                        code(names(AlertSeverity.values(), AlertSeverity::toString)),
                        "[alerts](alerts.md)")
                .text();
    }

    private static List<String> facts() {
        return RuleVocabulary.of(RulebookSource.of(Shelf.ROOT.resolve("rules/rulebooks"), Optional.empty()))
                .facts()
                .stream()
                .map(FactType::name)
                .sorted()
                .toList();
    }

    private static List<String> kinds() {
        return DeviceKind.delivered().stream().map(DeviceKind::word).toList();
    }

    private static List<String> ratings() {
        return Rating.delivered().stream().map(Rating::word).toList();
    }

    private static List<String> metrics() {
        DeviceKinds kinds = DeviceKinds.delivered();
        return DeviceKind.delivered().stream()
                .flatMap(kind -> kinds.metrics(kind).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> actions() {
        return names(ActionType.values(), ActionType::contractName);
    }

    private static List<String> conditions() {
        return Book.conditionNames();
    }

    private static <T> List<String> names(T[] all, Function<T, String> name) {
        return Stream.of(all).map(name).toList();
    }

    private static String small(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
