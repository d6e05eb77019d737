package dev.interlock.routes.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.ForeignProgram;
import dev.interlock.programs.NeedsProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NeedsProgram(ForeignProgram.CHROMIUM)
class PageTest {
    private static final Path PHOTOGRAPHS = Path.of("target", "photographs");
    private static Browser browser;
    private Served served;

    @BeforeAll
    static void open() throws Exception {
        browser = Browser.open();
    }

    @AfterAll
    static void shut() {
        browser.close();
    }

    @BeforeEach
    void visit() throws Exception {
        served = Served.onLoopback();
        browser.size(1200, 900);
        browser.visit(served.web.url() + "/");
        browser.await("document.querySelectorAll('.tile.rack').length === 25 && document.querySelector('.decision')");
    }

    @AfterEach
    void close() throws Exception {
        browser.visit("about:blank");
        served.close();
    }

    @Test
    void racks_stand_in_their_zones_coloured_by_the_limits() throws Exception {
        assertThat(text("[data-key=zone-2] h3")).isEqualTo("zone-2");
        assertThat(level("rack-1")).isEqualTo("ok");
        assertThat(level("rack-10")).isEqualTo("warm");
        assertThat(level("rack-16")).isEqualTo("hot");
        assertThat(text("[data-key=rack-16]")).contains("33.1\u00a0°C", "above 32 °C");
        assertThat(text("[data-key=crac-5]")).contains("stopped", "cooling unit lost");
    }

    @Test
    void opened_by_the_link_of_an_alert_it_shows_why_that_was_decided() throws Exception {
        browser.visit(served.web.url() + "/#decision=decision-7");
        browser.await("document.querySelector('#asked dd')");
        assertThat(text("#asked-section")).contains("Why: decision-7", "crac-5 stands still.");
        browser.visit(served.web.url() + "/#decision=%3Cimg%20src=x%3E");
        browser.await("document.querySelector('#asked').textContent.includes('No decision has this id')");
    }

    @Test
    void an_open_incident_shows_what_was_tried() throws Exception {
        assertThat(browser.ask("document.querySelectorAll('.incident').length").asInt())
                .isOne();
        assertThat(text(".incident")).contains("zone-2", "open", "raise fans", "useless", "move load", "waiting");
    }

    @Test
    void what_a_person_reported_is_shown_as_it_was_typed_until_somebody_says_that_it_is_done() throws Exception {
        browser.await("document.querySelector('#reports .said')");
        assertThat(text("#reports .said")).contains("smoke behind <b>rack-7</b>", "ada about rack-7");
        browser.ask("document.querySelector('#reports input').value = 'the fire brigade left'");

        click("#reports .done");

        browser.await("document.querySelector('#reports-section').hidden");
        assertThat(served.room.acts).containsExactly("web is done with report-7: the fire brigade left");
    }

    @Test
    void what_has_no_place_in_the_mapping_is_listed_with_why_and_an_example() throws Exception {
        browser.await("document.querySelector('#unmapped .row')");
        assertThat(text("#unmapped .row"))
                .contains("DCGM_FI_DEV_GPU_TEMP of node-1:9400, 2 times: It needs the label gpu.", "UUID=\"GPU-1\"");
    }

    @Test
    void one_press_turns_the_kill_switch_on_and_two_turn_it_off() throws Exception {
        click("#kill-switch");
        browser.await("document.querySelector('#kill-switch').textContent === 'Kill switch is ON'");
        assertThat(served.room.acts).containsExactly("web turns kill switch on");

        click("#kill-switch");
        assertThat(text("#kill-switch")).isEqualTo("Press again to allow dispatch");
        click("#kill-switch");
        browser.await("document.querySelector('#kill-switch').textContent === 'Kill switch'");
        assertThat(served.room.acts).endsWith("web turns kill switch off");
    }

    @Test
    void a_waiting_plan_is_approved_under_the_name_of_who_did_it() throws Exception {
        assertThat(text(".plan"))
                .contains("Keep zone-2 below 32 °C", "migrate workload job-1: to rack rack-3", "power cap 350\u00a0W");
        browser.ask("document.querySelector('#by').value = 'ada'");

        click(".plan .approve");

        browser.await("document.querySelector('#plans-section').hidden");
        assertThat(served.room.acts).containsExactly("ada approves " + World.PLAN);
    }

    @Test
    void the_mode_is_set_with_the_keyboard_alone() throws Exception {
        browser.ask("document.querySelector('[data-mode=observe]').focus()");
        browser.press("Tab", 9);
        browser.press("Tab", 9);
        browser.press("Enter", 13);

        browser.await("document.querySelector('[data-mode=act]').getAttribute('aria-pressed') === 'true'");
        assertThat(served.room.acts).containsExactly("web sets mode act");
    }

    @Test
    void a_decision_opens_to_say_why_and_stays_open() throws Exception {
        click(".decision button");
        browser.await("document.querySelector('.decision .why').textContent.includes('COOLING-004')");
        browser.ask("poll()");

        assertThat(browser.ask("document.querySelector('.decision .why').hidden")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void hostile_names_stay_text_and_nothing_breaks_the_policy() throws Exception {
        click(".decision button");
        browser.await("document.querySelector('.decision .why').textContent.includes('onerror')");

        assertThat(browser.ask("document.querySelectorAll('main img, main script').length")
                        .asInt())
                .isZero();
        assertThat(browser.ask("document.title").asText()).isEqualTo("Interlock");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_controller_that_stops_answering_is_said_to() throws Exception {
        served.close();

        browser.await("document.querySelector('#notices').textContent.includes('does not answer')");
        // while the page is open it asks on, and complains on
        browser.visit("about:blank");
        browser.complaints().clear();
    }

    @ParameterizedTest
    @CsvSource({"1200, light", "1200, dark", "400, light", "400, dark"})
    void nothing_is_wider_than_the_screen(int width, String scheme) throws Exception {
        browser.scheme(scheme);
        browser.size(width, 900);
        click(".decision button");
        browser.await("document.querySelector('.decision .why').textContent.includes('COOLING-004')");

        browser.photograph(PHOTOGRAPHS.resolve("page-%d-%s.png".formatted(width, scheme)));
        assertThat(browser.ask("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(width);
        assertThat(browser.ask("[...document.querySelectorAll('main *, header *, footer *')]"
                                + ".filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0 && getComputedStyle(e).display !== 'inline')"
                                + ".map(e => e.outerHTML.slice(0, 120)).join('\\n')")
                        .asText())
                .isEmpty();
    }

    @Test
    void the_contract_is_a_page_too() throws Exception {
        browser.visit(served.web.url() + "/openapi");
        browser.await("document.querySelectorAll('.operation').length > 30");

        browser.photograph(PHOTOGRAPHS.resolve("openapi.png"));
        assertThat(text("main")).contains("/api/plans/{id}/approve", "Confirms a plan.", "(token)");
        assertThat(browser.complaints()).isEmpty();
    }

    private static String level(String rack) throws Exception {
        return browser.ask("document.querySelector('[data-key=%s]').dataset.level".formatted(rack))
                .asText();
    }

    private static String text(String selector) throws Exception {
        return browser.ask("document.querySelector('%s').textContent".formatted(selector))
                .asText();
    }

    private static void click(String selector) throws Exception {
        browser.ask("document.querySelector('%s').click()".formatted(selector));
    }
}
