package dev.interlock.cli.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A page under {@code docs/how-to}, of which a test does what it says. */
record HowToPage(String text) {
    private static final Pattern BLOCK = Pattern.compile("^```\\w*\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    static HowToPage of(String name) throws IOException {
        return new HowToPage(Files.readString(Path.of("../docs/how-to", name + ".md")));
    }

    /** The one block of code that begins so. */
    String block(String beginning) {
        return BLOCK.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(block -> block.startsWith(beginning))
                .reduce((one, other) -> {
                    throw new AssertionError("Two blocks begin with '%s'.".formatted(beginning));
                })
                .orElseThrow(() -> new AssertionError("No block begins with '%s'.".formatted(beginning)));
    }

    /** The one line of code that begins so. */
    String line(String beginning) {
        return BLOCK.matcher(text)
                .results()
                .flatMap(found -> found.group(1).lines())
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line begins with '%s'.".formatted(beginning)));
    }
}
