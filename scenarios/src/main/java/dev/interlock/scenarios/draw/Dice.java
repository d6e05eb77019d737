package dev.interlock.scenarios.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance, as a draw asks it. Used by one thread. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A whole number, both ends among them. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** The same in steps, so that files read well. */
    int between(int least, int most, int step) {
        return least + step * between(0, (most - least) / step);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** So many of them, each once; all where there are fewer. */
    <T> List<T> some(int count, List<T> of) {
        List<T> shuffled = shuffled(of);
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }

    <T> List<T> shuffled(List<T> of) {
        List<T> left = new ArrayList<>(of);
        List<T> shuffled = new ArrayList<>();
        while (!left.isEmpty()) {
            shuffled.add(left.remove(random.nextInt(left.size())));
        }
        return shuffled;
    }
}
