package dev.interlock.cli.live.pane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.alerts.silence.Silence;
import dev.interlock.routes.alerts.silence.Silenced;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

/** What each view says of what is known. */
final class FrameTest {
    private static final int COLUMNS = 120;

    @Test
    void services_are_shown_with_who_calls_whom_and_what_is_wrong() {
        Shown shop = Shown.shop();

        assertThat(rows(shop, ScreenView.OVERVIEW))
                .contains(
                        "checkout    service   1 of 3  40/s  errors 12.5 %  config drifted",
                        "gateway     service   2 of 2  118/s  errors 0.0 %",
                        "orders      queue     17 waiting  2 poisoned");
        assertThat(rows(shop, ScreenView.DEVICES)).contains("gateway calls checkout  40/s  failed 12.5 %  9 ms");
        assertThat(inked(shop, ScreenView.DEVICES, "checkout    ")).isEqualTo(Ink.BAD);
        assertThat(inked(shop, ScreenView.DEVICES, "gateway     ")).isEqualTo(Ink.PLAIN);
        assertThat(head(shop)).contains("1 condition").contains("2 services, 1 queue, 1 link");
    }

    @Test
    void of_many_services_those_in_trouble_come_first_and_all_are_under_devices() {
        Shown many = Shown.nothing();
        IntStream.range(10, 40).forEach(each -> many.device(service("service-" + each), Map.of("cpu_percent", 7.0)));
        many.condition("service-slow", "service-38", "service-38");

        assertThat(rows(many, ScreenView.OVERVIEW))
                .contains("of 30 services; all are under Devices")
                .filteredOn(row -> row.startsWith("service-"))
                .hasSize(10)
                .first()
                .asString()
                .startsWith("service-38");
        assertThat(rows(many, ScreenView.DEVICES))
                .filteredOn(row -> row.startsWith("service-"))
                .hasSize(30);
    }

    @Test
    void gpus_are_shown_by_machine_and_the_hottest_first() {
        Shown fleet = Shown.fleet(80).condition("gpu-hot", "node-4/4", "node-4");

        assertThat(rows(fleet, ScreenView.OVERVIEW))
                .contains("GPUs     76.0 76.0 75.0 75.0 74.0 74.0 73.0 73.0 °C  hottest of 80: node-4/4");
        assertThat(rows(fleet, ScreenView.DEVICES))
                .hasSize(10)
                .contains(
                        "node-0   40.0 41.0 42.0 43.0 44.0 45.0 46.0 47.0 °C  busy 83 %  512 W each  node-0/0 to node-0/7");
        assertThat(head(fleet)).contains("80 GPUs");
    }

    @Test
    void a_device_of_any_other_kind_is_shown_with_its_figures() {
        Device rented = new Device("i-17", DeviceKind.INSTANCE, "cloud", "", Map.of());
        Shown shown = Shown.nothing()
                .device(rented, Map.of("gpus", 8.0), Map.of("instance_type", "gpu_8x_h100", "provider", "lambda"));

        assertThat(String.join(" ", rows(shown, ScreenView.DEVICES)))
                .startsWith("i-17  instance")
                .contains("type gpu_8x_h100", "provider lambda", "gpus 8")
                .doesNotContain("NaN");
    }

    @Test
    void no_figure_is_shown_of_what_nobody_measures() {
        Shown bare = Shown.nothing();
        for (DeviceKind kind : DeviceKind.delivered()) {
            bare.device(new Device("a-" + kind.word(), kind, "zone-1", "", Map.of()), Map.of());
        }
        for (ScreenView view : ScreenView.values()) {
            assertThat(String.join("\n", rows(bare, view)))
                    .doesNotContain("NaN")
                    .doesNotContain("null");
        }
        assertThat(head(bare)).doesNotContain("NaN");
    }

    @Test
    void every_kind_of_device_is_under_devices() {
        Shown all = Shown.nothing();
        List<DeviceKind> kinds = DeviceKind.delivered().stream()
                .filter(kind -> !kind.equals(DeviceKind.FACILITY))
                .toList();
        kinds.forEach(kind -> all.device(new Device("a-" + kind.word(), kind, "zone-1", "b-", Map.of()), Map.of()));

        assertThat(String.join("\n", rows(all, ScreenView.DEVICES)))
                .contains(kinds.stream()
                        .map(kind -> kind.equals(DeviceKind.LINK) ? "b- calls" : "a-" + kind.word())
                        .toArray(String[]::new));
    }

    @Test
    void what_waits_for_a_person_comes_first() {
        Shown shown = Shown.shop()
                .incident(Shown.INCIDENT, "zone-2")
                .condition("cooling-unit-lost", "crac-5", "zone-2")
                .waiting(Shown.PLAN, "move-load: cooling-unit-lost in zone-2")
                .question("Which of the two pumps was serviced?");

        assertThat(rows(shown, ScreenView.OVERVIEW))
                .startsWith(
                        "waits    " + Shown.PLAN + "  move-load: cooling-unit-lost in zone-2",
                        "asks     " + Shown.INCIDENT + "  Which of the two pumps was serviced?",
                        "open     " + Shown.INCIDENT + "  cooling-unit-lost crac-5");
        assertThat(head(shown)).contains("2 conditions  1 waiting plan  1 question  1 incident");
    }

    @Test
    void an_incident_is_told_with_what_was_done_about_it() {
        Shown shown = Shown.nothing().incident(Shown.INCIDENT, "zone-2");
        UUID plan = shown.view().attempts().get(0).plan();

        assertThat(rows(shown, ScreenView.INCIDENTS))
                .contains(
                        "open     " + Shown.INCIDENT,
                        "         10:14:50  " + plan + "  raise-fans against cooling-unit-lost: useless");
    }

    @Test
    void what_holds_where_no_incident_is_can_be_seen_too() {
        assertThat(rows(Shown.shop(), ScreenView.INCIDENTS)).contains("holds    service-fails-requests checkout");
        assertThat(rows(Shown.nothing(), ScreenView.INCIDENTS)).contains("Nothing is open.");
    }

    @Test
    void silences_are_counted_and_shown_with_the_number_that_ends_them() {
        Silence silence = new Silence(
                4711,
                new Silenced(Silenced.Kind.DEVICE, "rack-*"),
                Shown.NOW,
                Shown.NOW.plusSeconds(3_600),
                "ada",
                "filters are changed",
                null,
                null);
        Shown shown = Shown.nothing().silence(silence);

        assertThat(head(shown)).contains("1 silence");
        assertThat(rows(shown, ScreenView.INCIDENTS))
                .contains("silent   4711  device rack-* until 11:15:30: filters are changed (ada)");
    }

    @Test
    void the_overview_has_room_for_a_few_and_says_where_the_others_are() {
        Shown many = Shown.nothing();
        IntStream.range(0, 9).forEach(each -> many.report("report-" + each, "smoke"));
        many.report("report-9", "smoke ".repeat(200).strip());

        assertThat(rows(many, ScreenView.OVERVIEW)).contains("         and 6 more, under Incidents");
        assertThat(rows(many, ScreenView.INCIDENTS))
                .filteredOn(row -> row.startsWith("reported"))
                .hasSize(10);

        Shown wordy = Shown.nothing().report("report-1", "smoke ".repeat(200).strip());
        assertThat(rows(wordy, ScreenView.OVERVIEW).stream().filter(row -> row.contains("smoke")))
                .hasSize(3)
                .last()
                .asString()
                .endsWith("smoke …");
        assertThat(String.join(" ", rows(wordy, ScreenView.INCIDENTS)).split("smoke", -1))
                .hasSize(201);
    }

    @Test
    void news_are_the_newest_first() {
        Shown shown = Shown.nothing().news("0b5c8a00  the first").news("0b5c8a01  the second");

        assertThat(rows(shown, ScreenView.NEWS))
                .containsSubsequence(
                        "01-05 10:15:30  outcome     0b5c8a01  the second",
                        "01-05 10:15:30  outcome     0b5c8a00  the first");
    }

    @Test
    void names_and_words_that_others_chose_stay_text() {
        String hostile = "\u001b]0;owned\u0007\u001b[2J\u202e<b>x</b>";
        Shown shown = Shown.nothing()
                .rack(hostile, hostile, 24)
                .device(service(hostile + "2"), Map.of("cpu_percent", 7.0))
                .condition(hostile, hostile, hostile)
                .waiting(Shown.PLAN, hostile)
                .question(hostile)
                .report(hostile, hostile)
                .news(hostile);
        for (ScreenView view : ScreenView.values()) {
            assertThat(String.join("", rows(shown, view))).doesNotContainPattern("[\\p{Cntrl}\u202e]");
        }
        assertThat(String.join("", rows(shown, ScreenView.OVERVIEW))).contains("\\u001b", "\\u202e", "<b>x</b>");
    }

    private static Device service(String id) {
        return new Device(id, DeviceKind.SERVICE, "shop", "", Map.of());
    }

    private static String head(Shown shown) {
        return String.join("\n", text(Frame.of(shown.known(), ScreenView.OVERVIEW).head().stream()));
    }

    private static List<String> rows(Shown shown, ScreenView view) {
        return text(lines(shown, view));
    }

    private static Stream<ScreenLine> lines(Shown shown, ScreenView view) {
        return Frame.of(shown.known(), view).body().stream().map(line -> line.get());
    }

    private static List<String> text(Stream<ScreenLine> lines) {
        return lines.flatMap(line -> line.rows(COLUMNS, true).stream())
                .map(AttributedString::toString)
                .map(String::stripTrailing)
                .toList();
    }

    /** How the line that begins so looks at its beginning. */
    private static Ink inked(Shown shown, ScreenView view, String beginning) {
        AttributedString row = lines(shown, view)
                .filter(line -> line.toString().startsWith(beginning))
                .findFirst()
                .orElseThrow()
                .rows(COLUMNS, true)
                .get(0);
        return Stream.of(Ink.values())
                .filter(ink -> ink.style(true).equals(row.styleAt(0)))
                .findFirst()
                .orElseThrow();
    }
}
