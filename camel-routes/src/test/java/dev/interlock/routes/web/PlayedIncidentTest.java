package dev.interlock.routes.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.ForeignProgram;
import dev.interlock.programs.NeedsProgram;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An incident that is over is played from the record, on its own page; in a real Chromium. */
@NeedsProgram(ForeignProgram.CHROMIUM)
class PlayedIncidentTest extends InBrowser {
    private static final String ADDRESS = "/#/incidents/" + PastIncident.ID;

    private Served served;

    @BeforeEach
    void record() throws Exception {
        served = serve(WebSettings.loopback(0), Optional.empty());
        served.audit.append(PastIncident.recorded());
    }

    @AfterEach
    void nothing_is_complained_of_and_hostile_words_stay_words() throws Exception {
        assertThat(browser.ask("document.querySelectorAll('main img, main script, #replay img').length")
                        .asInt())
                .isZero();
        assertThat(browser.ask("document.title").asText()).contains("Interlock");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void with_the_keyboard_alone_it_is_wound_to_any_moment_and_shows_nothing_of_later() throws Exception {
        replay("");

        assertThat(text("h2 .badge")).isEqualTo("opened");
        assertThat(text("#conditions tbody"))
                .contains("crac-8", "rack-58", "inlet 28.5\u00a0°C", "limit inlet above recommended 27\u00a0°C", "<img")
                .doesNotContain("rack-99");
        assertThat(count("#conditions tbody tr")).isEqualTo(3);
        assertThat(count(".plan-story")).isZero();
        assertThat(text("#not-kept")).contains("how far an agent was with a task");
        assertThat(browser.ask("document.activeElement.id").asText()).isEqualTo("replay-play");

        browser.press("Tab", 9);
        assertThat(browser.ask("document.activeElement.id").asText()).isEqualTo("replay-at");
        browser.press("End", 35);
        browser.await("document.querySelector('h2 .badge').textContent === 'closed'");
        assertThat(text("#conditions tbody"))
                .contains("2026-01-05 10:25:30 UTC")
                .doesNotContain("rack-99");
        assertThat(count(".node.good")).isEqualTo(1);
        assertThat(count(".node.bad")).isEqualTo(1);
        assertThat(text(".plan-story .badge")).isEqualTo("failed");

        browser.press("Home", 36);
        browser.await("document.querySelector('h2 .badge').textContent === 'opened'");
        assertThat(count(".plan-story")).isZero();
        for (int press = 0; press < 17; press++) {
            browser.press("ArrowRight", 39);
        }
        browser.await("document.querySelectorAll('.plan-story .node').length === 2");
        assertThat(count(".node.busy")).isEqualTo(1);
        assertThat(count(".node.still")).isEqualTo(1);
        assertThat(text("#clock")).isEqualTo("2026-01-05 10:15:50 UTC");
        assertThat(browser.ask("location.hash").asText()).contains("at=2026-01-05T10%3A15%3A50.400Z");
    }

    @Test
    void the_chart_says_which_moment_it_is_and_what_had_been_measured_by_then() throws Exception {
        replay("?at=2026-01-05T10:16:00Z");
        browser.await("document.querySelector('#chart-metric canvas')");
        browser.await("document.querySelector('#measured-then').textContent.includes('29.5')");
        String drawn = canvas();

        wind(70);

        assertThat(text("#measured-then")).isEqualTo("By 2026-01-05 10:16:54 UTC: rack-58/inlet_celsius 26.1.");
        browser.await("document.querySelector('#chart-metric canvas').toDataURL() !== '%s'".formatted(drawn));
    }

    @Test
    void it_plays_to_its_close_with_silences_in_a_second_each_and_stays_at_an_address() throws Exception {
        replay("");
        browser.ask("(() => { const speed = document.getElementById('replay-speed'); speed.value = '100';"
                + " speed.dispatchEvent(new Event('change', { bubbles: true })); })()");
        browser.press("Enter", 13);

        browser.await("document.querySelector('#replay-play').textContent === 'Hold'");
        browser.await("document.querySelector('.plan-story')");
        browser.await("document.querySelector('#replay-play').textContent === 'Play'");

        assertThat(text("h2 .badge")).isEqualTo("closed");
        assertThat(browser.ask("location.hash").asText()).endsWith("at=2026-01-05T10%3A35%3A30.000Z");
        String address = "/" + browser.ask("location.hash").asText();
        go(served, address);
        browser.await("document.querySelector('h2 .badge')?.textContent === 'closed'");
        assertThat(text("#source")).isEqualTo("replay");
    }

    @Test
    void the_stop_stops_what_happens_now_and_one_press_leads_back_to_it() throws Exception {
        replay("?at=yesterday");
        assertThat(text("#view .notice")).contains("'yesterday' is no time");
        assertThat(count("#view form, #view .take"))
                .as("nothing is done to a past")
                .isZero();

        browser.ask(
                "document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', shiftKey: true, cancelable: true}))");

        browser.await("document.querySelector('#kill-switch').textContent === 'Stopped'");
        assertThat(served.room.acts).containsExactly("web turns kill switch on");
        click("#past a");
        browser.await("document.querySelector('#replay-it')");
        assertThat(text("#source")).isEqualTo("simulated");
        assertThat(count("#replay section")).isZero();
    }

    private void replay(String query) throws Exception {
        visit(served, ADDRESS + query);
        if (query.isEmpty()) {
            browser.await("document.querySelector('#replay-it')");
            click("#replay-it");
        }
        browser.await("document.querySelector('#past') && document.querySelector('#source').textContent === 'replay'");
    }

    /** To so many thousandths of it. */
    private static void wind(int thousandth) throws Exception {
        browser.ask(
                "(() => { const at = document.getElementById('replay-at'); at.value = '%d'; at.dispatchEvent(new Event('input')); at.dispatchEvent(new Event('change')); })()"
                        .formatted(thousandth));
    }

    private static int count(String selector) throws Exception {
        return browser.ask("document.querySelectorAll('%s').length".formatted(selector))
                .asInt();
    }

    private static String canvas() throws Exception {
        return browser.ask("document.querySelector('#chart-metric canvas').toDataURL()")
                .asText();
    }
}
