package dev.interlock.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.routes.check.Components;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SiteLibrariesTest {
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final Path site;
    private final Path lib;

    SiteLibrariesTest(@TempDir Path site) throws IOException {
        this.site = site;
        this.lib = Files.createDirectory(site.resolve("lib"));
    }

    @AfterEach
    void asBefore() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void what_a_jar_of_the_site_brings_is_found_once_it_is_loaded_and_not_by_looking_at_it() throws IOException {
        jar("pigeon.jar", "META-INF/services/org/apache/camel/component.properties", "components=pigeon");

        SiteLibraries libraries = SiteLibraries.of(Optional.of(site));
        assertThat(Components.of(Thread.currentThread().getContextClassLoader()))
                .doesNotContain("pigeon");
        libraries.load();

        assertThat(Components.of(Thread.currentThread().getContextClassLoader()))
                .contains("pigeon", "file", "kafka", "smtp", "http");
    }

    @Test
    void a_jar_that_cannot_be_read_is_named() throws IOException {
        Files.writeString(lib.resolve("half.jar"), "half");

        assertThatThrownBy(() -> SiteLibraries.of(Optional.of(site)).load())
                .hasMessageContaining(lib.resolve("half.jar").toString())
                .hasMessageContaining("cannot be read as a jar");
    }

    @Test
    void a_site_without_such_a_folder_has_none() throws IOException {
        Files.delete(lib);

        assertThat(SiteLibraries.of(Optional.of(site)).isEmpty()).isTrue();
        assertThat(SiteLibraries.of(Optional.empty()).isEmpty()).isTrue();
    }

    private void jar(String name, String entry, String content) throws IOException {
        try (OutputStream out = Files.newOutputStream(lib.resolve(name));
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new JarEntry(entry));
            jar.write(content.getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
    }
}
