package dev.interlock.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.plan.Action;
import dev.interlock.simulator.CommandResult;
import dev.interlock.simulator.cloud.fault.FaultSchedule;
import dev.interlock.simulator.cloud.fault.ShopFault;
import dev.interlock.simulator.cloud.fault.ShopFaultJson;
import dev.interlock.simulator.cloud.measure.LookErrors;
import dev.interlock.simulator.cloud.measure.Measuring;
import dev.interlock.simulator.cloud.parts.Part;
import dev.interlock.simulator.cloud.parts.ServiceRuntime;
import dev.interlock.simulator.cloud.parts.Shop;
import dev.interlock.simulator.cloud.parts.ShopCache;
import dev.interlock.simulator.cloud.parts.ShopDatabase;
import dev.interlock.simulator.cloud.parts.ShopInventory;
import dev.interlock.simulator.cloud.parts.ShopNetwork;
import dev.interlock.simulator.cloud.parts.ShopQueue;
import dev.interlock.simulator.door.Served;
import dev.interlock.simulator.measure.NoiseLevel;
import dev.interlock.simulator.shop.Count;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The shop as a world: its customers order, its parts are measured every second, failures befall it, and actions repair it.
 * Its time is that of this machine.
 */
public final class MiniCloud implements Served, AutoCloseable {
    /** How many orders a second the customers place as a rule. */
    private static final int ORDERS_PER_SECOND = 5;

    private final InstantSource clock;
    private final Instant start;
    private final Grip grip;
    private final Measuring measuring;
    private final FaultSchedule faults;
    private final RepairDesk repairs;

    private MiniCloud(Grip grip, InstantSource clock, LookErrors errors) {
        this.clock = clock;
        this.start = clock.instant();
        this.grip = grip;
        measuring = Measuring.begin(grip.shop(), grip.database(), grip.cache(), clock, errors);
        faults = new FaultSchedule(new ShopLevers(grip), clock);
        repairs = new RepairDesk(new Repairs(grip)::carryOut, clock);
    }

    /**
     * Opens the shop and lets the customers in.
     *
     * @param seed what the customers' chance is drawn from
     * @param noise how far whoever looks at it errs
     */
    public static MiniCloud open(ServiceRuntime runtime, InstantSource clock, long seed, NoiseLevel noise) {
        Shop shop = Shop.open(runtime, clock);
        Grip grip = new Grip(
                shop,
                new ShopDatabase(runtime.door(Part.DATABASE), runtime.local(Part.ORDERS)),
                new ShopCache(runtime.door(Part.CACHE)),
                new ShopQueue(runtime.queue(), runtime.door(Part.QUEUE)),
                new ShopNetwork(runtime.door(Part.RELAY)),
                Crowd.come(runtime.door(Part.GATEWAY).http("/"), ORDERS_PER_SECOND, seed));
        return new MiniCloud(grip, clock, new LookErrors(noise, seed));
    }

    @Override
    public Inventory inventory() {
        return ShopInventory.INVENTORY;
    }

    @Override
    public List<Sample> samples() {
        return measuring.samples();
    }

    /** A shop has no jobs. */
    @Override
    public List<Job> jobs() {
        return List.of();
    }

    @Override
    public List<LogRecord> logs(long after) {
        return grip.shop().runtime().logs().after(after);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public double speed() {
        return 1;
    }

    @Override
    public CommandResult execute(String taskId, Action action) {
        return repairs.execute(taskId, action);
    }

    @Override
    public Map<String, ObjectNode> faults() {
        Map<String, ObjectNode> described = new LinkedHashMap<>();
        faults.all()
                .forEach((id, entry) -> described.put(
                        id,
                        ShopFaultJson.write(entry.fault())
                                .put("state", entry.state().toString())
                                .put("reason", entry.reason())));
        return described;
    }

    @Override
    public Parsed<String> inject(JsonNode fault) {
        return ShopFaultJson.read(fault, start, now()).then(read -> Parsed.ok(faults.add(read)));
    }

    /** Lets a fault happen at its time; returns its id. */
    public String inject(ShopFault fault) {
        return faults.add(fault);
    }

    @Override
    public boolean heal(String id) {
        return faults.heal(id);
    }

    /**
     * Sends the customers home, ends every fault, lets the orders under way come to rest, and counts.
     *
     * @param rest how long they may take
     */
    public Count settle(Duration rest) {
        grip.crowd().goHome();
        faults.close();
        return CountAtRest.count(grip, rest);
    }

    @Override
    public void close() {
        grip.crowd().close();
        faults.close();
        measuring.close();
        grip.shop().close();
    }
}
