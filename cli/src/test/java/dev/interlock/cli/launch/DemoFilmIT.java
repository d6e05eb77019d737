package dev.interlock.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interlock.programs.Browser;
import dev.interlock.programs.Film;
import dev.interlock.programs.ForeignProgram;
import dev.interlock.programs.NeedsProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The six minutes of {@code docs/demo_script.md}, at their own pace, filmed from a browser: {@code target/demo.webm}. Below the page stands what is typed in the
 * terminal, and how what came of it begins.
 */
@Timeout(1_200)
@NeedsProgram({ForeignProgram.CHROMIUM, ForeignProgram.FFMPEG})
final class DemoFilmIT {
    private static final Path WEBM = Path.of("target", "demo.webm");
    private static final Pattern TIMES = Pattern.compile("(\\d):(\\d\\d) to (\\d):(\\d\\d), .*");
    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final int LINES_SHOWN = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    DemoFilmIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void the_script_is_filmed() throws Exception {
        List<DemoScript.Line> all = DemoScript.lines();
        List<DemoScript.Line> filmed = all.stream()
                .filter(line -> TIMES.matcher(line.heading()).matches())
                .toList();
        try (DemoScript script = new DemoScript(folder);
                Browser browser = Browser.open()) {
            script.begin(all.get(0).command());
            for (DemoScript.Line line : all.subList(1, all.size() - filmed.size())) {
                script.play(line.command());
            }
            browser.scheme("light");
            browser.size(1_280, 800);
            browser.visit(script.url() + "/#/overview");
            browser.await("document.querySelector('#topology')");
            Film film = browser.film(Files.createDirectory(folder.resolve("frames")));
            act(new Stage(browser, script, System.nanoTime()), filmed);
            film.write(WEBM.toAbsolutePath());
            assertThat(browser.complaints()).isEmpty();
        }
        assertThat(WEBM).isNotEmptyFile();
    }

    private static void act(Stage stage, List<DemoScript.Line> lines) throws Exception {
        String heading = "";
        for (DemoScript.Line line : lines) {
            if (!line.heading().equals(heading)) {
                heading = line.heading();
                stage.waitUntil(heading, 1);
                stage.set(heading);
            }
            stage.play(line);
        }
        stage.waitUntil(heading, 3);
    }

    /** A browser that shows what the script says, since a moment. */
    private record Stage(Browser browser, DemoScript script, long began) {
        /** @param place of the minutes in the heading: 1 for its beginning, 3 for its end */
        void waitUntil(String heading, int place) {
            Matcher times = TIMES.matcher(heading);
            assertThat(times.matches()).as(heading).isTrue();
            long seconds = 60 * Long.parseLong(times.group(place)) + Long.parseLong(times.group(place + 1));
            rest(Duration.ofNanos(began + Duration.ofSeconds(seconds).toNanos() - System.nanoTime()));
        }

        private static void rest(Duration time) {
            long until = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < until) {
                LockSupport.parkNanos(until - System.nanoTime());
            }
        }

        /** What the page shows under this heading. */
        void set(String heading) throws Exception {
            String part = heading.substring(heading.indexOf(',') + 2);
            browser.ask("location.hash = '#/overview%s'"
                    .formatted(part.startsWith("the first peak") ? "?chosen=cache" : ""));
            browser.await("document.querySelector('#topology')");
            boolean services = part.startsWith("what this is") || part.startsWith("the first peak");
            browser.ask(
                    services
                            ? "document.querySelector('#topology').scrollIntoView({behavior: 'smooth'})"
                            : "window.scrollTo({top: 0, behavior: 'smooth'})");
            caption(heading);
            rest(LOOK);
        }

        /** The kill of the first peak is F12 on the page, and all else is typed. */
        void play(DemoScript.Line line) throws Exception {
            if (line.heading().contains("the first peak")) {
                caption("F12");
                browser.press("F12", 123);
                script.repaired("cache");
                rest(LOOK);
                browser.await("document.querySelector('#incidents a')");
                browser.ask("location.hash = document.querySelector('#incidents a').hash");
                browser.await("document.querySelector('.plan-story svg')");
                browser.ask("document.querySelector('#plans-title').scrollIntoView({behavior: 'smooth'})");
                return;
            }
            caption("$ " + line.command());
            String said = script.play(line.command());
            caption("$ " + line.command() + "\n"
                    + said.lines().limit(LINES_SHOWN).collect(Collectors.joining("\n")));
            rest(LOOK);
        }

        private void caption(String words) throws Exception {
            browser.ask("""
                    (() => {
                      const box = document.getElementById('caption') ?? document.body.appendChild(Object.assign(document.createElement('pre'), { id: 'caption' }));
                      Object.assign(box.style, { position: 'fixed', left: 0, right: 0, bottom: 0, margin: 0, padding: '0.6rem 1rem', borderRadius: 0, background: '#14171a', color: '#e8eaec', zIndex: 9 });
                      box.textContent = %s;
                    })()""".formatted(JSON.writeValueAsString(words)));
        }
    }
}
