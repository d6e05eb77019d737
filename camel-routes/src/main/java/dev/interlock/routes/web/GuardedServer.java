package dev.interlock.routes.web;

import dev.interlock.routes.http.StrictHttp;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Camel's HTTP server with the guards in place before it listens, so that no request is ever served without them. It listens by
 * itself: Camel's own has no way to let go of connections on which nothing happens.
 */
final class GuardedServer extends VertxPlatformHttpServer {
    private static final long STARTING_SECONDS = 10;

    /** Whoever is too slow is told so, where there is a request to answer. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(2);

    private final WebSettings settings;
    private final ApiRouter desk;
    private @Nullable HttpServer listening;

    GuardedServer(WebSettings settings, ApiRouter desk) {
        super(configuration(settings));
        this.settings = settings;
        this.desk = desk;
    }

    @Override
    protected void initializeServer() {
        super.initializeServer();
        desk.mount(router(), settings, this::isOfARoute);
        desk.live(getVertx(), settings.tokens());
    }

    @Override
    protected void startServer() throws Exception {
        HttpServer server = StrictHttp.guard(
                getVertx().createHttpServer(StrictHttp.options(settings.patience())),
                settings.patience().plus(TO_ANSWER));
        server.requestHandler(router())
                .listen(settings.port(), settings.bind())
                .toCompletionStage()
                .toCompletableFuture()
                .get(STARTING_SECONDS, TimeUnit.SECONDS);
        listening = server;
        FirstRequests.send(settings, server.actualPort());
    }

    @Override
    public @Nullable HttpServer getServer() {
        return listening;
    }

    @Override
    public int getPort() {
        return listening == null ? settings.port() : listening.actualPort();
    }

    @Override
    protected void stopServer() {
        if (listening != null) {
            await(listening.close());
        }
    }

    /** Camel's own closes it on a thread that it has only where it listened itself. */
    @Override
    protected void stopVertx() {
        await(getVertx().close());
    }

    private static void await(Future<Void> closing) {
        closing.toCompletionStage().toCompletableFuture().join();
    }

    private Router router() {
        String name = VertxPlatformHttpRouter.getRouterNameFromPort(settings.port());
        return VertxPlatformHttpRouter.lookup(getCamelContext(), name);
    }

    private boolean isOfARoute(String path) {
        return getCamelContext().getComponent("platform-http", PlatformHttpComponent.class).getHttpEndpoints().stream()
                .anyMatch(endpoint -> endpoint.getUri().equals(path));
    }

    private static VertxPlatformHttpServerConfiguration configuration(WebSettings settings) {
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindHost(settings.bind());
        configuration.setBindPort(settings.port());
        configuration.setMaxBodySize(settings.pushBytes());
        configuration.getBodyHandler().setHandleFileUploads(false);
        configuration.setServerType(VertxPlatformHttpRouter.SERVER_TYPE_SERVER);
        return configuration;
    }
}
