package dev.interlock.rules.rulebook.compile;

import dev.interlock.rules.contract.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.kie.api.KieBase;

/** What compiles rules: other classes of facts, another engine or another Java make something else of the same text. */
final class ThisProgram {
    /** Differs where what is compiled might. */
    static final String HASH = hash();

    private ThisProgram() {}

    private static String hash() {
        Sha256 hash =
                new Sha256().add(Runtime.version() + "\n" + place(KieBase.class).getFileName() + "\n");
        Path own = place(ThisProgram.class);
        try (Stream<Path> found = Files.walk(own)) {
            List<Path> files = found.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(?:class|jar)"))
                    .sorted()
                    .toList();
            for (Path file : files) {
                hash.add(own.relativize(file) + "\n").add(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own classes in '%s' cannot be read.".formatted(own), e);
        }
        return hash.hex();
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("A class lies where no file can.", impossible);
        }
    }
}
