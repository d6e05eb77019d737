package dev.interlock.routes.ingest.inventory;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.price.PriceBook;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What makers rate their models for, and what an hour of a GPU of a model costs: stands in where neither the inventory nor telemetry
 * says so.
 */
public record ModelTable(List<KnownModel> models, PriceBook prices) {
    public ModelTable {
        models = List.copyOf(models);
    }

    /** Without prices. */
    public ModelTable(List<KnownModel> models) {
        this(models, PriceBook.EMPTY);
    }

    /** The same with these prices. */
    public ModelTable priced(PriceBook book) {
        return new ModelTable(models, book);
    }

    /**
     * A model and its figures.
     *
     * @param name as its telemetry gives it; case does not matter
     * @param source where the figures come from
     */
    public record KnownModel(String name, Map<Rating, Double> ratings, String source) {
        public KnownModel {
            ratings = Map.copyOf(ratings);
        }
    }

    public static ModelTable empty() {
        return new ModelTable(List.of());
    }

    /** The device with what it was not rated for: by telemetry first, then by its model. */
    Device complete(Device device, Map<Rating, Double> told) {
        Map<Rating, Double> ratings = new TreeMap<>();
        if (device.kind().equals(DeviceKind.GPU)) {
            prices.perGpu(device.model()).ifPresent(dollars -> ratings.put(Rating.DOLLARS_PER_HOUR, dollars));
        }
        of(device.model()).ifPresent(model -> ratings.putAll(model.ratings()));
        ratings.putAll(told);
        ratings.putAll(device.ratings());
        return device.rated(ratings);
    }

    private Optional<KnownModel> of(String model) {
        return model.isEmpty()
                ? Optional.empty()
                : models.stream()
                        .filter(known -> plain(known.name()).equals(plain(model)))
                        .findFirst();
    }

    /** Exporters differ in whether they write the maker's name, and in how they write blanks. */
    private static String plain(String model) {
        return model.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .replaceFirst("^(nvidia|tesla) ", "")
                .strip();
    }
}
