package dev.interlock.routes.web.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A response as a stream that waits while its reader is slow, so that nothing piles up. Never for an event loop. */
final class Outgoing extends OutputStream {
    private static final long PATIENCE_SECONDS = 30;

    private final HttpServerResponse response;

    Outgoing(HttpServerResponse response) {
        this.response = response;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            response.write(Buffer.buffer().appendBytes(bytes, from, length))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The reader went away.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted.", e);
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void close() {
        response.end();
    }
}
