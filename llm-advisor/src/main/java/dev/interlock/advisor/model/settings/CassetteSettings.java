package dev.interlock.advisor.model.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether exchanges are recorded or replayed, and in which file. */
public record CassetteSettings(Mode mode, Path file) {
    /** What is done with the file. */
    public enum Mode {
        OFF,
        /** Every exchange is appended to it. */
        RECORD,
        /** No model is asked; answers come from it. */
        REPLAY;

        /** Its name in a setting. */
        String contractName() {
            return name().toLowerCase(Locale.ROOT);
        }

        static List<String> names() {
            return Stream.of(values()).map(Mode::contractName).toList();
        }

        static Mode named(String name) {
            return Stream.of(values())
                    .filter(mode -> mode.contractName().equals(name))
                    .findFirst()
                    .orElse(OFF);
        }
    }

    static final CassetteSettings NOTHING = new CassetteSettings(Mode.OFF, Path.of(""));

    boolean replays() {
        return mode == Mode.REPLAY;
    }
}
