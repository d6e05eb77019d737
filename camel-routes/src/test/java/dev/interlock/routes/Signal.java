package dev.interlock.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

/** What can be done to a running process from outside. */
enum Signal {
    /** It stands still until it is told to go on, and notices nothing. */
    STOP("kill", "-STOP"),
    GO_ON("kill", "-CONT"),
    /** Whatever it writes to a file fails, as on a full disk. */
    NO_ROOM("prlimit", "--fsize=0:unlimited", "--pid"),
    ROOM("prlimit", "--fsize=unlimited:unlimited", "--pid");

    private final List<String> command;

    Signal(String... command) {
        this.command = List.of(command);
    }

    void to(Process process) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new java.util.ArrayList<>(command)).inheritIO();
        builder.command().add(Long.toString(process.pid()));
        assertThat(builder.start().waitFor())
                .as("%s to %d", this, process.pid())
                .isZero();
    }
}
