package dev.interlock.routes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.routes.operator.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site's route that Camel does not take is the person's matter, who is told where to look. */
class FaultyRoutesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "- route: { id: mine, from: { uri: 'timer:mine', steps: [ { to: { uri: '{{no.such.property}}' } } ] } }",
                "- route: { id: mine, from: { uri: 'timer:mine', steps: [ { to: { uri: 'nonsense:there' } } ] } }",
                "- route: { id: mine, from: { uri: 'timer:mine', steps: [ { leap: {} } ] } }",
                "- route: { id: mine, from",
            })
    void a_controller_does_not_start_with_it_and_says_who_knows_the_line(String route, @TempDir Path site)
            throws IOException {
        Files.writeString(Files.createDirectories(site.resolve("routes")).resolve("mine.camel.yaml"), route + "\n");
        ControllerStart start =
                ControllerStart.onOneThread(InstantSource.system()).site(site).mode(Mode.OBSERVE);

        assertThatThrownBy(start::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("The routes cannot be started: ")
                .hasMessageEndingWith(". 'interlock routes check' names file and line.")
                .hasMessageNotContaining("Exception");
    }
}
