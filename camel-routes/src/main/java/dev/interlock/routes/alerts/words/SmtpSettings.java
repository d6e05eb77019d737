package dev.interlock.routes.alerts.words;

import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a mail server is reached.
 *
 * @param server its host, or host and port
 * @param tls {@code starttls}, {@code tls} from the first byte, or {@code none}
 * @param user empty where it asks for none
 * @param password asked for with each mail
 * @param trusted hosts whose certificate is taken as it is, with blanks between; empty for those that Java trusts
 * @param timeoutMillis for each step of a delivery
 */
public record SmtpSettings(
        String server, String tls, String user, Supplier<String> password, String trusted, String timeoutMillis) {
    private static final Pattern SERVER = Pattern.compile("([^\\s:/]+|\\[[0-9a-fA-F:]+])(?::(\\d{1,5}))?");
    private static final Pattern TLS = Pattern.compile("starttls|tls|none");

    /** Refuses what cannot be used. */
    public SmtpSettings {
        if (!SERVER.matcher(server).matches()) {
            throw new IllegalArgumentException(
                    "'alert.email.smtp' is '%s', which is no host such as mail.example.org or mail.example.org:587. Set it."
                            .formatted(server));
        }
        if (!TLS.matcher(tls).matches()) {
            throw new IllegalArgumentException(
                    "'alert.email.tls' is '%s', which is not starttls, tls or none. Correct it.".formatted(tls));
        }
    }

    /** What sends by it. */
    public SmtpSender sender() {
        Matcher parts = SERVER.matcher(server);
        boolean whole = parts.matches();
        SmtpSender sender = new SmtpSender(password);
        String protocol = tls.equals("tls") ? "smtps" : "smtp";
        sender.setProtocol(protocol);
        sender.setHost(whole ? parts.group(1) : server);
        sender.setPort(whole && parts.group(2) != null ? Integer.parseInt(parts.group(2)) : usual());
        if (!user.isBlank()) {
            sender.setUsername(user);
            set(sender, protocol, "auth", "true");
        }
        set(sender, protocol, "starttls.required", Boolean.toString(tls.equals("starttls")));
        set(sender, protocol, "starttls.enable", Boolean.toString(tls.equals("starttls")));
        set(sender, protocol, "ssl.checkserveridentity", "true");
        for (String step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            set(sender, protocol, step, timeoutMillis);
        }
        if (!trusted.isBlank()) {
            set(sender, protocol, "ssl.trust", trusted);
        }
        return sender;
    }

    private int usual() {
        return switch (tls) {
            case "tls" -> 465;
            case "starttls" -> 587;
            default -> 25;
        };
    }

    private static void set(SmtpSender sender, String protocol, String name, String value) {
        sender.addAdditionalJavaMailProperty("mail.%s.%s".formatted(protocol, name), value);
    }
}
