package dev.interlock.simulator.shop.gateway;

import dev.interlock.simulator.shop.process.Address;
import dev.interlock.simulator.shop.process.Call;
import dev.interlock.simulator.shop.process.HttpAnswer;
import dev.interlock.simulator.shop.process.ProbedLink;
import dev.interlock.simulator.shop.process.ShopHttp;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes a request on, and waits for its answer no longer than the deadline. Thread-safe. */
final class Upstream {
    private static final Logger LOG = LoggerFactory.getLogger("shop.gateway");
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Duration PING_DEADLINE = Duration.ofSeconds(1);

    private final Address address;
    private final ProbedLink link;
    private final ShopHttp http = new ShopHttp(PING_DEADLINE);

    Upstream(Address address, ProbedLink link) {
        this.address = address;
        this.link = link;
    }

    HttpAnswer pass(Call call) throws Exception {
        HttpRequest request = to(call.path(), DEADLINE)
                .method(call.method(), HttpRequest.BodyPublishers.ofString(call.body()))
                .build();
        try {
            return link.call(() -> answer(request));
        } catch (HttpTimeoutException late) {
            LOG.error("{} {} got no answer from the orders within {}", call.method(), call.path(), DEADLINE, late);
            return HttpAnswer.error(504, "The orders did not answer in time. Try again with the same request_id.");
        } catch (IOException broken) {
            LOG.error("{} {} did not reach the orders", call.method(), call.path(), broken);
            return HttpAnswer.error(502, "The orders could not be reached. Try again with the same request_id.");
        }
    }

    /** One round trip. */
    int ping() throws Exception {
        return http.status(to("/health", PING_DEADLINE).build());
    }

    private HttpRequest.Builder to(String path, Duration deadline) throws URISyntaxException {
        return ShopHttp.to(new URI("http", null, address.host(), address.port(), path, null, null), deadline);
    }

    private HttpAnswer answer(HttpRequest request) throws IOException, InterruptedException {
        ShopHttp.Reply response = http.send(request);
        if (response.status() >= 500) {
            LOG.warn(
                    "{} {} was answered {} by the orders: {}",
                    request.method(),
                    request.uri().getPath(),
                    response.status(),
                    response.body().strip());
        }
        return HttpAnswer.passed(response.status(), response.body());
    }
}
