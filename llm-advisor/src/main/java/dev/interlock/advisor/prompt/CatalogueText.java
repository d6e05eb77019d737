package dev.interlock.advisor.prompt;

import dev.interlock.rules.plan.ActionType;
import dev.interlock.rules.plan.Argument;
import dev.interlock.rules.plan.TargetKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The action catalogue in words, one action a line. */
final class CatalogueText {
    private CatalogueText() {}

    static String text() {
        return Arrays.stream(ActionType.values()).map(CatalogueText::line).collect(Collectors.joining("\n"));
    }

    private static String line(ActionType type) {
        String targets =
                type.targets().stream().sorted().map(CatalogueText::spoken).collect(Collectors.joining(" or "));
        String arguments = type.arguments().isEmpty()
                ? "none"
                : type.arguments().stream().map(CatalogueText::argument).collect(Collectors.joining("; "));
        return "- `%s` (%s, %s): %s Target: %s. Arguments: %s."
                .formatted(
                        type.contractName(),
                        type.agent().contractName(),
                        effect(type),
                        type.description(),
                        targets,
                        arguments);
    }

    private static String effect(ActionType type) {
        return switch (type.effect()) {
            case NONE -> "changes nothing";
            case REVERSIBLE -> "can be undone";
            case RESTORATIVE -> "puts right, needs no undoing";
            case IRREVERSIBLE -> "cannot be undone";
        };
    }

    private static String spoken(TargetKind kind) {
        return kind == TargetKind.ANY
                ? "any device, job or zone"
                : kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String argument(Argument argument) {
        String kind = argument.choices().isEmpty()
                ? argument.kind().name().toLowerCase(Locale.ROOT)
                : "one of " + String.join(", ", argument.choices());
        String unit = argument.unit().isEmpty() ? "" : " in " + argument.unit();
        return "`%s` (%s%s): %s".formatted(argument.name(), kind, unit, argument.description());
    }
}
