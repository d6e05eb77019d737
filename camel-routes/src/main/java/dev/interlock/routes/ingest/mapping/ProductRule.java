package dev.interlock.routes.ingest.mapping;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a line makes of the value of its series: one of several, where it makes several.
 *
 * @param name template of the metric's, reading's or rating's name
 * @param combine how all series that fit make one value; where absent, the newest counts
 * @param part template of what tells the parts apart that are combined
 * @param worst which of two values of the same time counts: the more dangerous
 * @param code template of the number that stands for every value above 0; without it the value stands for itself
 */
record ProductRule(
        Purpose purpose,
        Template name,
        Conversion conversion,
        Optional<Fold> combine,
        Optional<Template> part,
        Fold worst,
        Optional<Template> code) {

    /** For a series with these labels; empty where one is missing that the name or the code needs. */
    Optional<SeriesProduct> of(Map<String, String> labels, int rank) {
        return name.fill(labels).flatMap(filled -> conversion(labels)
                .map(known -> new SeriesProduct(purpose, filled, rank, known, combine, part(labels), worst)));
    }

    private String part(Map<String, String> labels) {
        return part.flatMap(template -> template.fill(labels)).orElse("");
    }

    private Optional<Conversion> conversion(Map<String, String> labels) {
        if (code.isEmpty()) {
            return Optional.of(conversion);
        }
        OptionalDouble number =
                code.get().fill(labels).map(ConversionReader::number).orElse(OptionalDouble.empty());
        return number.isPresent() ? Optional.of(Conversion.code(number.getAsDouble())) : Optional.empty();
    }
}
