package dev.interlock.simulator.trace;

import java.util.List;
import java.util.Map;

/** Every way in which job traces are written as tables. */
public final class TraceFormats {
    /** The first whose columns are there is taken. */
    static final List<TraceFormat> ALL = List.of(
            new InterlockTrace(),
            new SlurmTrace(),
            new OpenbTrace(),
            new PaiTrace(),
            new HeliosTrace(),
            new GaiaTrace());

    private TraceFormats() {}

    /**
     * One of them, for readers.
     *
     * @param needs its columns and what they mean
     * @param uses those that may be missing
     */
    public record Described(String name, Map<String, String> needs, Map<String, String> uses) {}

    /** All of them, in the order in which they are tried. */
    public static List<Described> described() {
        return ALL.stream()
                .map(format -> new Described(format.name(), format.needs(), format.uses()))
                .toList();
    }
}
