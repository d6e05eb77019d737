package dev.interlock.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.Trial;
import dev.interlock.programs.Trials;
import dev.interlock.routes.ingest.inventory.InventoryWatch;
import dev.interlock.routes.loop.Event;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.plan.Action;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.io.TempDir;

/** An operator edits the inventory while a rack is too warm and the rules' remedy is under way. */
final class ChangedKindTest {
    private static final Map<String, String> LISTED = Map.of(
            "rack-1", "kind: rack, ratings: { rated_watts: 20000 }",
            "rack-2", "kind: rack, ratings: { rated_watts: 20000 }",
            "crac-1", unit(),
            "crac-2", unit(),
            "crac-3", unit());

    private final SetClock clock = new SetClock(Shift.START);
    private final Floor floor = new Floor(clock);
    private final Hands world = new Hands();
    private final Path file;

    ChangedKindTest(@TempDir Path folder) {
        file = folder.resolve("inventory.yaml");
    }

    /** What a line of the inventory becomes while the plan waits for its first task; empty where it is gone. */
    private enum Edit {
        THE_NEXT_TARGET_IS_A_RACK("crac-2", "kind: rack"),
        THE_NEXT_TARGET_IS_GONE("crac-2", ""),
        THE_WARM_RACK_IS_A_GPU("rack-1", "kind: gpu"),
        THE_WARM_RACK_IS_A_COOLING_UNIT("rack-1", unit()),
        THE_TARGET_IS_A_SERVICE("crac-1", "kind: service");

        private final String device;
        private final String becomes;

        Edit(String device, String becomes) {
            this.device = device;
            this.becomes = becomes;
        }

        private List<DeviceKind> kinds() {
            return DeviceKind.delivered().stream()
                    .filter(kind -> becomes.startsWith("kind: " + kind.word()))
                    .toList();
        }
    }

    @Trials(fault = "a device becomes another kind in the inventory while a plan about it is under way", small = 2)
    void nothing_more_is_done_to_it_as_what_it_was_and_all_else_goes_on(Trial trial) {
        Edit edit = trial.of(List.of(Edit.values()));
        save(LISTED);
        try (Controller controller = start()) {
            InventoryWatch watch =
                    controller.context().getRegistry().lookupByNameAndType("inventoryWatch", InventoryWatch.class);
            world.answering((effect, action) -> {
                if (world.asked().size() == 1) {
                    edit(edit, watch);
                }
                return Hands.done();
            });
            floor.inlet("rack-1", 28.5);
            pass(controller, 60 + 10 * (trial.number() % 6));
            pass(controller, 120);

            assertThat(world.asked()).as("the plan was under way").isNotEmpty();
            List<Action> afterwards = world.actions().subList(1, world.actions().size());
            long wrong = afterwards.stream()
                    .filter(action -> action.target().equals(edit.device))
                    .count();
            trial.count("done to what it is no more", wrong);
            assertThat(wrong).isZero();
            assertThat(knownAs(controller, edit.device)).isEqualTo(edit.kinds());
            assertThat(controller.room().view().now()).isEqualTo(clock.instant());
            floor.inlet("rack-2", 29);
            pass(controller, 90);
            assertThat(controller.room().view().conditions())
                    .filteredOn(condition -> condition.name().equals("inlet-above-recommended"))
                    .extracting(Condition::device)
                    .contains("rack-2")
                    .doesNotContain(edit.device);
            assertThat(controller.audit().verify().intact()).isTrue();
        }
    }

    /** The kinds as which facts of the device are known. */
    private static List<DeviceKind> knownAs(Controller controller, String device) {
        return controller.room().view().devices().stream()
                .filter(fact -> fact.id().equals(device))
                .map(ChangedKindTest::kind)
                .toList();
    }

    private static DeviceKind kind(DeviceFact fact) {
        if (fact instanceof Rack) {
            return DeviceKind.RACK;
        } else if (fact instanceof Gpu) {
            return DeviceKind.GPU;
        }
        return fact instanceof CoolingUnit ? DeviceKind.COOLING_UNIT : DeviceKind.SERVICE;
    }

    private void edit(Edit edit, InventoryWatch watch) {
        Map<String, String> next = new HashMap<>(LISTED);
        if (edit.becomes.isEmpty()) {
            next.remove(edit.device);
        } else {
            next.put(edit.device, edit.becomes);
        }
        save(next);
        // a file counts once two looks in a row found the same
        watch.look();
        watch.look();
    }

    private void save(Map<String, String> devices) {
        try {
            Files.writeString(
                    file,
                    devices.entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(each -> "- { id: %s, zone: zone-1, %s }\n".formatted(each.getKey(), each.getValue()))
                            .collect(Collectors.joining("", "devices:\n", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unit() {
        return "kind: cooling_unit, ratings: { cooling_watts: 30000, min_setpoint_celsius: 14, max_setpoint_celsius: 27 }";
    }

    private Controller start() {
        return ControllerStart.onOneThread(clock).devicesIn(file).world(world).start();
    }

    private void pass(Controller controller, int seconds) {
        ProducerTemplate template = controller.context().createProducerTemplate();
        for (int passed = 0; passed < seconds; passed += 10) {
            clock.pass(Duration.ofSeconds(10));
            controller.inlet().samples(floor.samples());
            template.sendBody("{{interlock.decide}}", new Event.Ticked());
        }
    }
}
