package dev.interlock.simulator.shop.relay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.simulator.shop.process.Call;
import dev.interlock.simulator.shop.process.HttpAnswer;
import dev.interlock.simulator.shop.process.ProcessMeters;
import dev.interlock.simulator.shop.process.ProcessSettings;
import dev.interlock.simulator.shop.process.Program;
import dev.interlock.simulator.shop.process.ServiceServer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The network between the services. {@code GET /links} lists the links, {@code PUT /links/{id}} breaks one as its body says,
 * {@code DELETE /links/{id}} heals it.
 */
public final class Relay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("shop.relay");

    private final List<RelayedLink> links;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ServiceServer door;

    private Relay(ProcessSettings settings) throws IOException {
        links = RelayedLink.open(settings.text("SHOP_LINKS"), settings.host());
        links.forEach(link -> threads.execute(() -> link.relay(threads)));
        door = ServiceServer.open(settings, ProcessMeters.of(settings), List::of)
                .on("GET", "/links", call -> list())
                .on("PUT", "/links/", call -> with(call, link -> trouble(call, link)))
                .on("DELETE", "/links/", call -> with(call, link -> suffer(link, LinkTrouble.NONE)));
    }

    public static void main(String[] arguments) {
        Program.run("relay", Relay::new);
    }

    private HttpAnswer list() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        links.forEach(link -> list.add(described(link)));
        return HttpAnswer.json(200, list);
    }

    private HttpAnswer with(Call call, Function<RelayedLink, HttpAnswer> act) {
        return links.stream()
                .filter(link -> link.id().equals(call.tail()))
                .findFirst()
                .map(act)
                .orElseGet(() ->
                        HttpAnswer.error(404, "There is no link '%s'. GET /links lists them.".formatted(call.tail())));
    }

    private static HttpAnswer trouble(Call call, RelayedLink link) {
        return call.json()
                .then(LinkTrouble::read)
                .fold(trouble -> suffer(link, trouble), reasons -> HttpAnswer.error(400, reasons));
    }

    private static HttpAnswer suffer(RelayedLink link, LinkTrouble trouble) {
        link.wire().suffer(trouble);
        // a network does not tell what is wrong with it
        LOG.debug("Link '{}' is now {}.", link.id(), trouble);
        return HttpAnswer.json(200, described(link));
    }

    private static ObjectNode described(RelayedLink link) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", link.id())
                .put("port", link.port())
                .put("callee", link.callee().toString());
        return node.setAll(link.wire().trouble().toJson());
    }

    @Override
    public void close() throws IOException {
        for (RelayedLink link : links) {
            link.close();
        }
        door.close();
        threads.shutdownNow();
    }
}
