package dev.interlock.scenarios.draw;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.simulator.Floorplan;
import dev.interlock.simulator.World;
import dev.interlock.simulator.WorldSpecJson;
import java.time.Duration;
import java.util.List;

/** A story of a data centre of a size, a load and an hour that chance draws; small ones often, 200 racks rarely. */
final class HallStory extends DrawnStory {
    private static final int STEP_SECONDS = 30;
    private static final int RACKS_A_ZONE = 8;
    private static final List<Integer> GPUS_A_RACK = List.of(4, 4, 8);

    private final List<Device> devices;

    private HallStory(String name, String description, Dice dice, int durationSeconds) {
        super(name, description, dice, durationSeconds);
        int racks = size(dice);
        step(STEP_SECONDS);
        world().put("racks", racks)
                .put("zones", Math.max(1, racks / RACKS_A_ZONE))
                .put("gpus_per_rack", dice.any(GPUS_A_RACK))
                .put("start", "2026-01-%02dT%02d:00:00Z".formatted(dice.between(5, 11), dice.between(0, 23)));
        world().putObject("jobs")
                .put("load", dice.between(40, 90, 5) / 100.0)
                .put("burstiness", dice.between(0, 6) / 10.0);
        devices = List.copyOf(
                Floorplan.of(WorldSpecJson.read(world()).orThrow()).inventory().devices());
    }

    static HallStory of(String name, String description, Dice dice, int durationSeconds) {
        return new HallStory(name, description, dice, durationSeconds);
    }

    /** How often the controller looks. */
    void step(int seconds) {
        json().put("step_seconds", seconds);
    }

    /** What the building may draw, for each GPU. */
    void budget(int wattsAGpu) {
        world().put("budget_watts", gpus() * wattsAGpu);
    }

    void budgetFrom(int at, int wattsAGpu) {
        ObjectNode change = world().withArray("budget").addObject();
        change.put("at_seconds", at).put("watts", gpus() * wattsAGpu);
    }

    /** A full day, so that a budget that falls is one that counts. */
    void busy() {
        world().withObject("/jobs").put("load", 0.9);
    }

    /** What the building draws by then for each GPU, if nothing goes wrong before. */
    double wattsAGpu(int seconds) {
        World world = World.build(
                WorldSpecJson.read(world()).orThrow(), json().path("seed").asLong());
        world.step(Duration.ofSeconds(seconds));
        return world.truth().totalWatts() / gpus();
    }

    private int gpus() {
        return of(DeviceKind.GPU).size();
    }

    String unit() {
        return dice().any(of(DeviceKind.COOLING_UNIT)).id();
    }

    String rack() {
        return dice().any(of(DeviceKind.RACK)).id();
    }

    String gpu() {
        return dice().any(of(DeviceKind.GPU)).id();
    }

    /** The GPUs of one rack. */
    List<String> gpusOfARack() {
        String rack = rack();
        return of(DeviceKind.GPU).stream()
                .filter(gpu -> gpu.parent().equals(rack))
                .map(Device::id)
                .toList();
    }

    String zone() {
        return dice().any(of(DeviceKind.COOLING_UNIT)).zone();
    }

    List<String> unitsOf(String zone) {
        return ids(DeviceKind.COOLING_UNIT, zone);
    }

    List<String> racksOf(String zone) {
        return ids(DeviceKind.RACK, zone);
    }

    /** A power unit whose name begins so. */
    String power(String prefix) {
        return dice().any(of(DeviceKind.POWER_UNIT).stream()
                        .filter(device -> device.id().startsWith(prefix))
                        .toList())
                .id();
    }

    private List<String> ids(DeviceKind kind, String zone) {
        return of(kind).stream()
                .filter(device -> device.zone().equals(zone))
                .map(Device::id)
                .toList();
    }

    private List<Device> of(DeviceKind kind) {
        return devices.stream().filter(device -> device.kind().equals(kind)).toList();
    }

    private static int size(Dice dice) {
        int of100 = dice.between(1, 100);
        if (of100 > 97) {
            return dice.between(65, 200);
        }
        if (of100 > 85) {
            return dice.between(25, 64);
        }
        return of100 > 60 ? dice.between(13, 24) : dice.between(6, 12);
    }
}
