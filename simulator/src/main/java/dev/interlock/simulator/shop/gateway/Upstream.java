package dev.interlock.simulator.shop.gateway;

import dev.interlock.simulator.shop.process.Address;
import dev.interlock.simulator.shop.process.Call;
import dev.interlock.simulator.shop.process.HttpAnswer;
import dev.interlock.simulator.shop.process.ProbedLink;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PING_DEADLINE)
            .build();

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
        return client.send(to("/health", PING_DEADLINE).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private HttpRequest.Builder to(String path, Duration deadline) throws URISyntaxException {
        return HttpRequest.newBuilder(new URI("http", null, address.host(), address.port(), path, null, null))
                .timeout(deadline);
    }

    private HttpAnswer answer(HttpRequest request) throws IOException, InterruptedException {
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 500) {
            LOG.warn(
                    "{} {} was answered {} by the orders: {}",
                    request.method(),
                    request.uri().getPath(),
                    response.statusCode(),
                    response.body().strip());
        }
        return HttpAnswer.passed(response.statusCode(), response.body());
    }
}
