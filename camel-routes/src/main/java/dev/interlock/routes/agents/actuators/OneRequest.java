package dev.interlock.routes.agents.actuators;

import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;

/** An HTTP client that sends what it is given once: it repeats nothing, follows nowhere and remembers nothing. */
public final class OneRequest implements HttpClientConfigurer {
    @Override
    public void configureHttpClient(HttpClientBuilder client) {
        client.disableAutomaticRetries();
        client.disableRedirectHandling();
        client.disableCookieManagement();
        client.disableContentCompression();
        client.disableAuthCaching();
        client.setUserAgent("Interlock");
    }
}
