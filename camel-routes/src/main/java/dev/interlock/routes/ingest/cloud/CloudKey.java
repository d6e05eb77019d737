package dev.interlock.routes.ingest.cloud;

/** The key by which a cloud is asked. It stands in the environment alone, so that no file, page or record can hold it. */
public final class CloudKey {
    private static final String VARIABLE = "LAMBDA_API_KEY";

    private CloudKey() {}

    /** The key; empty where none was given. */
    public static String given() {
        return System.getenv().getOrDefault(VARIABLE, "").strip();
    }

    /** Where command lines are looked for. */
    public static String path() {
        return System.getenv().getOrDefault("PATH", "");
    }
}
