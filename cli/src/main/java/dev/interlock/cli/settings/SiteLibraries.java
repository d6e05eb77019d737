package dev.interlock.cli.settings;

import dev.interlock.cli.outcome.CommandFailure;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The jars of a site, for components that do not come along. Only a controller loads them: looking at a site runs nothing of it. */
public record SiteLibraries(List<Path> jars) {
    private static final String FOLDER = "lib";

    public SiteLibraries {
        jars = List.copyOf(jars);
    }

    /** Those in the site's {@code lib}; none where there is no site or no such folder. */
    public static SiteLibraries of(Optional<Path> site) {
        return new SiteLibraries(site.map(folder -> folder.resolve(FOLDER))
                .filter(Files::isDirectory)
                .map(SiteLibraries::in)
                .orElse(List.of()));
    }

    public boolean isEmpty() {
        return jars.isEmpty();
    }

    /**
     * Lets this thread, and those that it starts, find what is in the jars, after all that comes along.
     *
     * @throws Trouble if a jar cannot be read, with its name
     */
    public void load() {
        if (isEmpty()) {
            return;
        }
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            urls.add(readable(jar));
        }
        Thread thread = Thread.currentThread();
        thread.setContextClassLoader(
                new URLClassLoader("lib", urls.toArray(URL[]::new), thread.getContextClassLoader()));
    }

    private static URL readable(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            file.size();
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException broken) {
            throw CommandFailure.unreachable(
                    "'%s' cannot be read as a jar (%s). Fetch it again, or take it out of '%s'."
                            .formatted(jar, broken.getMessage(), FOLDER));
        }
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw CommandFailure.unreachable("'%s' cannot be looked into. Check its permissions.".formatted(folder));
        }
    }
}
