package dev.interlock.scenarios.carbon;

/** What a policy knows of what is to come. */
enum Foresight {
    NOTHING("nothing"),
    CARBON("carbon"),
    ALL("carbon, exact length");

    private final String words;

    Foresight(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
