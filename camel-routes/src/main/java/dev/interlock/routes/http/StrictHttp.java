package dev.interlock.routes.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.HttpServerConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what comes over a connection before the server does, and lets no byte of a request through that another reader could take for
 * something else: what a proxy before us lets pass as one request stays one. What has not come whole in time ends.
 */
public final class StrictHttp extends ChannelInboundHandlerAdapter {
    private static final int LONGEST_HEAD = 32_768;
    private static final Pattern CHUNK = Pattern.compile("([0-9A-Fa-f]{1,8})[ \\t]*(?:;[\\t\\x20-\\x7e]*)?");
    private static final int HEXADECIMAL = 16;
    private static final String ADVICE = " Send it as RFC 9112 says.";

    private final Duration patience;
    private final ByteBuf held = Unpooled.buffer();
    private final StringBuilder line = new StringBuilder();
    private RequestHead head = new RequestHead();
    private Part part = Part.HEAD;
    private long left;
    private int lineBytes;
    private int safe;
    private int scanned;
    private boolean refused;
    private @Nullable Future<?> deadline;

    private StrictHttp(Duration patience) {
        this.patience = patience;
    }

    private enum Part {
        HEAD,
        BODY,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILER
    }

    /** The options of a server that speaks HTTP/1.1 and lets go of a connection on which nothing moves. */
    public static HttpServerOptions options(Duration patience) {
        return new HttpServerOptions()
                .setHttp2ClearTextEnabled(false)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout(Math.toIntExact(patience.toMillis()));
    }

    /**
     * Call before the server listens.
     *
     * @param patience how long a request may take to come
     */
    public static HttpServer guard(HttpServer server, Duration patience) {
        return server.connectionHandler(connection -> read(connection, patience));
    }

    private static void read(HttpConnection connection, Duration patience) {
        ChannelPipeline pipeline =
                ((HttpServerConnection) connection).channelHandlerContext().pipeline();
        pipeline.addBefore("httpDecoder", "strictHttp", new StrictHttp(patience));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!refused && message instanceof ByteBuf bytes) {
            held.discardReadBytes();
            held.writeBytes(bytes);
            Optional<String> fault = scan(context);
            if (held.readerIndex() < safe) {
                context.fireChannelRead(held.readBytes(safe - held.readerIndex()));
            }
            fault.ifPresent(sentence -> refuse(context, sentence));
        }
        ReferenceCountUtil.release(message);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        whole();
        held.release();
    }

    private Optional<String> scan(ChannelHandlerContext context) {
        safe = held.readerIndex();
        for (int at = safe + scanned; at < held.writerIndex(); ) {
            if (part == Part.BODY || part == Part.CHUNK) {
                at += skip(held.writerIndex() - at);
            } else {
                begin(context);
                Optional<String> fault = character((char) (held.getByte(at++) & 0xff));
                if (fault.isPresent()) {
                    return fault;
                }
            }
            // a head goes on when it is whole, and so does each line of a body that comes in chunks
            boolean open = !line.isEmpty() || (part == Part.HEAD && !head.isEmpty());
            safe = open ? safe : at;
        }
        scanned = held.writerIndex() - safe;
        return Optional.empty();
    }

    private int skip(int available) {
        int skipped = (int) Math.min(left, available);
        left -= skipped;
        if (left == 0 && part == Part.CHUNK) {
            part = Part.CHUNK_END;
        } else if (left == 0) {
            end();
        }
        return skipped;
    }

    private Optional<String> character(char next) {
        boolean returned = !line.isEmpty() && line.charAt(line.length() - 1) == '\r';
        if (returned != (next == '\n')) {
            return Optional.of("A line does not end with a carriage return and a line feed.");
        }
        if (next != '\n') {
            line.append(next);
            lineBytes++;
            return lineBytes > LONGEST_HEAD ? Optional.of("The head is too long.") : Optional.empty();
        }
        String whole = line.substring(0, line.length() - 1);
        line.setLength(0);
        return line(whole);
    }

    private Optional<String> line(String text) {
        return switch (part) {
            case HEAD -> head(text);
            case CHUNK_SIZE -> chunk(text);
            case CHUNK_END -> chunkEnd(text);
            case TRAILER -> trailer(text);
            case BODY, CHUNK -> throw new IllegalStateException("A body has no lines.");
        };
    }

    private Optional<String> head(String text) {
        if (!text.isEmpty()) {
            head.add(text);
            return Optional.empty();
        }
        if (head.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> fault = head.fault();
        if (fault.isEmpty() && head.isChunked()) {
            part = Part.CHUNK_SIZE;
        } else if (fault.isEmpty() && head.length() > 0) {
            left = head.length();
            part = Part.BODY;
        } else if (fault.isEmpty()) {
            end();
        }
        head = new RequestHead();
        lineBytes = 0;
        return fault;
    }

    private Optional<String> chunk(String text) {
        Matcher size = CHUNK.matcher(text);
        if (!size.matches()) {
            return Optional.of("A chunk does not begin with its size.");
        }
        left = Long.parseLong(size.group(1), HEXADECIMAL);
        part = left == 0 ? Part.TRAILER : Part.CHUNK;
        lineBytes = 0;
        return Optional.empty();
    }

    private Optional<String> chunkEnd(String text) {
        part = Part.CHUNK_SIZE;
        return text.isEmpty() ? Optional.empty() : Optional.of("A chunk is longer than it says.");
    }

    private Optional<String> trailer(String text) {
        if (text.isEmpty()) {
            end();
            return Optional.empty();
        }
        return RequestHead.isField(text)
                ? Optional.empty()
                : Optional.of("A header behind the body is no name, colon and value on one line.");
    }

    private void end() {
        part = Part.HEAD;
        lineBytes = 0;
        whole();
    }

    private void begin(ChannelHandlerContext context) {
        if (deadline == null) {
            deadline = context.executor().schedule(() -> close(context), patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static void close(ChannelHandlerContext context) {
        context.channel().close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
    }

    private void whole() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    private void refuse(ChannelHandlerContext context, String sentence) {
        refused = true;
        String body = "{\"error\":\"%s%s\"}".formatted(sentence, ADVICE);
        String answer =
                "HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                        .formatted(body.length(), body);
        context.writeAndFlush(Unpooled.copiedBuffer(answer, StandardCharsets.US_ASCII))
                .addListener(ChannelFutureListener.CLOSE);
    }
}
