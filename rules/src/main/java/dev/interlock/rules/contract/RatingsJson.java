package dev.interlock.rules.contract;

import dev.interlock.rules.fact.Rating;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Fixed figures of a device by name: {@code "ratings": {"rated_watts": 1.0}}. */
public final class RatingsJson {
    private RatingsJson() {}

    /**
     * The field {@code ratings}; none where it is absent.
     *
     * @param named whose they are, as a sentence begins with it
     */
    public static Map<Rating, Double> read(Fields fields, String named) {
        Map<Rating, Double> ratings = new EnumMap<>(Rating.class);
        if (fields.has("ratings")) {
            fields.numbers("ratings").forEach((name, value) -> rating(fields, named, name, value, ratings));
        }
        return ratings;
    }

    private static void rating(Fields fields, String named, String name, double value, Map<Rating, Double> ratings) {
        for (Rating rating : Rating.values()) {
            if (name(rating).equals(name)) {
                ratings.put(rating, value);
                return;
            }
        }
        fields.refuse("%s has an unknown rating '%s'. Remove it, or correct its name.%s"
                .formatted(named, name, Nearest.hint(name, names())));
    }

    public static String name(Rating rating) {
        return rating.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> names() {
        return Stream.of(Rating.values()).map(RatingsJson::name).toList();
    }
}
