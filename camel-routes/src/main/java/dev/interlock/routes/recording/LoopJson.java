package dev.interlock.routes.recording;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.interlock.advisor.Proposal;
import dev.interlock.routes.loop.Event;
import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.routes.plans.Delivery;
import dev.interlock.rules.contract.ActionJson;
import dev.interlock.rules.contract.InventoryJson;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.contract.TelemetryJson;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.rulebook.compile.Loading;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Events of the decision loop as JSON, for this program to read again: not a contract with others. Thread-safe. */
final class LoopJson {
    private static final String DELIVERIES = "deliveries";

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface Kinded {}

    static final JsonMapper JSON = JsonMapper.builder()
            // a question that a record answers is no part of it
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .addMixIn(Event.class, Kinded.class)
            .addMixIn(OperatorAct.class, Kinded.class)
            .registerSubtypes(kinds())
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, writing(Instant::toString))
                    .addDeserializer(Instant.class, reading(node -> Instant.parse(node.asText())))
                    .addSerializer(Duration.class, writing(Duration::toString))
                    .addDeserializer(Duration.class, reading(node -> Duration.parse(node.asText())))
                    .addSerializer(Action.class, writing(ActionJson::write))
                    .addDeserializer(
                            Action.class, reading(node -> ActionJson.read(node).orThrow()))
                    .addSerializer(Sample.class, writing(TelemetryJson::write))
                    .addDeserializer(Sample.class, reading(node -> TelemetryJson.read(node)
                            .orThrow()))
                    .addSerializer(Inventory.class, writing(InventoryJson::write))
                    .addDeserializer(Inventory.class, reading(node -> InventoryJson.read(node)
                            .orThrow()))
                    .addSerializer(Parsed.class, writing(ReadThings::write))
                    .addDeserializer(Parsed.class, reading(ReadThings::inventory))
                    .addSerializer(Loading.class, writing(ReadThings::write))
                    .addDeserializer(Loading.class, reading(ReadThings::rulebook))
                    .addSerializer(Proposal.class, writing(ProposalJson::write))
                    .addDeserializer(Proposal.class, reading(ProposalJson::read))
                    .addSerializer(Delivery.class, writing(LoopJson::key))
                    .addDeserializer(Delivery.class, new Known()))
            .build();

    private LoopJson() {}

    private static NamedType[] kinds() {
        return Stream.of(Event.class, OperatorAct.class)
                .flatMap(LoopJson::leaves)
                .map(kind -> new NamedType(kind, kind.getSimpleName()))
                .toArray(NamedType[]::new);
    }

    private static Stream<Class<?>> leaves(Class<?> sealed) {
        return sealed.isSealed()
                ? Stream.of(sealed.getPermittedSubclasses()).flatMap(LoopJson::leaves)
                : Stream.of(sealed);
    }

    /** Names a delivery: what it delivers stands where it was decided. */
    static String key(Delivery delivery) {
        return "%s/%s/%d".formatted(delivery.plan().id(), delivery.task().id(), delivery.attempt());
    }

    /**
     * The event that was recorded.
     *
     * @param deliveries those that were sent before, by their keys
     * @throws UnknownDelivery it answers one that is not among them
     */
    static Event event(JsonNode node, Map<String, Delivery> deliveries) {
        try {
            return JSON.readerFor(Event.class)
                    .withAttribute(DELIVERIES, deliveries)
                    .readValue(node);
        } catch (IOException unreadable) {
            if (unreadable.getCause() instanceof UnknownDelivery unknown) {
                throw unknown;
            }
            String why = unreadable instanceof JsonProcessingException json
                    ? json.getOriginalMessage()
                    : String.valueOf(unreadable.getMessage());
            throw new RecordingRefused(
                    "An event of the recording cannot be read (%s). It was made by another version; replay it with that one."
                            .formatted(why),
                    unreadable);
        }
    }

    private static final class Known extends JsonDeserializer<Delivery> {
        @Override
        public Delivery deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String key = json.getText();
            if (context.getAttribute(DELIVERIES) instanceof Map<?, ?> known
                    && known.get(key) instanceof Delivery delivery) {
                return delivery;
            }
            throw new IOException(key, new UnknownDelivery(key));
        }
    }

    private interface Reading<T> {
        T read(JsonNode node);
    }

    private interface Writing<T> {
        Object write(T value);
    }

    private static <T> JsonSerializer<T> writing(Writing<T> writing) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                Object written = writing.write(value);
                if (written instanceof JsonNode tree) {
                    json.writeTree(tree);
                } else {
                    json.writeString(String.valueOf(written));
                }
            }
        };
    }

    private static <T> JsonDeserializer<T> reading(Reading<T> reading) {
        return new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return reading.read(json.readValueAsTree());
            }
        };
    }

    static Optional<String> text(JsonNode node, String field) {
        return node.hasNonNull(field) ? Optional.of(node.path(field).asText()) : Optional.empty();
    }
}
