package dev.interlock.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.Browser;
import dev.interlock.programs.ForeignProgram;
import dev.interlock.programs.NeedsProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The pictures of {@code docs/tour.md}, taken of the built command. With {@code -Dupdate.docs=true} they replace those of the page. */
@Timeout(600)
@NeedsProgram(ForeignProgram.CHROMIUM)
final class PicturesIT {
    private static final Path DOCS = Path.of("../docs");
    private static final Pattern SHOWN = Pattern.compile("\\]\\((pictures/[^)]+)\\)");
    private static final Path FOLDER =
            Boolean.getBoolean("update.docs") ? DOCS.resolve("pictures") : Path.of("target/pictures");
    private static final String TREATED =
            "[...document.querySelectorAll('#incidents .incident')].find((card) => card.textContent.includes('zone-1') && card.textContent.includes('effective'))";
    private static final int WIDTH = 1_280;
    private static final int HEIGHT = 860;
    private static final long MOST_BYTES = 150_000;

    private final Path folder;

    PicturesIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void every_picture_of_the_tour_is_taken_of_what_it_shows() throws Exception {
        Path recording = folder.resolve("recording");
        try (Browser browser = Browser.open()) {
            browser.scheme("light");
            browser.size(WIDTH, HEIGHT);
            try (ShownProduct product = ShownProduct.started(
                    "Interlock answers at",
                    words("up --headless --seed 42 --port 0 --world-port 0 --record", recording, "--data", data()))) {
                happening(browser, product.url());
            }
            try (ShownProduct product = ShownProduct.started(
                    "are played at", words("scenario replay", recording, "--page --port 0 --data", data()))) {
                over(browser, product.url());
            }
            assertThat(browser.complaints()).isEmpty();
        }
        assertThat(shownByTheTour()).hasSize(7).allSatisfy(name -> assertThat(FOLDER.resolveSibling(name))
                .isNotEmptyFile()
                .satisfies(picture -> assertThat(Files.size(picture)).isLessThan(MOST_BYTES)));
    }

    private static void happening(Browser browser, String url) throws Exception {
        browser.size(WIDTH, 1_240);
        see(browser, url, "overview", "#hall");
        browser.await(TREATED);
        take(browser, "overview");
        browser.size(WIDTH, HEIGHT);
        String incident =
                browser.ask(TREATED + ".querySelector('a').hash").asText().substring(2);
        see(browser, url, incident, ".plan-story svg");
        browser.ask("document.querySelector('#plans-title').scrollIntoView()");
        take(browser, "incident");
        String decision = browser.ask("document.querySelector('a[href^=\"#/decisions/\"]').hash")
                .asText()
                .substring(2);
        see(browser, url, decision, "#story");
        take(browser, "decision");
        see(browser, url, "fleet", "#gpu-map");
        take(browser, "fleet");
        see(browser, url, "rulebook", "#view tbody tr");
        take(browser, "rulebook");
        see(browser, url, "operate", "#modes");
        take(browser, "operate");
        browser.visit("about:blank");
    }

    /** Half way through it, held. */
    private static void over(Browser browser, String url) throws Exception {
        see(browser, url, "overview", "#replay-at");
        browser.ask("document.querySelector('#replay-play').click()");
        browser.await("document.querySelector('#replay-play').textContent === 'Play'");
        browser.ask(
                "(() => { const at = document.querySelector('#replay-at'); at.value = '700'; at.dispatchEvent(new Event('change')); })()");
        browser.await(
                "document.querySelector('#incidents .incident') && !document.querySelector('.replay').textContent.includes('on its way')");
        take(browser, "replay");
        browser.visit("about:blank");
    }

    private static void see(Browser browser, String url, String view, String selector) throws Exception {
        browser.visit("about:blank");
        browser.visit(url + "/#/" + view);
        browser.await("document.querySelector('%s') && document.querySelector('#clock').textContent.includes('UTC')"
                .formatted(selector));
    }

    private static void take(Browser browser, String name) throws Exception {
        browser.picture(FOLDER.resolve(name + ".webp"));
    }

    private static List<String> shownByTheTour() throws Exception {
        return SHOWN.matcher(Files.readString(DOCS.resolve("tour.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static String[] words(Object... parts) {
        return Stream.of(parts)
                .flatMap(part -> part instanceof String text ? Stream.of(text.split(" ")) : Stream.of(part.toString()))
                .toArray(String[]::new);
    }
}
