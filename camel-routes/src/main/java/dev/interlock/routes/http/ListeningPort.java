package dev.interlock.routes.http;

import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The port that a server listens on once it does. */
public final class ListeningPort {
    private static final long STARTING_SECONDS = 10;

    private ListeningPort() {}

    /**
     * Lets a server listen, and waits until it does.
     *
     * @param port 0 takes a free one
     * @throws IOException nothing can listen there, or it takes too long
     */
    public static int of(HttpServer server, String host, int port) throws IOException {
        try {
            return server.listen(port, host)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(STARTING_SECONDS, TimeUnit.SECONDS)
                    .actualPort();
        } catch (ExecutionException refused) {
            throw refused.getCause() instanceof IOException cause ? cause : new IOException(refused.getCause());
        } catch (TimeoutException late) {
            throw new IOException("It does not begin to listen", late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while it began to listen");
        }
    }
}
