package dev.interlock.routes.agents.actuators;

import dev.interlock.routes.agents.actuators.call.ActuatorCall;
import dev.interlock.routes.agents.actuators.call.DialogueSteps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.spi.EndpointStrategy;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * Takes the place of whatever a route sends with, at the last moment: an HTTP request is complete and has no connection, any other
 * endpoint gets its message and has no other side. What would have been sent is kept, and the assumed answer comes back.
 */
final class SendingReplaced implements EndpointStrategy {
    /** These stay in the process. */
    private static final Set<String> INSIDE =
            Set.of("direct", "bean", "class", "log", "language", "dataformat", "validator");

    /** These belong to the connection, not to the request. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection", "content-length", "host", "transfer-encoding", "user-agent", "upgrade", "accept-encoding");

    private final List<ShownCall> calls = new ArrayList<>();
    private String assumed = "{}";

    List<ShownCall> calls() {
        return List.copyOf(calls);
    }

    /** What the next answer is taken to be. */
    void assume(ActuatorCall call) {
        assumed = call.assumed();
    }

    @Override
    public Endpoint registerEndpoint(String uri, Endpoint endpoint) {
        if (endpoint instanceof HttpEndpoint http) {
            http.setHttpClientConfigurer(unconnected(http.getHttpClientConfigurer()));
            return http;
        }
        String scheme = uri.replaceFirst(":.*", "");
        return INSIDE.contains(scheme) ? endpoint : new NowhereEndpoint(endpoint.getEndpointUri(), this::keep);
    }

    /** In the place of the API server. */
    @SuppressWarnings("unused") // a route calls it
    public void send(Exchange exchange) {
        ActuatorCall call = exchange.getProperty(DialogueSteps.CALL, ActuatorCall.class);
        calls.add(new ShownCall(call.method(), call.url(), lines(call.headers()), call.body()));
        answer(exchange);
    }

    private void keep(String endpoint, Exchange exchange) {
        Map<String, String> headers = new TreeMap<>();
        exchange.getMessage().getHeaders().forEach((name, value) -> {
            if (!name.startsWith("Camel")) {
                headers.put(name, String.valueOf(value));
            }
        });
        String body = exchange.getMessage().getBody(String.class);
        calls.add(new ShownCall("SEND", endpoint, lines(headers), body == null ? "" : body));
        answer(exchange);
    }

    private void answer(Exchange exchange) {
        exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, 200);
        exchange.getMessage().setBody(assumed);
    }

    private HttpClientConfigurer unconnected(@Nullable HttpClientConfigurer before) {
        return client -> {
            if (before != null) {
                before.configureHttpClient(client);
            }
            client.replaceExecInterceptor(ChainElement.CONNECT.name(), this::answered);
        };
    }

    private ClassicHttpResponse answered(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException {
        Map<String, String> headers = new TreeMap<>();
        Arrays.stream(request.getHeaders()).forEach(header -> headers.put(header.getName(), header.getValue()));
        HttpEntity entity = request.getEntity();
        if (entity != null && entity.getContentType() != null) {
            headers.put("Content-Type", entity.getContentType());
        }
        calls.add(new ShownCall(request.getMethod(), url(request), lines(headers), text(entity)));
        BasicClassicHttpResponse response = new BasicClassicHttpResponse(200);
        response.setEntity(new StringEntity(assumed, StandardCharsets.UTF_8));
        return response;
    }

    private static String url(ClassicHttpRequest request) {
        try {
            return request.getUri().toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        entity.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<String> lines(Map<String, String> headers) {
        return headers.entrySet().stream()
                .filter(each -> !OF_THE_CONNECTION.contains(each.getKey().toLowerCase(Locale.ROOT)))
                .map(each -> each.getKey() + ": " + each.getValue())
                .toList();
    }
}
