package dev.interlock.scenarios.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.plan.ActionType;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Expectations as JSON; every field may be left out, an unknown one is an error. */
public final class ExpectationJson {
    private ExpectationJson() {}

    public static Parsed<Expectation> read(JsonNode node) {
        Fields fields = Fields.of("The expectation", node);
        int closed = fields.smallInteger("incidents_closed", 0);
        int open = fields.smallInteger("incidents_open", Integer.MAX_VALUE);
        double inlet = fields.numberOr("max_inlet_celsius", Double.POSITIVE_INFINITY);
        int trips = fields.smallInteger("breaker_trips", Integer.MAX_VALUE);
        Set<ActionType> actions = set(fields, "actions", ActionType::named);
        boolean none = fields.flagOr("no_actions", false);
        Set<String> conditions = set(fields, "conditions", Optional::of);
        double within = fields.numberOr("first_action_within_seconds", Double.POSITIVE_INFINITY);
        Set<Figure> better = set(fields, "better_than_nobody", ExpectationJson::figure);
        return fields.finish(
                () -> new Expectation(closed, open, inlet, trips, actions, none, conditions, within, better));
    }

    private static <T> Set<T> set(Fields fields, String name, Function<String, Optional<T>> reader) {
        Set<T> set = new LinkedHashSet<>();
        JsonNode list = fields.node(name);
        if (!list.isMissingNode() && !list.isArray()) {
            fields.refuse("The expectation has '%s' that is no list. Give it in brackets.".formatted(name));
        }
        for (JsonNode each : list) {
            reader.apply(each.asText())
                    .ifPresentOrElse(
                            set::add,
                            () -> fields.refuse("The expectation names '%s' in '%s', which there is not. Correct it."
                                    .formatted(each.asText(), name)));
        }
        return set;
    }

    private static Optional<Figure> figure(String name) {
        return Stream.of(Figure.values())
                .filter(figure -> figure.toString().equals(name))
                .findFirst();
    }
}
