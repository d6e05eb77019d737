package dev.interlock.simulator.shop.gateway;

import dev.interlock.simulator.shop.process.ProbedLink;
import dev.interlock.simulator.shop.process.Probes;
import dev.interlock.simulator.shop.process.ProcessMeters;
import dev.interlock.simulator.shop.process.ProcessSettings;
import dev.interlock.simulator.shop.process.Program;
import dev.interlock.simulator.shop.process.ServiceServer;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.List;

/** The service in front of the shop. */
public final class Gateway implements AutoCloseable {
    private final Probes probes = new Probes(1);
    private final ServiceServer door;

    private Gateway(ProcessSettings settings) {
        ProcessMeters meters = ProcessMeters.of(settings);
        ProbedLink link = new ProbedLink("gateway-orders", meters, Gateway::notReached);
        Upstream orders = new Upstream(settings.address("SHOP_ORDERS"), link);
        probes.every(link, orders::ping);
        door = ServiceServer.open(settings, meters, List::of)
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
