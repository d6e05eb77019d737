package dev.interlock.routes.ingest.cloud;

import dev.interlock.rules.price.PriceReading;
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
    FILES(
            "source.cloud.files",
            PropertyKind.TEXT,
            "",
            "Files, separated by commas, that hold what a provider's API or command line printed as JSON, or machines of your own."),
    FILES_ENABLED("source.cloud.files.enabled", PropertyKind.SWITCH, "false", "Whether those files are read."),
    COMMANDS(
            "source.cloud.commands",
            PropertyKind.of(
                    "aws, gcp or azure, each alone or with a region, project or subscription, such as aws:eu-west-1,gcp",
                    CloudTool::areTools),
            "",
            "Providers whose command line is run to list machines: aws, gcloud, az."),
    COMMANDS_ENABLED("source.cloud.commands.enabled", PropertyKind.SWITCH, "false", "Whether they are run."),
    COMMANDS_TIMEOUT(
            "source.cloud.commands.timeout.seconds",
            PropertyKind.whole(1, 3600),
            "60",
            "Seconds after which a command line that has not ended is stopped."),
    EXCHANGE(
            "prices.exchange",
            PropertyKind.of("rates such as EUR=1.08,GBP=1.27", PriceReading::isRates),
            "",
            "Dollars for one unit of other currencies in prices.csv; rows in a currency that is not here are left out.");

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
