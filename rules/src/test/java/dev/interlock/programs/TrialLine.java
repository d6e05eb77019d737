package dev.interlock.programs;

/** What a trial counted or measured, or that it ended, whose value is 1 if it failed; a line of the file of its trials. */
record TrialLine(Kind kind, String what, double value) {
    enum Kind {
        COUNT,
        MEASURE,
        ENDED
    }

    static TrialLine ended(boolean failed) {
        return new TrialLine(Kind.ENDED, "", failed ? 1 : 0);
    }

    static TrialLine read(String line) {
        String[] cells = line.split("\t", -1);
        return new TrialLine(Kind.valueOf(cells[0]), cells[1], Double.parseDouble(cells[2]));
    }

    String written() {
        return kind + "\t" + what + "\t" + value + "\n";
    }
}
