package dev.interlock.cli.launch;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The six minutes of {@code docs/demo_script.md}, played with the built command: every line of code on the page, in its order. */
@Timeout(900)
final class DemoScriptIT {
    @Test
    void every_line_of_the_script_does_what_the_page_says(@TempDir Path folder) throws Exception {
        List<DemoScript.Line> lines = DemoScript.lines();
        try (DemoScript script = new DemoScript(folder)) {
            script.begin(lines.get(0).command());
            for (DemoScript.Line line : lines.subList(1, lines.size())) {
                script.play(line.command());
            }
        }
    }
}
