package dev.interlock.routes.trail;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.interlock.rules.contract.ActionJson;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.rulebook.source.ShadowFact;
import dev.interlock.rules.rulebook.whynot.SeenAgain.SeenFact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Facts as JSON for the audit: each under its type's name, and the same bytes for the same fact. */
final class FactJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .withConfigOverride(
                    Optional.class,
                    absent -> absent.setInclude(
                            JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)))
            .addModule(new SimpleModule().addSerializer(new ActionSerializer()).addSerializer(new OptionalSerializer()))
            .build();

    /** What another version wrote and this one would only guess at is not read. */
    private static final JsonMapper READING = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Stands where a fact's type stands, in a firing that decided nothing. */
    private static final String SHADOW = "Shadow";

    private FactJson() {}

    /** Plain data: numbers, texts, lists and maps of them. */
    static String plain(Object data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("'%s' cannot be written as JSON.".formatted(data), e);
        }
    }

    static String fact(Object fact) {
        return named(fact).toString();
    }

    /** What a shadow would have concluded bears its own type's name within the shadow's. */
    private static ObjectNode named(Object fact) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        return fact instanceof ShadowFact shadow
                ? node.set(SHADOW, named(shadow.would()))
                : node.set(fact.getClass().getSimpleName(), JSON.valueToTree(fact));
    }

    static String facts(Collection<?> facts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Object fact : facts) {
            array.addObject().set(fact.getClass().getSimpleName(), JSON.valueToTree(fact));
        }
        return array.toString();
    }

    /**
     * The facts that {@link #facts} wrote.
     *
     * @param type finds a class by its simple name
     */
    static List<SeenFact> read(String facts, Function<String, Optional<Class<?>>> type) {
        List<SeenFact> seen = new ArrayList<>();
        StrictJson.parse(facts).orThrow().forEach(fact -> fact.properties()
                .forEach(named -> seen.add(new SeenFact(
                        named.getKey(), type.apply(named.getKey()).flatMap(found -> read(named.getValue(), found))))));
        return seen;
    }

    private static Optional<Object> read(JsonNode fact, Class<?> type) {
        try {
            return Optional.of(READING.treeToValue(fact, type));
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static final class ActionSerializer extends StdSerializer<Action> {
        private static final long serialVersionUID = 1L;

        ActionSerializer() {
            super(Action.class);
        }

        @Override
        public void serialize(Action action, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeTree(ActionJson.write(action));
        }
    }

    /** What a fact may have or not: itself, or nothing at all. */
    private static final class OptionalSerializer extends StdSerializer<Optional<?>> {
        private static final long serialVersionUID = 1L;

        OptionalSerializer() {
            super(Optional.class, false);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, Optional<?> value) {
            return value.isEmpty();
        }

        @Override
        public void serialize(Optional<?> value, JsonGenerator json, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(value.orElse(null), json);
        }
    }
}
