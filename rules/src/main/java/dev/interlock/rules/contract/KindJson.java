package dev.interlock.rules.contract;

import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.kind.DeviceKinds;
import java.util.Optional;

/** The kind of a device, in lower case: {@code "kind": "cooling_unit"}. */
public final class KindJson {
    private KindJson() {}

    /** What the device is: one of these kinds. */
    public static DeviceKind read(Fields fields, DeviceKinds kinds) {
        return DeviceKind.of(fields.choice("kind", kinds.words()));
    }

    /** One of these kinds, or where they are not known, any. */
    static DeviceKind read(Fields fields, Optional<DeviceKinds> kinds) {
        return kinds.map(known -> read(fields, known)).orElseGet(() -> any(fields));
    }

    private static DeviceKind any(Fields fields) {
        String word = fields.text("kind");
        try {
            return DeviceKind.of(word);
        } catch (IllegalArgumentException refused) {
            if (!word.isEmpty()) {
                fields.refuse("kind", String.valueOf(refused.getMessage()));
            }
            return DeviceKind.FACILITY;
        }
    }
}
