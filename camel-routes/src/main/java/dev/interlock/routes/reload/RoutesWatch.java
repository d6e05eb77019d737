package dev.interlock.routes.reload;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the route files on a thread of its own: no route waits there for another to end, not even the one that says when to
 * look. Thread-safe.
 */
public final class RoutesWatch {
    private static final Logger LOG = LoggerFactory.getLogger(RoutesWatch.class);

    private final RoutesInUse routes;
    private final ExecutorService thread;
    private final AtomicBoolean looking = new AtomicBoolean();

    public RoutesWatch(RoutesInUse routes, CamelContext context) {
        this.routes = routes;
        this.thread = context.getExecutorServiceManager().newSingleThreadExecutor(this, "interlock-routes");
    }

    /** Begins to look, unless that is being done. */
    public void look() {
        if (looking.compareAndSet(false, true)) {
            thread.execute(this::lookOnce);
        }
    }

    private void lookOnce() {
        try {
            routes.look();
        } catch (RuntimeException bug) {
            LOG.warn("The route files could not be looked at.", bug);
        } finally {
            looking.set(false);
        }
    }
}
