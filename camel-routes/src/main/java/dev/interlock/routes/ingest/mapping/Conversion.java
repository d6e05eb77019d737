package dev.interlock.routes.ingest.mapping;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Makes our value of a series' value: its bits or a look-up first, then scale and offset.
 *
 * @param scale what the value is multiplied by
 * @param offset what is added after that
 * @param bits where there are some: 1 if one of these bits of the value is set, counted from 0, else 0
 * @param values where there are some: the value that stands for each; others are missing
 * @param otherwise what stands for a value that is not among them
 * @param code where there is one: what stands for every value above 0, while 0 stands for none
 */
record Conversion(
        double scale,
        double offset,
        Set<Integer> bits,
        Map<Double, Double> values,
        Optional<Double> otherwise,
        OptionalDouble code) {
    static final Conversion NONE = new Conversion(1, 0, Set.of(), Map.of(), Optional.empty());

    Conversion(double scale, double offset, Set<Integer> bits, Map<Double, Double> values, Optional<Double> otherwise) {
        this(scale, offset, bits, values, otherwise, OptionalDouble.empty());
    }

    /** The series counts how often something of this code was seen. */
    static Conversion code(double code) {
        return new Conversion(1, 0, Set.of(), Map.of(), Optional.empty(), OptionalDouble.of(code));
    }

    Conversion {
        bits = Set.copyOf(bits);
        values = Map.copyOf(values);
    }

    /** Empty where the source says that it has no value, or none that is listed. */
    OptionalDouble of(double raw) {
        if (Blank.is(raw)) {
            return OptionalDouble.empty();
        }
        if (code.isPresent()) {
            return raw > 0 ? code : OptionalDouble.empty();
        }
        OptionalDouble meant = meant(raw);
        return meant.isPresent() ? OptionalDouble.of(meant.getAsDouble() * scale + offset) : meant;
    }

    private OptionalDouble meant(double raw) {
        if (!bits.isEmpty()) {
            long mask = (long) raw;
            return OptionalDouble.of(bits.stream().anyMatch(bit -> (mask >> bit & 1) == 1) ? 1 : 0);
        }
        if (values.isEmpty()) {
            return OptionalDouble.of(raw);
        }
        return Optional.ofNullable(values.get(raw))
                .or(() -> otherwise)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }
}
