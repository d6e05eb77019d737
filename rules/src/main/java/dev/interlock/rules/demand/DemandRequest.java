package dev.interlock.rules.demand;

/** What an event asks for: a limit, or so much less than the baseline. */
public enum DemandRequest {
    /** No more than so many watts. */
    LIMIT_WATTS("W at the most") {
        @Override
        public double limitWatts(double amount, double baselineWatts) {
            return amount;
        }
    },
    /** So many watts less than the baseline. */
    LESS_WATTS("W less") {
        @Override
        public double limitWatts(double amount, double baselineWatts) {
            return Math.max(0, baselineWatts - amount);
        }
    },
    /** So many percent of the baseline less. */
    LESS_PERCENT("percent less") {
        @Override
        public double limitWatts(double amount, double baselineWatts) {
            return Math.max(0, baselineWatts * (1 - amount / 100));
        }
    };

    private final String words;

    DemandRequest(String words) {
        this.words = words;
    }

    /** What follows its amount in a sentence. */
    public String words() {
        return words;
    }

    /** What may be drawn; not a number where that depends on a baseline which is not known. */
    public abstract double limitWatts(double amount, double baselineWatts);
}
