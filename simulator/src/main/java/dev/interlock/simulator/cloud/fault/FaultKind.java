package dev.interlock.simulator.cloud.fault;

import dev.interlock.simulator.cloud.parts.Part;
import dev.interlock.simulator.cloud.parts.PartLink;
import dev.interlock.simulator.cloud.parts.ServiceRuntime.Stray;
import dev.interlock.simulator.shop.relay.LinkTrouble;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every failure that can befall the shop: whom, with which figure, how it begins and how it ends. */
public enum FaultKind {
    CONTAINER_STOP(
            "Its process is killed.",
            Set.of(Part.values()),
            (levers, fault) -> levers.kill(fault.part()),
            (levers, fault) -> levers.revive(fault.part())),
    HANG(
            "Its process stands still.",
            Set.of(Part.values()),
            (levers, fault) -> levers.freeze(fault.part()),
            (levers, fault) -> levers.thaw(fault.part())),
    DB_CONN_DRIFT(
            "Its environment names a database host that does not exist.",
            Set.of(Part.ORDERS, Part.FULFILMENT),
            (levers, fault) -> levers.misdirect(fault.part()),
            (levers, fault) -> levers.restore(fault.part())),
    CACHE_POISON(
            "The cache holds an entry that cannot be decoded.",
            Set.of(Part.CACHE),
            (levers, fault) -> levers.poisonCache(fault.seed()),
            (levers, fault) -> levers.cleanCache()),
    NETWORK_PARTITION("Nothing passes.", null, fault -> new LinkTrouble(true, 0, 0, 0, fault.seed())),
    NETWORK_LATENCY(
            "Everything takes longer.",
            new Figure("ms", 300, 1, 10_000),
            fault -> new LinkTrouble(false, (int) fault.figure(), 0, 0, fault.seed())),
    BANDWIDTH(
            "Only so much passes.",
            new Figure("bytes_per_second", 2_000, 1, 1_000_000_000),
            fault -> new LinkTrouble(false, 0, (int) fault.figure(), 0, fault.seed())),
    RANDOM_DROP(
            "Some requests are cut off.",
            new Figure("percent", 1, 0.1, 100),
            fault -> new LinkTrouble(false, 0, 0, fault.figure(), fault.seed())),
    CPU_HOG(
            "A process that is not its own keeps a processor busy beside it.",
            Set.of(Part.values()),
            (levers, fault) -> levers.startStray(fault.part(), Stray.BUSY),
            (levers, fault) -> levers.endStrays(fault.part())),
    DISK_FULL(
            "A process that is not its own holds all space of its disk.",
            Set.of(Part.ORDERS),
            (levers, fault) -> levers.startStray(fault.part(), Stray.DISK_FILLER),
            (levers, fault) -> levers.endStrays(fault.part())),
    QUEUE_BACKLOG(
            "More orders come than it can pack.",
            Set.of(Part.FULFILMENT),
            new Figure("orders_per_second", 20, 1, 200),
            (levers, fault) -> levers.rush(fault.figure()),
            (levers, fault) -> levers.endRush()),
    QUEUE_POISON(
            "The queue holds a message that nobody can read.",
            Set.of(Part.QUEUE),
            (levers, fault) -> levers.poisonQueue(),
            (levers, fault) -> levers.cleanQueue()),
    SLOW_QUERY(
            "A session locks the table of orders.",
            Set.of(Part.DATABASE),
            (levers, fault) -> levers.lockOrders(),
            (levers, fault) -> levers.unlockOrders()),
    MEMORY_LEAK(
            "A version is rolled out that keeps every request.",
            Set.of(Part.ORDERS),
            (levers, fault) -> levers.deploy(fault.part(), "1.4.1"),
            (levers, fault) -> levers.restore(fault.part())),
    BAD_DEPLOY(
            "A version is rolled out that throws on orders with a coupon.",
            Set.of(Part.ORDERS),
            (levers, fault) -> levers.deploy(fault.part(), "1.5.0"),
            (levers, fault) -> levers.restore(fault.part()));

    /** The one figure of a kind: its name in JSON, what it is unless said, and its bounds. */
    public record Figure(String name, double usual, double least, double most) {}

    private final String description;
    private final Set<Part> parts;
    private final @Nullable Figure figure;
    private final BiConsumer<Levers, ShopFault> begin;
    private final BiConsumer<Levers, ShopFault> end;

    FaultKind(
            String description,
            Set<Part> parts,
            BiConsumer<Levers, ShopFault> begin,
            BiConsumer<Levers, ShopFault> end) {
        this(description, parts, null, begin, end);
    }

    /** Of a wire. */
    FaultKind(String description, @Nullable Figure figure, Function<ShopFault, LinkTrouble> trouble) {
        this(
                description,
                Set.of(),
                figure,
                (levers, fault) -> levers.disturb(fault.wire(), trouble.apply(fault)),
                (levers, fault) -> levers.calm(fault.wire()));
    }

    FaultKind(
            String description,
            Set<Part> parts,
            @Nullable Figure figure,
            BiConsumer<Levers, ShopFault> begin,
            BiConsumer<Levers, ShopFault> end) {
        this.description = description;
        this.parts = parts;
        this.figure = figure;
        this.begin = begin;
        this.end = end;
    }

    /** Its name in JSON and on the command line. */
    public String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String description() {
        return description;
    }

    public Optional<Figure> figure() {
        return Optional.ofNullable(figure);
    }

    /** What it can befall, by their names in the inventory. */
    public List<String> targets() {
        return parts.isEmpty()
                ? PartLink.ALL.stream().map(PartLink::id).toList()
                : Stream.of(Part.values())
                        .filter(part -> parts.contains(part) && part != Part.RELAY)
                        .map(Part::id)
                        .toList();
    }

    void begin(Levers levers, ShopFault fault) {
        begin.accept(levers, fault);
    }

    void end(Levers levers, ShopFault fault) {
        end.accept(levers, fault);
    }

    public static Optional<FaultKind> named(String type) {
        return Stream.of(values()).filter(kind -> kind.type().equals(type)).findFirst();
    }
}
