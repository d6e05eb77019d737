package dev.interlock.simulator.shop.gateway;

import dev.interlock.simulator.shop.process.Door;
import dev.interlock.simulator.shop.process.Link;
import dev.interlock.simulator.shop.process.Meters;
import dev.interlock.simulator.shop.process.Probes;
import dev.interlock.simulator.shop.process.Program;
import dev.interlock.simulator.shop.process.Settings;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.List;

/** The service in front of the shop. */
public final class Gateway implements AutoCloseable {
    private final Probes probes = new Probes(1);
    private final Door door;

    private Gateway(Settings settings) {
        Meters meters = Meters.of(settings);
        Link link = new Link("gateway-orders", meters, Gateway::notReached);
        Upstream orders = new Upstream(settings.address("SHOP_ORDERS"), link);
        probes.every(link, orders::ping);
        door = Door.open(settings, meters, List::of)
                .on("POST", "/orders", orders::pass)
                .on("GET", "/orders/", orders::pass)
                .on("GET", "/products/", orders::pass);
    }

    public static void main(String[] arguments) {
        Program.run("gateway", Gateway::new);
    }

    /** A callee that takes its time is none that was not reached; whether it was, the probe tells. */
    private static boolean notReached(Throwable thrown) {
        return thrown instanceof IOException && !(thrown instanceof HttpTimeoutException);
    }

    @Override
    public void close() {
        door.close();
        probes.close();
    }
}
