package dev.interlock.routes.web.body;

import dev.interlock.rules.plan.ActionType;
import java.util.List;
import java.util.Locale;

/** One entry of the action catalogue. */
public record CatalogueBody(
        String type,
        String description,
        List<String> targets,
        List<ArgumentBody> arguments,
        String agent,
        String effect) {
    public static CatalogueBody of(ActionType type) {
        return new CatalogueBody(
                type.contractName(),
                type.description(),
                type.targets().stream().map(CatalogueBody::lower).sorted().toList(),
                type.arguments().stream()
                        .map(argument -> new ArgumentBody(
                                argument.name(), lower(argument.kind()), argument.unit(), argument.description()))
                        .toList(),
                type.agent().contractName(),
                lower(type.effect()));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** One argument of an action. */
    record ArgumentBody(String name, String kind, String unit, String description) {}
}
