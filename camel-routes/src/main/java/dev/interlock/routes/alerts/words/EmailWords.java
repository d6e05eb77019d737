package dev.interlock.routes.alerts.words;

import dev.interlock.routes.alerts.notice.NoticeMessage;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.UUID;
import org.apache.camel.ExchangeProperty;

/** The message as a mail. Those about one group are one thread. Thread-safe. */
public final class EmailWords {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int LONGEST_SUBJECT = 180;

    private final SmtpSender sender;
    private final String from;

    /** @param from whom it comes from */
    public EmailWords(SmtpSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    /**
     * As a mail, ready to be sent.
     *
     * @param to one address or several, with commas between
     */
    public MimeMessage write(NoticeMessage message, @ExchangeProperty("address") String to) throws MessagingException {
        MimeMessage mail = new MimeMessage(sender.getSession());
        mail.setFrom(new InternetAddress(from));
        mail.setRecipients(Message.RecipientType.TO, InternetAddress.parse(to));
        mail.setSubject(subject(message), UTF_8);
        mail.setSentDate(Date.from(message.at()));
        String thread = id(UUID.nameUUIDFromBytes(message.groupKey().getBytes(StandardCharsets.UTF_8))
                .toString());
        mail.setHeader("Message-ID", id(message.id()));
        mail.setHeader("References", thread);
        mail.setHeader("In-Reply-To", thread);
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Interlock-Message", message.id());
        mail.setHeader("X-Interlock-Group", message.groupKey());
        mail.setHeader("X-Interlock-Status", message.status().toString());
        mail.setText(text(message), UTF_8);
        return mail;
    }

    /** The same for every mail of a thread, or some programs would begin another. */
    private static String subject(NoticeMessage message) {
        String what = message.total() == 1 ? message.first().beginning() : message.groupKey();
        String subject = "[Interlock] " + what;
        return subject.substring(0, Math.min(LONGEST_SUBJECT, subject.length()));
    }

    private static String text(NoticeMessage message) {
        return "%s%n%nmessage %s%ndecision %s%n"
                .formatted(
                        message.text(),
                        message.id(),
                        message.first().decision() == null
                                ? "none"
                                : message.first().decision());
    }

    private String id(String local) {
        return "<%s@%s>".formatted(local, from.replaceFirst(".*@", "").replaceAll("[^A-Za-z0-9.-]", ""));
    }
}
