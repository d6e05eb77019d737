package dev.interlock.advisor.model;

import java.nio.file.Path;

/** Whether exchanges are recorded or replayed, and in which file. */
public record Recording(Mode mode, Path file) {
    /** What is done with the file. */
    public enum Mode {
        OFF,
        /** Every exchange is appended to it. */
        RECORD,
        /** No model is asked; answers come from it. */
        REPLAY
    }

    static final Recording NOTHING = new Recording(Mode.OFF, Path.of(""));

    boolean replays() {
        return mode == Mode.REPLAY;
    }
}
