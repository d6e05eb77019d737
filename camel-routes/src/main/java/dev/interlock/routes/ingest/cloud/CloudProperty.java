package dev.interlock.routes.ingest.cloud;

import dev.interlock.rules.property.Property;
import dev.interlock.rules.property.PropertyKind;
import java.util.List;
import java.util.regex.Pattern;

/** What can be set of a cloud that is asked for its instances. Its key comes from the environment alone. */
public enum CloudProperty implements Property {
    ENABLED("source.lambda.enabled", PropertyKind.SWITCH, "false", "Whether Lambda Cloud is asked."),
    URL(
            "source.lambda.url",
            PropertyKind.of(
                    "an https address, since anybody could read the key on its way to another", CloudProperty::isSafe),
            "https://cloud.lambda.ai",
            "Where Lambda Cloud answers; it is asked where LAMBDA_API_KEY is in the environment."),
    INTERVAL(
            "source.lambda.interval.seconds",
            PropertyKind.whole(1, 999_999),
            "300",
            "Seconds between two questions.",
            "LAMBDA_LABS_MONITOR_INTERVAL"),
    RETRIES(
            "source.lambda.retries",
            PropertyKind.whole(0, 999_999),
            "3",
            "How often a question that was not answered is asked again.",
            "LAMBDA_LABS_MAX_RETRIES"),
    RETRY_DELAY(
            "source.lambda.retry.seconds",
            PropertyKind.whole(0, 999_999),
            "30",
            "Seconds before it is asked again, doubled each time.",
            "LAMBDA_LABS_RETRY_DELAY"),
    FILE(
            "source.lambda.file",
            PropertyKind.PATH,
            "",
            "A file in the shape of the cloud's answer, for machines of your own."),
    FILE_ENABLED("source.lambda.file.enabled", PropertyKind.SWITCH, "false", "Whether that file is read.");

    private static final Pattern HERE = Pattern.compile("http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?(/.*)?");

    private final Declaration declaration;

    CloudProperty(String key, PropertyKind kind, String otherwise, String description, String... familiar) {
        this.declaration = new Declaration(key, kind, otherwise, description, List.of(familiar));
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    /** A simulated cloud on this machine asks for no key. */
    public static boolean isHere(String url) {
        return HERE.matcher(url).matches();
    }

    /** A key may go in the clear to this machine alone. */
    private static boolean isSafe(String url) {
        return (url.startsWith("https://") || isHere(url)) && PropertyKind.URL.accepts(url);
    }
}
