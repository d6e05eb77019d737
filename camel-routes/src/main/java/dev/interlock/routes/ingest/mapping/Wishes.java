package dev.interlock.routes.ingest.mapping;

import dev.interlock.rules.fact.DeviceKind;
import java.util.List;
import java.util.Map;

/**
 * What is wanted of a kind of device beyond what single series say.
 *
 * @param sums metrics that are made of others
 * @param wanted metrics whose absence is to be said
 */
public record Wishes(Map<DeviceKind, List<Sum>> sums, Map<DeviceKind, List<Wanted>> wanted) {
    static final Wishes NONE = new Wishes(Map.of(), Map.of());

    public Wishes {
        sums = Map.copyOf(sums);
        wanted = Map.copyOf(wanted);
    }

    /**
     * A metric that is the sum of others, where no series tells it.
     *
     * @param of all of them must be there, or nothing is made
     * @param with added where they are there
     */
    public record Sum(String metric, List<String> of, List<String> with) {
        public Sum {
            of = List.copyOf(of);
            with = List.copyOf(with);
        }
    }

    /**
     * Metrics of which one at least should be there.
     *
     * @param anyOf by name
     * @param series what the source should show, for whoever sets it up
     * @param otherwise what cannot be told without them, in a sentence
     */
    public record Wanted(List<String> anyOf, String series, String otherwise) {
        public Wanted {
            anyOf = List.copyOf(anyOf);
        }
    }

    public List<Sum> sums(DeviceKind kind) {
        return sums.getOrDefault(kind, List.of());
    }

    public List<Wanted> wanted(DeviceKind kind) {
        return wanted.getOrDefault(kind, List.of());
    }
}
