package dev.interlock.routes.alerts;

import dev.interlock.routes.alerts.notice.NoticeMessage;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.ProducerTemplate;

/** The route of a receiver, as whoever sends over it sees it: a message in, what came of it out. Thread-safe. */
final class ReceiverRoute {
    private static final String JSON = "application/json";

    private final Receiver receiver;
    private final ProducerTemplate template;

    ReceiverRoute(Receiver receiver, ProducerTemplate template) {
        this.receiver = receiver;
        this.template = template;
    }

    Reception send(NoticeMessage message) {
        String address;
        String token;
        try {
            address = receiver.address().now();
            token = receiver.token().isBlank() ? "" : receiver.token().now();
        } catch (Secret.Unreadable unreadable) {
            return new Reception.Failed(String.valueOf(unreadable.getMessage()), Optional.empty());
        }
        Exchange answered = template.send(receiver.route(), ExchangePattern.InOut, exchange -> {
            exchange.getMessage().setBody(message);
            exchange.setProperty("address", address);
            exchange.getMessage().setHeader(Exchange.HTTP_METHOD, "POST");
            exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, JSON);
            exchange.getMessage().setHeader("Idempotency-Key", message.id());
            if (address.matches("https?://.+")) {
                exchange.getMessage().setHeader(Exchange.HTTP_URI, address);
            }
            if (!token.isEmpty()) {
                exchange.getMessage().setHeader("Authorization", "Bearer " + token);
            }
        });
        return hidden(Receptions.of(answered));
    }

    private Reception hidden(Reception reception) {
        String said = receiver.hideIn(reception.said());
        if (reception instanceof Reception.Failed failed) {
            return new Reception.Failed(said, failed.away().filter(each -> each.compareTo(Duration.ofHours(1)) <= 0));
        }
        return reception instanceof Reception.Taken ? new Reception.Taken(said) : new Reception.Refused(said);
    }
}
