package dev.interlock.routes.doors;

import org.apache.camel.Exchange;
import org.apache.camel.component.timer.TimerEndpoint;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;

/** Is told of each exchange that has ended, well or not, and of nothing else. */
public abstract class EndedTurns extends EventNotifierSupport {
    protected EndedTurns() {
        setIgnoreCamelContextEvents(true);
        setIgnoreCamelContextInitEvents(true);
        setIgnoreRouteEvents(true);
        setIgnoreServiceEvents(true);
        setIgnoreStepEvents(true);
        setIgnoreExchangeCreatedEvent(true);
        setIgnoreExchangeSendingEvents(true);
        setIgnoreExchangeSentEvents(true);
    }

    /** An exchange has ended. */
    protected abstract void ended(Exchange exchange);

    @Override
    public final boolean isEnabled(CamelEvent event) {
        return event instanceof CamelEvent.ExchangeCompletedEvent || event instanceof CamelEvent.ExchangeFailedEvent;
    }

    @Override
    public final void notify(CamelEvent event) {
        ended(((CamelEvent.ExchangeEvent) event).getExchange());
    }

    /** A whole turn of a route that begins by a timer; one that found nothing to ask is none. */
    protected static boolean isByTimer(Exchange exchange) {
        return exchange.getFromEndpoint() instanceof TimerEndpoint
                && exchange.getProperty(Exchange.CORRELATION_ID) == null
                && !exchange.isRouteStop();
    }
}
