package dev.interlock.cli.check;

/**
 * What the doctor found about one thing.
 *
 * @param advice what to do about it; empty where nothing has to be done
 */
record Finding(Health health, String about, String sentence, String advice) {
    /** How bad it is. */
    enum Health {
        OK,
        WARN,
        FAIL
    }

    static Finding ok(String about, String sentence) {
        return new Finding(Health.OK, about, sentence, "");
    }

    static Finding warn(String about, String sentence, String advice) {
        return new Finding(Health.WARN, about, sentence, advice);
    }

    static Finding fail(String about, String sentence, String advice) {
        return new Finding(Health.FAIL, about, sentence, advice);
    }
}
