package dev.interlock.simulator.shop.process;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.LayoutBase;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.StrictJson;
import java.time.Instant;

/**
 * Writes every event, the shop's own and its libraries', as one line of the log contract: {@code {"ts", "level", "service",
 * "msg", "meta"}}. What was thrown stands in the message with its class and its own words, and whole in {@code meta}.
 */
public final class LogContract extends LayoutBase<ILoggingEvent> {
    private static final int LONGEST_STACK = 4_000;

    private final ThrowableProxyConverter stack = new ThrowableProxyConverter();

    @Override
    public void start() {
        stack.start();
        super.start();
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("ts", Instant.ofEpochMilli(event.getTimeStamp()).toString());
        line.put("level", event.getLevel().toString());
        line.put("service", System.getProperty("shop.service", "shop"));
        line.put("msg", message(event));
        ObjectNode meta = line.putObject("meta");
        meta.put("logger", event.getLoggerName());
        meta.put("thread", event.getThreadName());
        if (event.getKeyValuePairs() != null) {
            event.getKeyValuePairs().forEach(pair -> meta.put(pair.key, String.valueOf(pair.value)));
        }
        if (event.getThrowableProxy() != null) {
            meta.put("exception", root(event.getThrowableProxy()).getClassName());
            meta.put("stack", cut(stack.convert(event)));
        }
        return StrictJson.write(line) + "\n";
    }

    private static String message(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown == null) {
            return event.getFormattedMessage();
        }
        IThrowableProxy root = root(thrown);
        String said = "%s: %s".formatted(event.getFormattedMessage(), said(thrown));
        return root == thrown ? said : said + ", caused by " + said(root);
    }

    private static String said(IThrowableProxy thrown) {
        return thrown.getClassName() + ": " + thrown.getMessage();
    }

    private static IThrowableProxy root(IThrowableProxy thrown) {
        IThrowableProxy cause = thrown.getCause();
        return cause == null ? thrown : root(cause);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_STACK ? text : text.substring(0, LONGEST_STACK);
    }
}
