package dev.interlock.routes.agents.actuators;

import java.util.function.BiConsumer;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.util.URISupport;

/** Stands where a route would send to, and tells who comes. */
final class NowhereEndpoint extends DefaultEndpoint {
    private final String instead;
    private final BiConsumer<String, Exchange> told;

    NowhereEndpoint(String instead, BiConsumer<String, Exchange> told) {
        this.instead = instead;
        this.told = told;
    }

    @Override
    public Producer createProducer() {
        return new DefaultProducer(this) {
            @Override
            public void process(Exchange exchange) {
                told.accept(URISupport.sanitizeUri(instead), exchange);
            }
        };
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("Nothing comes from here.");
    }

    @Override
    protected String createEndpointUri() {
        return "nowhere:" + Integer.toHexString(instead.hashCode());
    }
}
