package dev.interlock.routes.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

/** The components of Camel that routes can begin and end at. Every jar of Camel's lists its own. */
public final class Components {
    private static final String LIST = "META-INF/services/org/apache/camel/component.properties";

    private Components() {}

    /** The names of those that a class loader knows, in alphabetical order. */
    public static List<String> of(ClassLoader loader) {
        TreeSet<String> names = new TreeSet<>();
        try {
            for (URL list : Collections.list(loader.getResources(LIST))) {
                Properties properties = new Properties();
                try (InputStream content = list.openStream()) {
                    properties.load(content);
                }
                Collections.addAll(
                        names, properties.getProperty("components", "").strip().split("\\s+"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        names.remove("");
        return List.copyOf(names);
    }
}
