package dev.interlock.routes.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.ForeignProgram;
import dev.interlock.programs.NeedsProgram;
import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.web.api.ReplayDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whether the page says what time it shows, and winds a recording; in a real Chromium. */
@NeedsProgram(ForeignProgram.CHROMIUM)
class SeenTimeTest extends InBrowser {
    @AfterEach
    void nothing_is_complained_of() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_simulated_world_is_called_so_and_the_meter_goes_as_far_as_the_envelope() throws Exception {
        Served now = serve(WebSettings.loopback(0), Optional.empty());
        now.meters.envelopeAfter(Duration.ofMillis(94));

        visit(now, "/");

        browser.await("document.querySelector('#source').textContent === 'simulated'");
        browser.await("document.querySelector('#latency-envelope dd').textContent.includes('94.0')");
        assertThat(browser.ask("document.querySelector('#latency-envelope').dataset.tone")
                        .asText())
                .isEqualTo("good");
        assertThat(text("#latency-decision dd")).isEqualTo("none in 5 min");
        assertThat(browser.ask("document.querySelector('.replay')").isNull()).isTrue();
    }

    @Test
    void what_was_measured_today_is_one_sentence_in_which_nothing_is_rounded_up() throws Exception {
        Served now = serve(WebSettings.loopback(0), Optional.empty());
        incident(now, "zone-7@1", Duration.ofSeconds(20));
        incident(now, "zone-8@1", Duration.ofSeconds(40));
        now.audit.append(List.of(changed("zone-9@1", IncidentEntry.Change.OPENED, World.NOW)));

        visit(now, "/");

        browser.await("document.querySelector('#measured')");
        String said = text("#measured");
        assertThat(said)
                .containsPattern("^\\d+\u00a0% recovered today: 2 of [3-9] incidents")
                .contains("2 by rules alone, 30\u00a0s");
    }

    private static void incident(Served page, String id, Duration lasted) {
        page.audit.append(List.of(
                changed(id, IncidentEntry.Change.OPENED, World.NOW),
                changed(id, IncidentEntry.Change.CLOSED, World.NOW.plus(lasted))));
    }

    private static IncidentEntry changed(String id, IncidentEntry.Change change, Instant at) {
        return new IncidentEntry(Origin.at(at).incident(id), id.substring(0, 6), change, 0, "measured");
    }

    @Test
    void a_recording_is_called_so_wound_and_not_stopped() throws Exception {
        Recorded desk = new Recorded();
        Served past = serve(WebSettings.loopback(0), Optional.of(desk));

        visit(past, "/");

        browser.await("document.querySelector('#source').textContent === 'replay'");
        browser.await("document.querySelector('#replay-at')");
        assertThat(browser.ask("document.querySelectorAll('#replay-notable option').length")
                        .asInt())
                .isEqualTo(2);
        assertThat(browser.ask("getComputedStyle(document.querySelector('#kill-switch')).display")
                        .asText())
                .isEqualTo("none");

        browser.ask("document.querySelector('#replay-play').click()");
        browser.await("document.querySelector('#replay-play').textContent === 'Play'");
        browser.ask(set("replay-speed", "30"));
        browser.ask(set("replay-at", "250"));
        browser.await("document.querySelector('.replay').textContent.includes('08:15:00')");

        assertThat(desk.told)
                .containsExactly("play false", "speed 30.0", "seek " + Recorded.BEGIN.plus(Duration.ofMinutes(15)));
        browser.press("Escape", 27);
        assertThat(past.post("/api/kill-switch", "{\"on\":true,\"by\":\"ada\"}").statusCode())
                .isEqualTo(409);
    }

    private static String set(String id, String value) {
        return "(() => { const field = document.getElementById('%s'); field.value = '%s'; field.dispatchEvent(new Event('change', { bubbles: true })); })()"
                .formatted(id, value);
    }

    /** An hour of which nothing is known but where it is. */
    private static final class Recorded implements ReplayDesk {
        private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");
        private final Queue<String> told = new ConcurrentLinkedQueue<>();
        private volatile Instant at = BEGIN;
        private volatile boolean playing = true;
        private volatile double speed = 1;

        @Override
        public Position position() {
            List<Instant> notable = List.of(BEGIN.plusSeconds(60), BEGIN.plusSeconds(1_800));
            return new Position(
                    "<b>an hour</b>", BEGIN, BEGIN.plusSeconds(3_600), at, playing, false, speed, notable, null);
        }

        @Override
        public void play(boolean on) {
            playing = on;
            told.add("play " + on);
        }

        @Override
        public void speed(double times) {
            speed = times;
            told.add("speed " + times);
        }

        @Override
        public void seek(Instant moment) {
            at = moment;
            told.add("seek " + moment);
        }
    }
}
