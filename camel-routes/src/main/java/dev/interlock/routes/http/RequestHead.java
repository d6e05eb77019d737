package dev.interlock.routes.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of a request before its body, and whether two readers could take them for different requests (RFC 9112). */
final class RequestHead {
    private static final Pattern REQUEST = Pattern.compile("[A-Z]{1,20} (\\S+) HTTP/1\\.([01])");
    private static final Pattern FIELD =
            Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*([\\t\\x20-\\x7e\\x80-\\xff]*?)[ \\t]*");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,15}");

    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        lines.add(line);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** What is wrong with it; empty in good order. */
    Optional<String> fault() {
        Matcher request = REQUEST.matcher(lines.get(0));
        if (!request.matches()) {
            return Optional.of("The first line is no request of HTTP/1.1.");
        }
        if (lines.stream().skip(1).anyMatch(line -> !isField(line))) {
            return Optional.of("A header is no name, colon and value on one line.");
        }
        List<String> hosts = values("host");
        if (hosts.size() != 1 && !(hosts.isEmpty() && request.group(2).equals("0"))) {
            return Optional.of("There must be one Host header, and there are %d.".formatted(hosts.size()));
        }
        return otherHost(request.group(1), String.join("", hosts)).or(() -> body(request.group(2)));
    }

    boolean isChunked() {
        return !values("transfer-encoding").isEmpty();
    }

    /** The bytes of a body that is not chunked. */
    long length() {
        return values("content-length").stream().mapToLong(Long::parseLong).sum();
    }

    static boolean isField(String line) {
        return FIELD.matcher(line).matches();
    }

    private static Optional<String> otherHost(String target, String host) {
        if (!target.matches("(?i)[a-z][a-z0-9+.-]*://.*")) {
            return Optional.empty();
        }
        String named =
                Optional.ofNullable(parsed(target)).map(URI::getRawAuthority).orElse("");
        return named.equalsIgnoreCase(host)
                ? Optional.empty()
                : Optional.of("The request line names another host than the Host header.");
    }

    private static @Nullable URI parsed(String target) {
        try {
            return URI.create(target);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private Optional<String> body(String minor) {
        List<String> lengths = values("content-length");
        List<String> encodings = values("transfer-encoding");
        if (lengths.size() + encodings.size() > 1) {
            return Optional.of(
                    "The length of the body is given more than once. Give one Content-Length or Transfer-Encoding.");
        }
        if (lengths.stream().anyMatch(length -> !LENGTH.matcher(length).matches())) {
            return Optional.of("The Content-Length is no number of bytes.");
        }
        boolean chunked = encodings.stream().allMatch(each -> each.equalsIgnoreCase("chunked"))
                && (encodings.isEmpty() || minor.equals("1"));
        return chunked ? Optional.empty() : Optional.of("The only Transfer-Encoding that is understood is chunked.");
    }

    private List<String> values(String name) {
        return lines.stream()
                .skip(1)
                .map(FIELD::matcher)
                .filter(Matcher::matches)
                .filter(field -> field.group(1).toLowerCase(Locale.ROOT).equals(name))
                .map(field -> field.group(2))
                .toList();
    }
}
