package dev.interlock.simulator.cloud.docker;

import dev.interlock.simulator.cloud.parts.Follow;
import dev.interlock.simulator.cloud.parts.LogBook;
import dev.interlock.simulator.cloud.parts.Part;
import dev.interlock.simulator.cloud.parts.RuntimeTrouble;
import java.io.IOException;
import java.util.List;

/** Brings what a container writes into the log book until it stops. */
final class ContainerLogs {
    private ContainerLogs() {}

    static void follow(Part part, String container, LogBook logs) {
        try {
            Process following = new ProcessBuilder(List.of("docker", "logs", "--follow", container))
                    .redirectErrorStream(true)
                    .start();
            Follow.lines(part, following, logs);
        } catch (IOException cannot) {
            throw new RuntimeTrouble(
                    "The logs of '%s' cannot be followed (%s).".formatted(part.id(), cannot.getMessage()), cannot);
        }
    }
}
