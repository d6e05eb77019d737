package dev.interlock.routes.web;

import dev.interlock.routes.web.api.ReplayDesk;
import dev.interlock.routes.web.api.WebContext;
import java.util.Optional;
import org.apache.camel.CamelContext;

/** The controller over HTTP. It is Camel's own server: routes from {@code platform-http} stand behind the same guards. */
public final class Web {
    private final WebSettings settings;
    private final GuardedServer server;

    private Web(WebSettings settings, GuardedServer server) {
        this.settings = settings;
        this.server = server;
    }

    /**
     * Serves the controller while the context runs. To be called before the context starts, and instead of
     * {@code camel.server.enabled}: routes from {@code platform-http} look for this server when they start.
     *
     * @throws IllegalStateException if the port cannot be listened on
     */
    public static Web mount(CamelContext context, WebSettings settings, WebContext panel) {
        return mount(context, settings, panel, Optional.empty());
    }

    /**
     * The same over a recording that is played; nothing can be changed then.
     *
     * @param replay how it is wound; empty for a controller
     */
    public static Web mount(CamelContext context, WebSettings settings, WebContext panel, Optional<ReplayDesk> replay) {
        GuardedServer server = new GuardedServer(settings, new ApiRouter(panel, context, replay));
        try {
            context.addService(server);
        } catch (Exception e) {
            throw new IllegalStateException(
                    "Port %d of %s cannot be listened on. Another program may use it: choose another interlock.port."
                            .formatted(settings.port(), settings.bind()),
                    e);
        }
        return new Web(settings, server);
    }

    /** The port it listens on, once the context has started. */
    public int port() {
        return server.getPort();
    }

    /** Where it answers, once the context has started: {@code http://127.0.0.1:8080}. */
    public String url() {
        String host = settings.bind().contains(":") ? "[" + settings.bind() + "]" : settings.bind();
        return "http://%s:%d".formatted(host, port());
    }
}
