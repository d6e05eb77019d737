package dev.interlock.rules.fact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A kind of device: one that is delivered, or one that a site declares.
 *
 * @param name in capitals, as {@code COOLING_UNIT}; files write it in lower case
 */
public record DeviceKind(@JsonValue String name) implements Serializable {
    // before the kinds, which are checked by it
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*");

    public static final DeviceKind RACK = new DeviceKind("RACK");
    public static final DeviceKind COOLING_UNIT = new DeviceKind("COOLING_UNIT");
    public static final DeviceKind POWER_UNIT = new DeviceKind("POWER_UNIT");
    public static final DeviceKind GPU = new DeviceKind("GPU");
    /** A machine with GPUs that is rented or accounted for. */
    public static final DeviceKind INSTANCE = new DeviceKind("INSTANCE");

    public static final DeviceKind FACILITY = new DeviceKind("FACILITY");
    /** A program that answers requests or works through a queue. */
    public static final DeviceKind SERVICE = new DeviceKind("SERVICE");

    public static final DeviceKind DATABASE = new DeviceKind("DATABASE");
    public static final DeviceKind CACHE = new DeviceKind("CACHE");
    public static final DeviceKind QUEUE = new DeviceKind("QUEUE");
    /** The network between a caller and what it calls. */
    public static final DeviceKind LINK = new DeviceKind("LINK");

    private static final List<DeviceKind> DELIVERED =
            List.of(RACK, COOLING_UNIT, POWER_UNIT, GPU, INSTANCE, FACILITY, SERVICE, DATABASE, CACHE, QUEUE, LINK);

    private static final Set<DeviceKind> SOFTWARE = Set.of(SERVICE, DATABASE, CACHE, QUEUE, LINK);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeviceKind {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'%s' cannot name a kind of device. Give words of letters and digits with _ between them."
                            .formatted(name));
        }
    }

    /** As files write it: {@code cooling_unit}. */
    public static DeviceKind of(String word) {
        return new DeviceKind(word.toUpperCase(Locale.ROOT));
    }

    /** Those that every site has, in the order in which people are shown them. */
    public static List<DeviceKind> delivered() {
        return DELIVERED;
    }

    /** As files write it: {@code cooling_unit}. */
    public String word() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** It is a program, or the network between programs: it fails and recovers within seconds. */
    public boolean software() {
        return SOFTWARE.contains(this);
    }

    @Override
    public String toString() {
        return name;
    }
}
