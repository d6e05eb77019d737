package dev.interlock.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One of the {@link Trials} of a fault, with what it counted and measured; safe to be told by several threads. */
public final class Trial {
    private final int number;
    private final List<TrialLine> lines = new ArrayList<>();

    Trial(int number) {
        this.number = number;
    }

    /** From 0. */
    public int number() {
        return number;
    }

    /** The same in each campaign, and another in each trial. */
    public SplittableRandom random() {
        return new SplittableRandom(number);
    }

    /** One after the other, trial by trial. */
    public <T> T of(List<T> cases) {
        return cases.get(number % cases.size());
    }

    /** Adds to a sum over all trials, say of duplicates; a sum that stays 0 is said too. */
    public synchronized void count(String what, long number) {
        lines.add(new TrialLine(TrialLine.Kind.COUNT, what, number));
    }

    /** Adds to what the campaign tells the middle, the 99th of a hundred and the largest of. */
    public synchronized void measure(String what, double value) {
        lines.add(new TrialLine(TrialLine.Kind.MEASURE, what, value));
    }

    synchronized List<TrialLine> lines() {
        return List.copyOf(lines);
    }
}
