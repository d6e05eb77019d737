package dev.interlock.rules.contract;

import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.kind.DeviceKinds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Fixed figures of a device by name: {@code "ratings": {"rated_watts": 1.0}}. */
public final class RatingsJson {
    private RatingsJson() {}

    /**
     * The field {@code ratings}; none where it is absent.
     *
     * @param named whose they are, as a sentence begins with it
     * @param kinds the kinds of device whose ratings there are
     */
    public static Map<Rating, Double> read(Fields fields, String named, DeviceKinds kinds) {
        return read(fields, named, Optional.of(kinds));
    }

    /** The same, where no kinds means that any rating may stand there. */
    static Map<Rating, Double> read(Fields fields, String named, Optional<DeviceKinds> kinds) {
        Map<Rating, Double> ratings = new TreeMap<>();
        if (fields.has("ratings")) {
            fields.numbers("ratings").forEach((name, value) -> {
                refuseUnknown(fields, named, name, kinds);
                ratings.put(Rating.of(name), value);
            });
        }
        return ratings;
    }

    private static void refuseUnknown(Fields fields, String named, String name, Optional<DeviceKinds> kinds) {
        List<String> known = kinds.stream()
                .flatMap(each -> each.ratings().stream())
                .map(Rating::word)
                .toList();
        if (kinds.isPresent() && !known.contains(name)) {
            fields.refuse("%s has an unknown rating '%s'. Remove it, or correct its name.%s"
                    .formatted(named, name, Nearest.hint(name, known)));
        }
    }
}
