package dev.interlock.scenarios.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A text that somebody puts where a model may read it.
 *
 * @param carrier where it is put: {@code log}, {@code note}, {@code code}, {@code device}, {@code metric} and {@code
 *     job} come in with telemetry, the others with what is asked
 */
record Injection(String carrier, String text) {
    static final List<Injection> ALL = read();

    static List<Injection> by(String carrier) {
        return ALL.stream().filter(each -> each.carrier().equals(carrier)).toList();
    }

    private static List<Injection> read() {
        try (var file = Injection.class.getResourceAsStream("injections.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" \\| ", 2))
                    .map(cells -> new Injection(cells[0], cells[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
