package dev.interlock.rules.incident;

import java.util.Comparator;

/**
 * A remedy that nothing bars at this moment. Its actions are those of all remedies of the same domain, condition and
 * name.
 *
 * @param rank lower is tried first
 * @param routine it answers nothing that is wrong, and waits until nothing is
 */
public record Choice(String domain, String condition, String remedy, int rank, boolean urgent, boolean routine) {
    private static final Comparator<Choice> ORDER = Comparator.comparingInt(Choice::rank)
            .thenComparing(Choice::condition)
            .thenComparing(Choice::remedy);

    public static Choice of(Remedy remedy) {
        return of(remedy, remedy.urgent(), false);
    }

    /** A remedy that waits until nothing is wrong. */
    public static Choice routine(Remedy remedy) {
        return of(remedy, false, true);
    }

    private static Choice of(Remedy remedy, boolean urgent, boolean routine) {
        return new Choice(remedy.domain(), remedy.condition(), remedy.name(), remedy.rank(), urgent, routine);
    }

    /** It would be tried first. */
    public boolean precedes(Choice other) {
        return ORDER.compare(this, other) < 0;
    }
}
