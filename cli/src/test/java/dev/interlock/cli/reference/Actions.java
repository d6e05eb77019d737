package dev.interlock.cli.reference;

import static dev.interlock.cli.reference.MarkdownTable.code;

import dev.interlock.rules.plan.ActionType;
import dev.interlock.rules.plan.Argument;
import dev.interlock.rules.plan.TargetKind;
import java.util.Locale;
import java.util.stream.Collectors;

/** The action catalogue, for a page. */
final class Actions {
    private Actions() {}

    static String catalogue() {
        MarkdownTable table = MarkdownTable.of("action", "what it does", "target", "agent", "leaves behind");
        for (ActionType action : ActionType.values()) {
            table.row(
                    code(action.contractName()),
                    action.description(),
                    targets(action),
                    action.agent().contractName(),
                    effect(action));
        }
        return table.text();
    }

    static String arguments() {
        MarkdownTable table = MarkdownTable.of("action", "argument", "kind", "unit", "meaning");
        for (ActionType action : ActionType.values()) {
            for (Argument argument : action.arguments()) {
                table.row(
                        code(action.contractName()),
                        code(argument.name()),
                        lower(argument.kind()),
                        argument.unit(),
                        argument.description());
            }
        }
        return table.text();
    }

    private static String targets(ActionType action) {
        return action.targets().stream().sorted().map(Actions::target).collect(Collectors.joining(" or "));
    }

    private static String target(TargetKind kind) {
        return kind == TargetKind.ANY ? "any device, job or zone" : lower(kind).replace('_', ' ');
    }

    private static String effect(ActionType action) {
        return switch (action.effect()) {
            case NONE -> "nothing";
            case REVERSIBLE ->
                action.undoneBy() == action
                        ? "a change that the same action with the former values takes back"
                        : "a change that `%s` takes back"
                                .formatted(action.undoneBy().contractName());
            case RESTORATIVE -> "what was wrong is right again; there is nothing to take back";
            case IRREVERSIBLE -> "a change that no action takes back";
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
