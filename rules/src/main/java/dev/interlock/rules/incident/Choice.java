package dev.interlock.rules.incident;

import java.util.Comparator;

/**
 * A remedy that nothing bars at this moment. Its actions are those of all remedies of the same domain, condition and
 * name.
 *
 * @param rank lower is tried first
 */
public record Choice(String domain, String condition, String remedy, int rank, boolean urgent) {
    private static final Comparator<Choice> ORDER = Comparator.comparingInt(Choice::rank)
            .thenComparing(Choice::condition)
            .thenComparing(Choice::remedy);

    public static Choice of(Remedy remedy) {
        return new Choice(remedy.domain(), remedy.condition(), remedy.name(), remedy.rank(), remedy.urgent());
    }

    /** It would be tried first. */
    public boolean precedes(Choice other) {
        return ORDER.compare(this, other) < 0;
    }
}
