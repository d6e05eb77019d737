package dev.interlock.rules.rulebook.session;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.alert.AlertMemory;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.demand.DemandMemory;
import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Facility;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Instance;
import dev.interlock.rules.fact.Link;
import dev.interlock.rules.fact.PowerUnit;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.fact.Service;
import dev.interlock.rules.fact.SiteDevice;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.kind.FactFields;
import dev.interlock.rules.kind.KindDeclaration;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.ActionForm;
import dev.interlock.rules.plan.ActionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A session's memory as JSON, for the same program to read again: not a contract with others. Thread-safe. */
public final class MemoryJson {
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Rack.class, name = "rack"),
        @JsonSubTypes.Type(value = CoolingUnit.class, name = "cooling_unit"),
        @JsonSubTypes.Type(value = PowerUnit.class, name = "power_unit"),
        @JsonSubTypes.Type(value = Gpu.class, name = "gpu"),
        @JsonSubTypes.Type(value = Instance.class, name = "instance"),
        @JsonSubTypes.Type(value = Facility.class, name = "facility"),
        @JsonSubTypes.Type(value = Service.class, name = "service"),
        @JsonSubTypes.Type(value = Link.class, name = "link")
    })
    private interface NamedDevice {}

    /** Only what stands in a field is written with its type. */
    private record Held(DeviceFact fact) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface NamedAction {}

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            // a question that a record answers is no part of it
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .addMixIn(DeviceFact.class, NamedDevice.class)
            .addMixIn(Action.class, NamedAction.class)
            .registerSubtypes(actions())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private MemoryJson() {}

    private static NamedType[] actions() {
        return Stream.of(ActionType.values())
                .map(type -> new NamedType(ActionForm.of(type).record(), type.contractName()))
                .toArray(NamedType[]::new);
    }

    /** One line, without alerts, which are kept apart; a value that was not measured is the text {@code "NaN"}. */
    public static String write(Memory memory) {
        try {
            ObjectNode node = MAPPER.valueToTree(memory.with(AlertMemory.NONE).with(List.of()));
            ArrayNode devices = node.putArray("devices");
            memory.devices().forEach(fact -> devices.add(write(fact)));
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A memory could not be written.", impossible);
        }
    }

    /** What was written before there was any of it, or by another name. */
    private static void complete(ObjectNode memory) {
        if (memory.has("onsets")) {
            memory.set("pending", memory.remove("onsets"));
        }
        if (!memory.has("alerts")) {
            memory.set("alerts", MAPPER.valueToTree(AlertMemory.NONE));
        }
        if (!memory.has("heard")) {
            memory.set("heard", memory.path("clock"));
        }
        if (!memory.has("demand")) {
            memory.set("demand", MAPPER.valueToTree(DemandMemory.NONE));
        }
        if (!memory.has("shadows")) {
            memory.set("shadows", MAPPER.valueToTree(ShadowMemory.NONE));
        }
        memory.path("attempts").forEach(attempt -> withList(attempt, "aims"));
        memory.path("jobs").forEach(MemoryJson::completeJob);
        memory.path("escalations").forEach(escalation -> withList(escalation, "about"));
    }

    /** What was written before the fact had a field for it was not measured. */
    private static JsonNode complete(JsonNode fact, KindDeclaration declared) {
        ObjectNode whole = MAPPER.valueToTree(declared.unknown());
        whole.setAll((ObjectNode) fact);
        return whole;
    }

    private static void completeJob(JsonNode job) {
        if (job instanceof ObjectNode object && !object.has("queue")) {
            object.put("queue", "");
        }
        if (job instanceof ObjectNode object && !object.has("toleratedLossPercent")) {
            object.put("toleratedLossPercent", 0);
        }
    }

    private static void withList(JsonNode fact, String field) {
        if (fact instanceof ObjectNode object && !object.has(field)) {
            object.putArray(field);
        }
    }

    /** A site's own kinds of device are no classes that are there before their declaration is read. */
    private static JsonNode write(DeviceFact fact) {
        if (!(fact instanceof SiteDevice own)) {
            return MAPPER.valueToTree(new Held(fact)).path("fact");
        }
        ObjectNode node = MAPPER.valueToTree(FactFields.of(own));
        return node.put("is", own.kind().word());
    }

    private static DeviceFact device(JsonNode node, KindDeclaration declared) {
        return declared.fact(MAPPER.<Map<String, Object>>convertValue(node, new TypeReference<>() {}));
    }

    /** What is remembered of devices of kinds that nobody declares any more is left out. */
    private static List<DeviceFact> devices(JsonNode devices, DeviceKinds kinds) throws JsonProcessingException {
        List<DeviceFact> facts = new ArrayList<>();
        for (JsonNode node : devices) {
            DeviceKind kind = DeviceKind.of(node.path("is").asText());
            if (DeviceKind.delivered().contains(kind)) {
                facts.add(MAPPER.treeToValue(complete(node, kinds.find(kind).orElseThrow()), DeviceFact.class));
            } else {
                kinds.find(kind).map(declared -> device(node, declared)).ifPresent(facts::add);
            }
        }
        return facts;
    }

    /**
     * Reads what was remembered.
     *
     * @param kinds the kinds of device that there are now
     */
    public static Parsed<Memory> read(String json, DeviceKinds kinds) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (!(tree instanceof ObjectNode object)) {
                return Parsed.ok(MAPPER.treeToValue(tree, Memory.class));
            }
            complete(object);
            List<DeviceFact> devices = devices(object.path("devices"), kinds);
            object.putArray("devices");
            return Parsed.ok(MAPPER.treeToValue(object, Memory.class).with(devices));
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return Parsed.refused("The memory cannot be read (%s). Start without it, or restore a copy."
                    .formatted(String.valueOf(unreadable.getMessage())
                            .lines()
                            .findFirst()
                            .orElse("")));
        }
    }
}
