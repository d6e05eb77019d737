package dev.interlock.rules.vocabulary;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.kind.KindDeclaration;
import dev.interlock.rules.metric.Labelled;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What the fields of a device's fact are made of, found by measuring one thing at a time and looking which fields change. */
final class FieldOrigins {
    private static final double MEASURED = 7;
    private static final String ID = "device";

    private final Class<?> type;
    private final DeviceKinds kinds;
    private final Map<String, Set<String>> origins = new LinkedHashMap<>();

    private FieldOrigins(Class<?> type, DeviceKinds kinds) {
        this.type = type;
        this.kinds = kinds;
    }

    /** Of any other class, nothing: its facts are no device's. */
    static FieldOrigins of(Class<?> type, DeviceKinds kinds) {
        FieldOrigins origins = new FieldOrigins(type, kinds);
        if (type.isRecord() && DeviceFact.class.isAssignableFrom(type)) {
            kinds.all().stream().map(KindDeclaration::kind).forEach(origins::tryOut);
        }
        return origins;
    }

    List<String> of(String field) {
        return List.copyOf(origins.getOrDefault(field, Set.of()));
    }

    private void tryOut(DeviceKind kind) {
        Device bare = new Device(ID, kind, "", "", Map.of(), Set.of());
        DeviceFact nothing = fact(bare, Map.of());
        if (!type.isInstance(nothing)) {
            return;
        }
        kinds.metrics(kind).stream()
                .sorted()
                .forEach(metric -> compare(nothing, fact(bare, Map.of(metric, MEASURED)), metric));
        for (Rating rating : kinds.ratings()) {
            compare(nothing, fact(bare.rated(Map.of(rating, MEASURED)), Map.of()), "inventory: " + rating.word());
        }
        labels().forEach(label -> compare(nothing, labelled(bare, label), "label: " + label));
        compare(nothing, fact(new Device(ID, kind, "z", "", Map.of(), Set.of()), Map.of()), "inventory: zone");
        compare(nothing, fact(new Device(ID, kind, "", "p", Map.of(), Set.of()), Map.of()), "inventory: parent");
        compare(nothing, fact(new Device(ID, kind, "", "", Map.of(), Set.of("d")), Map.of()), "inventory: depends_on");
    }

    private void compare(DeviceFact without, DeviceFact with, String origin) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (!Objects.equals(value(component, without), value(component, with))) {
                origins.computeIfAbsent(component.getName(), name -> new LinkedHashSet<>())
                        .add(origin);
            }
        }
    }

    private DeviceFact fact(Device device, Map<String, Double> metrics) {
        return kinds.fact(new Sample(ID, Instant.EPOCH, Sample.Status.OK, metrics), device, null);
    }

    private Stream<String> labels() {
        return Arrays.stream(type.getRecordComponents())
                .map(field -> field.getAnnotation(Labelled.class))
                .filter(Objects::nonNull)
                .map(Labelled::value);
    }

    private DeviceFact labelled(Device device, String label) {
        Sample sample = new Sample(ID, Instant.EPOCH, Sample.Status.OK, Map.of());
        return kinds.fact(sample.labelled(Map.of(label, "name")), device, null);
    }

    private static Object value(RecordComponent component, DeviceFact fact) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
