package dev.interlock.advisor.model.settings;

import java.nio.file.Path;

/** Whether exchanges are recorded or replayed, and in which file. */
public record CassetteSettings(Mode mode, Path file) {
    /** What is done with the file. */
    public enum Mode {
        OFF,
        /** Every exchange is appended to it. */
        RECORD,
        /** No model is asked; answers come from it. */
        REPLAY
    }

    static final CassetteSettings NOTHING = new CassetteSettings(Mode.OFF, Path.of(""));

    boolean replays() {
        return mode == Mode.REPLAY;
    }
}
