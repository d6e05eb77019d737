package dev.interlock.routes.web;

import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;

/** Camel's HTTP server with the guards in place before it listens, so that no request is ever served without them. */
final class GuardedServer extends VertxPlatformHttpServer {
    private final WebSettings settings;
    private final Desk desk;

    GuardedServer(WebSettings settings, Desk desk) {
        super(configuration(settings));
        this.settings = settings;
        this.desk = desk;
    }

    @Override
    protected void initializeServer() {
        super.initializeServer();
        String name = VertxPlatformHttpRouter.getRouterNameFromPort(settings.port());
        desk.mount(VertxPlatformHttpRouter.lookup(getCamelContext(), name), settings, this::isOfARoute);
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
