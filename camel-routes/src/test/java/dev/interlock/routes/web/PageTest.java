package dev.interlock.routes.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.ForeignProgram;
import dev.interlock.programs.NeedsProgram;
import dev.interlock.routes.access.AccessTokens;
import dev.interlock.routes.access.Role;
import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@NeedsProgram(ForeignProgram.CHROMIUM)
class PageTest extends InBrowser {
    private static final Path PHOTOGRAPHS = Path.of("target", "photographs");
    private static final String AXE = axe();
    private Served served;

    @BeforeEach
    void look() throws Exception {
        served = serve(WebSettings.loopback(0), Optional.empty());
        visit(served, "/");
        browser.await("document.querySelectorAll('.tile.rack').length === 25");
    }

    @Test
    void racks_stand_in_their_zones_coloured_by_the_limits() throws Exception {
        assertThat(text("#zone-zone-2 h3")).isEqualTo("zone-2");
        assertThat(level("rack-1")).isEqualTo("ok");
        assertThat(level("rack-10")).isEqualTo("warm");
        assertThat(level("rack-16")).isEqualTo("hot");
        assertThat(text("#device-rack-16")).contains("33.1\u00a0°C", "above 32 °C");
        assertThat(text("#device-crac-5")).contains("stopped", "cooling unit lost");
    }

    @Test
    void what_racks_are_coloured_by_is_part_of_the_address() throws Exception {
        click("#hall .switch button:nth-child(2)");
        browser.await("document.querySelector('#device-rack-1').dataset.level === 'share-3'");

        assertThat(browser.ask("location.hash").asText()).isEqualTo("#/overview?lens=power");
        assertThat(text("#device-rack-1")).contains("7.5\u00a0kW", "62 %");
    }

    @Test
    void opened_by_the_link_of_an_alert_it_shows_why_that_was_decided() throws Exception {
        open("/#decision=decision-7");
        browser.await("document.querySelector('#story')");
        assertThat(text("#view"))
                .contains("Why: decision-7", "crac-5 stands still.", "COOLING-004  A cooling unit is lost");
        open("/#decision=%3Cimg%20src=x%3E");
        browser.await("document.querySelector('#notices').textContent.includes('No decision has this id')");
    }

    @Test
    void an_open_incident_shows_what_was_tried_and_leads_to_everything_recorded_of_it() throws Exception {
        assertThat(text("#incidents .incident"))
                .contains("zone-2", "open", "raise fans", "useless", "move load", "waiting");

        click("#incidents .incident a");

        browser.await("document.querySelector('.plan-story')");
        assertThat(text("#view"))
                .contains("COOLING-004 A cooling unit is lost", "Hold crac-4 at 16 °C.", "The safety gate approved");
        assertThat(browser.ask("document.querySelectorAll('#view table tbody tr').length")
                        .asInt())
                .isGreaterThanOrEqualTo(6);
    }

    @Test
    void an_incident_is_taken_commented_and_silenced_where_it_is_shown() throws Exception {
        open("/#/incidents/zone-2@1767608040000");
        browser.await("document.querySelector('.take')");
        click(".take");
        browser.ask("document.querySelector('form.acts [name=words]').value = 'the belt <b>slips</b>'");
        browser.ask("document.querySelector('form.acts [name=words]').form.requestSubmit()");
        browser.await("document.querySelector('form.acts [name=words]').value === ''");
        assertThat(served.room.acts)
                .containsExactly(
                        "web takes zone-2@1767608040000", "web comments zone-2@1767608040000: the belt <b>slips</b>");

        browser.ask("document.querySelector('.silence [name=minutes]').value = '120'");
        browser.ask("document.querySelector('.silence [name=reason]').value = 'fans are replaced'");
        browser.ask("document.querySelector('.silence').requestSubmit()");
        browser.await("document.querySelector('.silent')");
        assertThat(text(".silent"))
                .contains("Nobody is told of incident zone-2@1767608040000", "fans are replaced (web)");
        browser.await("document.querySelector('#said')");
        assertThat(text("#said")).contains("web: silence incident zone-2@1767608040000");
        open("/#/overview");
        browser.await("document.querySelector('.end-silence')");
        click(".end-silence");
        browser.await("!document.querySelector('.silent')");
        assertThat(served.audit
                        .reader()
                        .newest(OperatorActEntry.class, 1)
                        .get(0)
                        .act())
                .isEqualTo("END_SILENCE");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void what_somebody_sees_to_needs_nobody_else() throws Exception {
        browser.await("document.querySelectorAll('#needs .told .take').length === 1");
        served.audit.append(List.of(new OperatorActEntry(
                Origin.at(World.NOW).incident("zone-2@1767608040000"),
                "bob",
                "TAKE",
                "zone-2@1767608040000",
                null,
                null)));

        open("/#/overview");
        browser.await("document.querySelector('#incidents') && document.querySelector('#needs')");

        assertThat(text("#incidents")).contains("bob sees to it");
        assertThat(browser.ask("document.querySelectorAll('#needs .told .take').length")
                        .asInt())
                .isZero();
    }

    @Test
    void an_incident_shows_what_its_conditions_measure_before_and_after_what_was_done_and_why_it_was()
            throws Exception {
        served.audit.append(History.cooled("rack-10", "inlet-above-recommended"));

        open("/#/incidents/" + History.INCIDENT);

        browser.await("document.querySelector('#chart-metric canvas')");
        assertThat(text("#before-after table:not(.u-legend)"))
                .contains("rack-10/inlet_celsius")
                .doesNotContain("power");
        assertThat(text("#before-after")).contains("inlet-above-recommended 27 °C", "history in memory");
        assertThat(browser.ask("document.querySelector('#chart-metric .plot').getAttribute('aria-label')")
                        .asText())
                .contains("Done: migrate workload job-1");
        assertThat(browser.ask(
                                "[...document.querySelectorAll('a')].filter((a) => a.hash === '#/decisions/decision-7').length")
                        .asInt())
                .isPositive();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void where_no_history_is_kept_any_more_the_samples_of_the_record_are_shown_and_said_to_be() throws Exception {
        served.audit.append(History.cooled("rack-gone", "inlet-above-recommended"));

        open("/#/incidents/" + History.INCIDENT);

        browser.await("document.querySelector('#chart-metric canvas')");
        assertThat(text("#before-after table:not(.u-legend)")).contains("rack-gone/inlet_celsius", "29.5");
        assertThat(text("#before-after")).contains("No history of that time is kept any more");
    }

    @Test
    void what_to_do_stands_beside_an_incident() throws Exception {
        open("/#/incidents/zone-2@1767608040000");
        browser.await("document.querySelector('.runbooks a')");
        assertThat(text(".runbooks")).contains("A cooling unit is lost or weak");

        click(".runbooks a");

        browser.await("document.querySelector('#runbook h2')");
        assertThat(browser.ask("location.hash").asText()).startsWith("#/runbooks/");
    }

    @Test
    void dead_letters_are_sent_again_by_their_reason() throws Exception {
        long one = served.unread();
        long two = served.unread();
        open("/#/operate");
        browser.await("document.querySelector('.send-again')");
        assertThat(text("#view")).contains("is no door that anything comes in by");
        assertThat(text(".send-again")).isEqualTo("Send all 2 again");

        click(".send-again");

        browser.await(
                "!document.querySelector('.send-again') && document.querySelector('#view').textContent.includes('sent again')");
        assertThat(List.of(one, two)).allSatisfy(id -> assertThat(
                        served.audit.reader().deadLetter(id).orElseThrow().sentAgainBy())
                .isEqualTo("web"));
    }

    @Test
    void where_looking_takes_a_token_one_can_say_who_one_is(@TempDir Path data) throws Exception {
        served.close();
        AccessTokens tokens = AccessTokens.in(data.resolve(AccessTokens.FILE));
        String secret = tokens.add("wall", Role.SEE, "ada", World.NOW);
        served = serve(WebSettings.loopback(0).with(tokens, true), Optional.empty());
        open("/#/operate");
        browser.await("document.querySelector('#token')");
        assertThat(text("#view")).contains("This takes a token with the role 'see'.");

        browser.ask("document.querySelector('#token').value = '" + secret
                + "'; document.querySelector('#token').dispatchEvent(new Event('change'))");

        browser.await(
                "document.querySelector('#modes') && document.querySelector('#clock').textContent.includes('UTC')");
        click("[data-mode=observe]");
        browser.await("document.querySelector('#notices').textContent.includes(\"token 'wall' has the role 'see'\")");
        assertThat(served.room.acts).isEmpty();
        browser.ask("sessionStorage.clear()");
        browser.complaints().clear();
    }

    @Test
    void incidents_are_found_by_what_one_remembers_of_them() throws Exception {
        served.audit.append(List.of(new IncidentEntry(
                Origin.at(World.NOW).incident("zone-9@1"),
                "zone-9",
                IncidentEntry.Change.OPENED,
                0,
                "inlet-above-recommended")));

        open("/#/incidents?text=recommended&state=open");
        browser.await("document.querySelectorAll('#view tbody tr').length === 1");
        assertThat(text("#view tbody")).contains("zone-9@1", "opened");
        browser.ask("document.querySelector('[name=text]').value = 'nothing of the kind'");
        browser.ask("document.querySelector('.filters').requestSubmit()");
        browser.await("document.querySelector('#view').textContent.includes('No incident is like this.')");
        assertThat(browser.ask("location.hash").asText()).contains("text=nothing+of+the+kind");
    }

    @Test
    void why_a_rule_does_not_act_on_a_device_is_asked_under_an_address() throws Exception {
        open("/#/rulebook?rule=THERMAL-001&device=rack-7");
        browser.await("document.querySelectorAll('#why-not .findings li').length === 2");
        assertThat(text("#why-not")).contains("it does not match for rack-7", "the rule asks for more than 27", "held");

        browser.ask("document.querySelector('#why-not [name=rule]').value = 'THERMAL-999'");
        browser.ask("document.querySelector('#why-not form').requestSubmit()");

        browser.await("document.querySelector('#why-not .notice')");
        assertThat(text("#why-not .notice")).isEqualTo("There is no rule 'THERMAL-999'.");
        assertThat(browser.ask("location.hash").asText()).contains("rule=THERMAL-999", "device=rack-7");
    }

    @Test
    void what_a_person_reported_is_shown_as_it_was_typed_until_somebody_says_that_it_is_done() throws Exception {
        assertThat(text("#needs .said")).contains("smoke behind <b>rack-7</b>", "ada about rack-7");
        browser.ask("document.querySelector('#needs .said input').value = 'the fire brigade left'");

        click("#needs .said .done");

        browser.await("!document.querySelector('#needs .said')");
        assertThat(served.room.acts).containsExactly("web is done with report-7: the fire brigade left");
    }

    @Test
    void what_has_no_place_in_the_mapping_is_listed_with_why_and_an_example() throws Exception {
        open("/#/operate");
        browser.await("document.querySelector('#view').textContent.includes('It needs the label gpu.')");
        assertThat(text("#view")).contains("DCGM_FI_DEV_GPU_TEMP", "node-1:9400", "UUID=\"GPU-1\"", "not-json");
    }

    @Test
    void one_press_stops_within_a_quarter_of_a_second_and_two_let_go() throws Exception {
        double took = browser.ask("""
                new Promise((done) => {
                  const began = performance.now();
                  const look = () => document.body.classList.contains('stopped') ? done(performance.now() - began) : setTimeout(look, 5);
                  document.querySelector('#kill-switch').click();
                  look();
                })""").asDouble();
        assertThat(served.room.acts).containsExactly("web turns kill switch on");
        assertThat(text("#notices")).contains("The stop is on: nothing is dispatched.");
        assertThat(took)
                .as("generous, for a machine that is busy; the bar is 250 ms")
                .isLessThan(2_000);

        click("#kill-switch");
        assertThat(text("#kill-switch")).isEqualTo("Press again to allow dispatch");
        click("#kill-switch");
        browser.await("document.querySelector('#kill-switch').textContent === 'Stop'");
        assertThat(served.room.acts).endsWith("web turns kill switch off");
    }

    @Test
    void the_keyboard_stops_from_every_view() throws Exception {
        open("/#/rulebook");
        browser.await("document.querySelectorAll('#view tbody tr').length >= 50");

        browser.ask(
                "document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', shiftKey: true, cancelable: true}))");

        browser.await("document.querySelector('#kill-switch').textContent === 'Stopped'");
        assertThat(served.room.acts).containsExactly("web turns kill switch on");
    }

    @Test
    void where_the_world_is_simulated_things_are_made_to_fail_on_record() throws Exception {
        open("/#/operate");
        browser.await("document.querySelector('#inject')");
        browser.ask(
                "document.querySelector('#inject [name=type]').value = 'cooling_lost'; document.querySelector('#inject [name=target]').value = 'crac-1'");
        browser.ask("document.querySelector('#inject').requestSubmit()");

        assertThat(served.simulated.next()).isEqualTo("POST /faults {\"type\":\"cooling_lost\",\"target\":\"crac-1\"}");
        assertThat(served.audit.reader().newest(OperatorActEntry.class, 1))
                .singleElement()
                .satisfies(act -> assertThat(List.of(act.operator(), act.act(), act.subject(), act.setting()))
                        .containsExactly("web", "INJECT", "crac-1", "cooling_lost"));
    }

    @Test
    void f12_kills_the_service_that_is_chosen_and_the_browser_keeps_its_tools_to_itself() throws Exception {
        open("/#/overview?chosen=orders");
        browser.await("document.querySelector('#hall')");

        assertThat(browser.ask("""
                document.dispatchEvent(new KeyboardEvent('keydown', {key: 'F12', cancelable: true}))""").asBoolean()).as("left to the browser").isFalse();

        assertThat(served.simulated.next())
                .isEqualTo("POST /faults {\"type\":\"container_stop\",\"target\":\"orders\"}");
    }

    @Test
    void a_waiting_plan_is_approved_under_the_name_of_who_did_it() throws Exception {
        assertThat(text(".plan"))
                .contains(
                        "Keep zone-2 below 32 °C",
                        "2 tasks will be sent",
                        "migrate workload job-1: to rack rack-3",
                        "power cap 350\u00a0W");
        open("/#/operate");
        browser.await("document.querySelector('#by')");
        browser.ask(
                "document.querySelector('#by').value = 'ada'; document.querySelector('#by').dispatchEvent(new Event('change'))");
        open("/#/overview");
        browser.await("document.querySelector('.plan .approve')");

        click(".plan .approve");

        browser.await("!document.querySelector('.plan')");
        browser.ask("localStorage.clear()");
        assertThat(served.room.acts).containsExactly("ada approves " + World.PLAN);
    }

    @Test
    void the_mode_is_set_with_the_keyboard_alone() throws Exception {
        open("/#/operate");
        browser.await("document.querySelector('[data-mode=observe]')");
        browser.ask("document.querySelector('[data-mode=observe]').focus()");
        browser.press("Tab", 9);
        browser.press("Tab", 9);
        browser.press("Enter", 13);

        browser.await("document.querySelector('[data-mode=act]').getAttribute('aria-pressed') === 'true'");
        assertThat(served.room.acts).containsExactly("web sets mode act");
    }

    @ParameterizedTest
    @MethodSource("views")
    void hostile_names_stay_text_and_no_view_breaks_the_policy(String view) throws Exception {
        see(view);

        assertThat(browser.ask("document.querySelectorAll('main img, main script, main iframe, main object').length")
                        .asInt())
                .isZero();
        assertThat(browser.ask("document.title").asText()).endsWith("· Interlock");
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("views")
    void nothing_serious_keeps_a_screen_reader_out(String view) throws Exception {
        see(view);
        browser.ask(AXE);

        assertThat(browser.ask("""
                axe.run(document, {resultTypes: ['violations']}).then((found) => found.violations
                  .filter((one) => ['serious', 'critical'].includes(one.impact))
                  .map((one) => one.id + ': ' + one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')).join('\\n'))""").asText()).isEmpty();
    }

    @Test
    void eight_thousand_gpus_are_squares_that_say_which_they_are() throws Exception {
        served.room.view = World.fleet(World.view(), 8_000);

        open("/#/fleet");
        browser.await("document.querySelector('#gpu-map') && document.querySelector('#gpu-map').height > 100");

        assertThat(text(".gpus figcaption")).isEqualTo("8,001 GPUs by node, coloured by use");
        browser.ask(
                "document.querySelector('#gpu-map').dispatchEvent(new PointerEvent('pointermove', {clientX: document.querySelector('#gpu-map').getBoundingClientRect().x + 200,"
                        + " clientY: document.querySelector('#gpu-map').getBoundingClientRect().y + 5}))");
        assertThat(text("#gpu-said")).contains("node-").contains("°C");
        browser.photograph(PHOTOGRAPHS.resolve("fleet-of-8000.png"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_page_that_was_cut_off_comes_back_by_itself() throws Exception {
        int port = served.web.port();
        served.close();
        browser.await("document.querySelector('#notices').textContent.includes('does not answer')");

        served = serve(WebSettings.loopback(port), Optional.empty());
        served.post("/api/kill-switch", "{\"on\":true,\"by\":\"ada\"}");

        browser.await(
                "document.body.classList.contains('stopped') && !document.querySelector('#notices').textContent.includes('does not answer')");
        browser.complaints().clear();
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
    @CsvSource({
        "1280, light, overview", "1280, dark, overview", "390, light, overview", "390, dark, overview",
                "1280, light, incidents/zone-2@1767608040000",
        "390, light, incidents/zone-2@1767608040000", "390, light, decisions/decision-7", "1280, light, rulebook",
                "390, light, operate", "1280, dark, fleet"
    })
    void nothing_is_wider_than_the_screen(int width, String scheme, String view) throws Exception {
        browser.scheme(scheme);
        browser.size(width, 900);
        see(view);

        browser.photograph(
                PHOTOGRAPHS.resolve("%s-%d-%s.png".formatted(view.replaceAll("[^a-z]", "-"), width, scheme)));
        assertThat(browser.ask("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(width);
    }

    @Test
    void the_contract_is_a_page_too() throws Exception {
        browser.visit(served.web.url() + "/openapi");
        browser.await("document.querySelectorAll('.operation').length > 30");

        browser.photograph(PHOTOGRAPHS.resolve("openapi.png"));
        assertThat(text("main")).contains("/api/plans/{id}/approve", "Confirms a plan.", "(token, operate)");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_call_is_tried_on_the_page_of_the_contract() throws Exception {
        browser.visit(served.web.url() + "/openapi");
        browser.await("document.querySelectorAll('.trial').length > 30");
        String mode =
                "[...document.querySelectorAll('.operation')].find((one) => one.querySelector('code').textContent === '/api/mode')";
        assertThat(browser.ask(mode + ".querySelector('textarea').value").asText())
                .contains("\"mode\": \"observe\"");

        browser.ask(mode + ".querySelector('form').requestSubmit()");

        browser.await(mode + ".querySelector('pre[role=status]').textContent.startsWith('200')");
        assertThat(served.room.acts).containsExactly("web sets mode observe");
        assertThat(browser.complaints()).isEmpty();
    }

    static Stream<String> views() {
        return Stream.of(
                "overview",
                "incidents",
                "incidents/zone-2@1767608040000",
                "incidents/zone-2@1767608040000?at=2026-01-05T10:15:30Z",
                "decisions",
                "decisions/decision-7",
                "fleet",
                "models",
                "rulebook",
                "runbooks",
                "runbooks/racks-too-warm",
                "rulebook?rule=THERMAL-001&device=rack-7",
                "operate");
    }

    private void open(String address) throws Exception {
        go(served, address);
    }

    /** Opens a view and waits until there is something in it. */
    private void see(String view) throws Exception {
        open("/#/" + view);
        browser.await(
                "document.querySelector('#view h2') && document.querySelector('#clock').textContent.includes('UTC')");
    }

    private static String axe() {
        try (InputStream script = PageTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8) + "; true";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String level(String device) throws Exception {
        return browser.ask("document.querySelector('#device-%s').dataset.level".formatted(device))
                .asText();
    }
}
