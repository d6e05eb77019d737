package dev.interlock.rules.kind;

import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Facility;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Instance;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Link;
import dev.interlock.rules.fact.PowerUnit;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Reading;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.fact.Service;
import dev.interlock.rules.fact.SiteDevice;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of device that there are: the delivered ones, and those that a site declares. Immutable, thread-safe. */
public final class DeviceKinds {
    private static final DeviceKinds DELIVERED = new DeviceKinds(List.of(
            KindDeclaration.delivered(DeviceKind.RACK, Rack.class),
            KindDeclaration.delivered(DeviceKind.COOLING_UNIT, CoolingUnit.class),
            KindDeclaration.delivered(DeviceKind.POWER_UNIT, PowerUnit.class),
            KindDeclaration.delivered(DeviceKind.GPU, Gpu.class),
            KindDeclaration.delivered(DeviceKind.INSTANCE, Instance.class),
            KindDeclaration.delivered(DeviceKind.FACILITY, Facility.class),
            KindDeclaration.delivered(DeviceKind.SERVICE, Service.class),
            KindDeclaration.delivered(DeviceKind.DATABASE, Service.class),
            KindDeclaration.delivered(DeviceKind.CACHE, Service.class),
            KindDeclaration.delivered(DeviceKind.QUEUE, Service.class),
            KindDeclaration.delivered(DeviceKind.LINK, Link.class)));

    private final Map<DeviceKind, KindDeclaration> all = new LinkedHashMap<>();

    private DeviceKinds(Collection<KindDeclaration> declarations) {
        declarations.forEach(each -> all.put(each.kind(), each));
    }

    /** Those that every site has. */
    public static DeviceKinds delivered() {
        return DELIVERED;
    }

    /** These and a site's own. */
    public DeviceKinds with(Collection<KindDeclaration> own) {
        return own.isEmpty()
                ? this
                : new DeviceKinds(
                        Stream.concat(all.values().stream(), own.stream()).toList());
    }

    public Collection<KindDeclaration> all() {
        return Collections.unmodifiableCollection(all.values());
    }

    /** Those that are a site's own. */
    public List<KindDeclaration> ofSite() {
        return all.values().stream()
                .filter(each -> !DELIVERED.all.containsKey(each.kind()))
                .toList();
    }

    public Optional<KindDeclaration> find(DeviceKind kind) {
        return Optional.ofNullable(all.get(kind));
    }

    /** The kind that files call so. */
    public Optional<DeviceKind> named(String word) {
        return all.keySet().stream().filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** As files call them. */
    public List<String> words() {
        return all.keySet().stream().map(DeviceKind::word).toList();
    }

    /** Every rating that a device can have. */
    public List<Rating> ratings() {
        return Stream.concat(
                        Rating.delivered().stream(), all.values().stream().flatMap(each -> each.ratings().stream()))
                .distinct()
                .toList();
    }

    /** The metrics that the fact of this kind of device is made of; any other becomes a {@link Reading}. */
    public Set<String> metrics(DeviceKind kind) {
        return find(kind).map(each -> each.metrics().keySet()).orElse(Set.of());
    }

    /**
     * The fact that a sample states about its device.
     *
     * @param previous the fact it replaces, measured earlier; null for none
     */
    public DeviceFact fact(Sample sample, Device device, @Nullable DeviceFact previous) {
        return declaration(device).fact(sample, device, previous);
    }

    /** What the sample measured that the fact of its device has no place for, by metric name. */
    public List<Reading> readings(Sample sample, Device device) {
        Set<String> known = metrics(device.kind());
        if (known.containsAll(sample.metrics().keySet())) {
            return List.of();
        }
        return sample.metrics().entrySet().stream()
                .filter(metric -> !known.contains(metric.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(metric -> new Reading(
                        device.id(),
                        metric.getKey(),
                        metric.getValue(),
                        sample.timestamp().toEpochMilli()))
                .toList();
    }

    /** A fact of before as its kind is declared now; empty where nobody declares it any more. */
    public Optional<DeviceFact> known(DeviceFact fact) {
        return fact instanceof SiteDevice own
                ? find(fact.kind()).map(declared -> declared.known(own))
                : Optional.of(fact);
    }

    /** Why these devices cannot be watched, in a sentence: one is of a kind that nobody declares. */
    public Optional<String> missing(Inventory inventory) {
        return inventory.devices().stream()
                .filter(device -> !all.containsKey(device.kind()))
                .findFirst()
                .map(this::undeclared);
    }

    /** The devices whose kinds are declared here. */
    public Inventory declared(Inventory inventory) {
        List<Device> known = inventory.devices().stream()
                .filter(device -> all.containsKey(device.kind()))
                .toList();
        return known.size() == inventory.devices().size() ? inventory : new Inventory(known);
    }

    private KindDeclaration declaration(Device device) {
        return find(device.kind()).orElseThrow(() -> new IllegalArgumentException(undeclared(device)));
    }

    private String undeclared(Device device) {
        return "The inventory lists '%s' of kind '%s', which is not declared. Declare it in device-kinds.yaml, or take its devices out of the inventory."
                .formatted(device.id(), device.kind().word());
    }
}
