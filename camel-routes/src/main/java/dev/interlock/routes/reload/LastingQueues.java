package dev.interlock.routes.reload;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import org.apache.camel.Component;
import org.apache.camel.Exchange;
import org.apache.camel.component.seda.BlockingQueueFactory;
import org.apache.camel.component.seda.SedaComponent;
import org.apache.camel.component.seda.SedaEndpoint;

/**
 * Camel's {@code seda:} whose queues last as long as the context. Camel's own takes the queue away, with what lies in it, when
 * the route that reads it is taken away; here the next route reads on.
 */
public final class LastingQueues extends SedaComponent {
    private final Map<String, BlockingQueue<Exchange>> own;

    /** @param own the queues that are not Camel's, by the name behind {@code seda:} */
    public LastingQueues(Map<String, BlockingQueue<Exchange>> own) {
        this.own = Map.copyOf(own);
    }

    @Override
    protected SedaEndpoint createEndpoint(
            String uri, Component component, BlockingQueueFactory<Exchange> factory, int readers) {
        BlockingQueue<Exchange> queue = own.get(uri.replaceFirst("^seda:/*", "").replaceFirst("\\?.*$", ""));
        return queue == null
                ? new Lasting(uri, component, factory, readers)
                : new Lasting(uri, component, queue, readers);
    }

    @Override
    protected SedaEndpoint createEndpoint(String uri, Component component, BlockingQueue<Exchange> queue, int readers) {
        return new Lasting(uri, component, queue, readers);
    }

    private static final class Lasting extends SedaEndpoint {
        Lasting(String uri, Component component, BlockingQueueFactory<Exchange> factory, int readers) {
            super(uri, component, factory, readers);
        }

        Lasting(String uri, Component component, BlockingQueue<Exchange> queue, int readers) {
            super(uri, component, queue, readers);
        }

        @Override
        public void stop() {
            if (isOver()) {
                super.stop();
            }
        }

        @Override
        public void shutdown() {
            if (isOver()) {
                super.shutdown();
            }
        }

        private boolean isOver() {
            return getCamelContext().isStopping() || getCamelContext().isStopped();
        }
    }
}
