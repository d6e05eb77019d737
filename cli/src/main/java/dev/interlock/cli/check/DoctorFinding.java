package dev.interlock.cli.check;

/**
 * What the doctor found about one thing.
 *
 * @param advice what to do about it; empty where nothing has to be done
 */
record DoctorFinding(Health health, String about, String sentence, String advice) {
    /** How bad it is. */
    enum Health {
        OK,
        WARN,
        FAIL
    }

    static DoctorFinding ok(String about, String sentence) {
        return new DoctorFinding(Health.OK, about, sentence, "");
    }

    static DoctorFinding warn(String about, String sentence, String advice) {
        return new DoctorFinding(Health.WARN, about, sentence, advice);
    }

    static DoctorFinding fail(String about, String sentence, String advice) {
        return new DoctorFinding(Health.FAIL, about, sentence, advice);
    }
}
