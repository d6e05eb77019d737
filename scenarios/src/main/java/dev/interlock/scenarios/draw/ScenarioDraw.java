package dev.interlock.scenarios.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of scenarios that a seed draws. The first of a longer draw are those of a shorter one.
 *
 * @param count how many; of each kind one before there is a second
 */
public record ScenarioDraw(int count, long seed) {
    private static final int MOST = 10_000;

    public ScenarioDraw {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("%d scenarios cannot be drawn. Give 1 to %d.".formatted(count, MOST));
        }
    }

    /** All of them, the same for the same seed. */
    public List<DrawnScenario> all() {
        Dice kinds = new Dice(seed);
        List<DrawnScenario> drawn = new ArrayList<>();
        List<DrawnKind> left = new ArrayList<>();
        while (drawn.size() < count) {
            if (left.isEmpty()) {
                left.addAll(kinds.shuffled(List.of(DrawnKind.values())));
            }
            drawn.add(one(left.remove(0), drawn.size() + 1));
        }
        return drawn;
    }

    /** Each has a chance of its own, so that a change of one kind leaves the others as they are. */
    private DrawnScenario one(DrawnKind kind, int number) {
        String name = "drawn-%d-%03d-%s".formatted(seed, number, kind);
        return new DrawnScenario(name, kind, kind.draw(name, new Dice(31 * seed + number)));
    }
}
