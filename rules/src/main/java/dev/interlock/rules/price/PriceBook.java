package dev.interlock.rules.price;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What machines with GPUs cost, looked up by what is known of them. Of two offers of the same the later counts. Immutable. */
public final class PriceBook {
    public static final PriceBook EMPTY = of(List.of());

    private final Map<Offer.Key, Offer> offers = new LinkedHashMap<>();

    private PriceBook() {}

    public static PriceBook of(Collection<Offer> offers) {
        PriceBook book = new PriceBook();
        offers.forEach(offer -> book.offers.put(offer.key(), offer));
        return book;
    }

    /** Every offer, in the order of the lists. */
    public List<Offer> offers() {
        return List.copyOf(offers.values());
    }

    /** What a provider's machine costs in a region; where the list has none of that region, what it costs everywhere. */
    public Optional<Offer> find(String provider, String type, String region, Commitment commitment) {
        return Stream.of(region, "")
                .map(where -> offers.get(
                        new Offer.Key(Offer.plain(provider), Offer.plain(type), Offer.plain(where), commitment, "")))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What is known of a provider's type, wherever and for however long: how many GPUs it has, and which. */
    public Optional<Offer> ofType(String provider, String type) {
        return rented().filter(offer -> Offer.plain(offer.provider()).equals(Offer.plain(provider))
                        && Offer.plain(offer.type()).equals(Offer.plain(type)))
                .findFirst();
    }

    /** The same machine for all that it can be taken for, the shortest commitment first: on demand, spot, a year, three. */
    public List<Offer> commitments(Offer offer) {
        return Stream.of(Commitment.values())
                .flatMap(each -> find(offer.provider(), offer.type(), offer.region(), each).stream())
                .toList();
    }

    /** Machines whose GPUs are of this model, the cheapest GPU first. */
    public List<Offer> ofGpu(String model) {
        String wanted = GpuName.plain(model);
        return rented().filter(offer -> GpuName.plain(offer.gpu()).equals(wanted))
                .sorted(Comparator.comparingDouble(Offer::dollarsPerGpuHour))
                .toList();
    }

    /** Machines on demand that have at least so many GPUs with at least so much memory each, the cheapest first. */
    public List<Offer> cheapest(double gpus, double gibibytes) {
        return rented().filter(offer -> offer.commitment() == Commitment.ON_DEMAND)
                .filter(offer -> offer.gpus() >= gpus && offer.gibibytes() >= gibibytes)
                .sorted(Comparator.comparingDouble(Offer::dollarsPerHour).thenComparing(Offer::shown))
                .toList();
    }

    /** What an hour of one GPU costs, told by its model or by a word of a machine's type. */
    public OptionalDouble perGpu(String named) {
        List<String> words = GpuName.in(named);
        return offers.values().stream()
                .filter(offer -> !offer.isRented())
                .filter(offer -> words.contains(GpuName.plain(offer.gpu())))
                .mapToDouble(Offer::dollarsPerGpuHour)
                .findFirst();
    }

    private Stream<Offer> rented() {
        return offers.values().stream().filter(Offer::isRented);
    }
}
