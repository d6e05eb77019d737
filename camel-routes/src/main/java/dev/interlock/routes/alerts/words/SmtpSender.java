package dev.interlock.routes.alerts.words;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.camel.component.mail.DefaultJavaMailSender;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A mail server, as it was set. It keeps what the server said to the last mail of each thread. Thread-safe. */
public final class SmtpSender extends DefaultJavaMailSender {
    private static final int PERMANENT = 500;

    private final Supplier<String> secret;
    private final ThreadLocal<String> said = ThreadLocal.withInitial(() -> "");

    SmtpSender(Supplier<String> password) {
        this.secret = password;
    }

    @Override
    public void send(MimeMessage mail) throws MessagingException {
        try (Transport transport = getSession().getTransport(getProtocol())) {
            String user = getUsername();
            transport.connect(getHost(), getPort(), user, user == null ? null : secret.get());
            String id = mail.getMessageID();
            mail.saveChanges();
            mail.setHeader("Message-ID", id);
            transport.sendMessage(mail, mail.getAllRecipients());
            said.set(transport instanceof SMTPTransport smtp ? smtp.getLastServerResponse() : "");
        } catch (MessagingException failed) {
            refuse(failed);
            throw failed;
        }
    }

    /** What the server said to the mail that this thread sent last. */
    public String answer() {
        return said.get();
    }

    private static void refuse(MessagingException failed) {
        Stream.iterate((Exception) failed, each -> each != null, SmtpSender::next)
                .filter(each -> code(each) >= PERMANENT || each instanceof AddressException)
                .findFirst()
                .ifPresent(each -> {
                    throw new MailRefused(String.valueOf(each.getMessage()), failed);
                });
    }

    private static @org.jspecify.annotations.Nullable Exception next(Exception each) {
        return each instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static int code(Exception each) {
        if (each instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        return each instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
    }
}
