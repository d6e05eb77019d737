package dev.interlock.rules.incident;

import dev.interlock.rules.condition.Condition;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A condition of a device that a remedy is meant to end; the remedy is judged by it and by nothing else.
 *
 * @param condition the condition's name
 */
public record Aim(String condition, String device) implements Comparable<Aim> {
    private static final Comparator<Aim> ORDER =
            Comparator.comparing(Aim::condition).thenComparing(Aim::device);

    static Aim of(Remedy remedy) {
        return new Aim(remedy.condition(), remedy.device());
    }

    /**
     * The aims of a plan.
     *
     * @param named what its planner says that it is meant to end; empty where the planner says nothing of it, and then everything
     *     that holds is meant
     * @param held what holds in the domain; what somebody only says is no aim, because no measurement can show its end
     */
    public static List<Aim> among(Collection<Aim> named, Collection<Condition> held) {
        Stream<Aim> meant = named.isEmpty()
                ? held.stream().map(condition -> new Aim(condition.name(), condition.device()))
                : named.stream();
        return meant.filter(aim -> !Condition.isSaid(aim.condition())).toList();
    }

    /** Each once, in their order. */
    static List<Aim> sorted(Stream<Aim> aims) {
        return aims.distinct().sorted().toList();
    }

    @Override
    public int compareTo(Aim other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "%s of %s".formatted(condition, device);
    }
}
