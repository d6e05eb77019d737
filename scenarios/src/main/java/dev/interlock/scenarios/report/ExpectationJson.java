package dev.interlock.scenarios.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.plan.ActionType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Expectations as JSON; every field may be left out, an unknown one is an error. */
public final class ExpectationJson {
    private static final List<String> ACTIONS =
            Stream.of(ActionType.values()).map(ActionType::contractName).toList();
    private static final List<String> FIGURES =
            Stream.of(Figure.values()).map(Figure::toString).toList();

    private ExpectationJson() {}

    public static Parsed<Expectation> read(JsonNode node) {
        Fields fields = Fields.of("The expectation", node);
        int opened = fields.smallInteger("incidents_opened", Integer.MAX_VALUE);
        int closed = fields.smallInteger("incidents_closed", 0);
        int open = fields.smallInteger("incidents_open", Integer.MAX_VALUE);
        double inlet = fields.numberOr("max_inlet_celsius", Double.POSITIVE_INFINITY);
        int trips = fields.smallInteger("breaker_trips", Integer.MAX_VALUE);
        double overBudget = fields.numberOr("over_budget_minutes", Double.POSITIVE_INFINITY);
        int refusals = fields.smallInteger("refusals", Integer.MAX_VALUE);
        int pages = fields.smallInteger("pages", Integer.MAX_VALUE);
        int alerts = fields.smallInteger("alerts", Integer.MAX_VALUE);
        Set<ActionType> actions = set(fields, "actions", ActionType::named, ACTIONS);
        boolean none = fields.flagOr("no_actions", false);
        Set<String> conditions = set(fields, "conditions", Optional::of, List.of());
        Set<String> absent = set(fields, "no_conditions", Optional::of, List.of());
        double within = fields.numberOr("first_action_within_seconds", Double.POSITIVE_INFINITY);
        int missed = fields.smallInteger("demand_missed", Integer.MAX_VALUE);
        double exceeded = fields.numberOr("tolerance_exceeded_minutes", Double.POSITIVE_INFINITY);
        Set<Figure> better = set(fields, "better_than_nobody", ExpectationJson::figure, FIGURES);
        return fields.finish(() -> new Expectation(
                opened,
                closed,
                open,
                inlet,
                trips,
                overBudget,
                refusals,
                pages,
                alerts,
                actions,
                none,
                conditions,
                absent,
                within,
                missed,
                exceeded,
                better));
    }

    private static <T> Set<T> set(
            Fields fields, String name, Function<String, Optional<T>> reader, List<String> known) {
        Set<T> set = new LinkedHashSet<>();
        JsonNode list = fields.node(name);
        if (!list.isMissingNode() && !list.isArray()) {
            fields.refuse(name, "The expectation has '%s' that is no list. Give it in brackets.".formatted(name));
        }
        for (JsonNode each : list) {
            String word = each.asText();
            reader.apply(word)
                    .ifPresentOrElse(
                            set::add,
                            () -> fields.refuse(
                                    name,
                                    "The expectation names '%s' in '%s', which there is not. There are %s.%s"
                                            .formatted(
                                                    word, name, String.join(", ", known), Nearest.hint(word, known))));
        }
        return set;
    }

    private static Optional<Figure> figure(String name) {
        return Stream.of(Figure.values())
                .filter(figure -> figure.toString().equals(name))
                .findFirst();
    }
}
