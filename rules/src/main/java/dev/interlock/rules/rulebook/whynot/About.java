package dev.interlock.rules.rulebook.whynot;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.rulebook.match.FactAnswers;
import dev.interlock.rules.rulebook.match.RulePart;
import dev.interlock.rules.vocabulary.FactType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which facts a rule's patterns may take when somebody asks about one device: the pattern that speaks of it takes facts of it, and what
 * belongs to a failure domain is looked for in the device's.
 *
 * @param subject the pattern that speaks of the device; null where none does
 * @param places the device's failure domains
 */
record About(RulePart.@Nullable Pattern subject, String device, Set<String> places) implements RulePart.OneOf {
    /** FactAnswers that name a device, and of which kinds it can be; none for any. */
    private static final Map<String, List<DeviceKind>> NAMES = Map.of(
            "device", List.of(),
            "unit", List.of(DeviceKind.COOLING_UNIT, DeviceKind.POWER_UNIT),
            "rack", List.of(DeviceKind.RACK),
            "gpu", List.of(DeviceKind.GPU),
            "place", List.of(),
            "caller", List.of());

    private static final List<String> DOMAINS = List.of("domain", "zone");

    @Override
    public Predicate<Object> of(RulePart.Pattern pattern) {
        if (pattern.equals(subject)) {
            return this::isOfTheDevice;
        }
        return fact -> (fact instanceof DeviceFact && subject != null) || isNear(fact);
    }

    private boolean isOfTheDevice(Object fact) {
        return (fact instanceof DeviceFact || fact instanceof Device)
                ? device.equals(FactAnswers.value(fact, "id"))
                : NAMES.keySet().stream()
                        .filter(name -> FactType.components(fact.getClass()).contains(name))
                        .anyMatch(name -> device.equals(FactAnswers.value(fact, name)));
    }

    private boolean isNear(Object fact) {
        List<String> fields = FactType.components(fact.getClass());
        Optional<String> domain = DOMAINS.stream().filter(fields::contains).findFirst();
        return domain.isEmpty()
                || !(FactAnswers.value(fact, domain.get()) instanceof String name)
                || places.contains(name);
    }

    /**
     * A pattern of this type can speak of a device of this kind.
     *
     * @param of the class by which rules see such a device; empty where the name is no device's
     */
    static boolean canBeOf(Class<?> type, Optional<DeviceKind> kind, Optional<Class<?>> of) {
        if (DeviceFact.class.isAssignableFrom(type)) {
            return of.isPresent() && type.isAssignableFrom(of.get());
        }
        return type == Device.class
                ? kind.isPresent()
                : names(type)
                        .anyMatch(kinds ->
                                kinds.isEmpty() || kind.filter(kinds::contains).isPresent());
    }

    /** Of which kinds the devices can be that a fact of this type names. */
    private static Stream<List<DeviceKind>> names(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .flatMap(field -> Stream.ofNullable(NAMES.get(field.getName())))
                : Stream.empty();
    }
}
