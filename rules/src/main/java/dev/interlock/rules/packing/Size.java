package dev.interlock.rules.packing;

/** What a load takes, in steps of which a GPU has so many, rounded up: loads of one size are alike. */
record Size(int work, int memory) {
    /** Shares of a twentieth: finer than the figures they come from. */
    static final int STEPS = 20;

    static Size of(Load load) {
        return new Size(steps(load.work()), Math.max(1, steps(load.memory())));
    }

    private static int steps(double share) {
        return (int) Math.ceil(share * STEPS - 1e-9);
    }

    int largest() {
        return Math.max(work, memory);
    }

    int sum() {
        return work + memory;
    }

    /** How many of them fit on one GPU. */
    int fits() {
        return STEPS / largest();
    }
}
