package dev.interlock.simulator.cloud.docker;

import dev.interlock.simulator.cloud.parts.RuntimeTrouble;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The folder that the shop's image is built from: the Dockerfile, and what this process itself runs with, as jars. The
 * servers that the process runtime carries stay out.
 */
final class ImageContext {
    private ImageContext() {}

    static Path prepare(Path dockerfile, Path folder) {
        try {
            Path lib = Files.createDirectories(folder.resolve("lib"));
            Files.copy(dockerfile, folder.resolve("Dockerfile"), StandardCopyOption.REPLACE_EXISTING);
            Set<String> names = new HashSet<>();
            int number = 0;
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                Path path = Path.of(entry);
                number++;
                String name =
                        Files.isDirectory(path) ? "classes-" + number + ".jar" : String.valueOf(path.getFileName());
                if (Files.isDirectory(path)) {
                    pack(path, lib.resolve(name));
                    names.add(name);
                } else if (Files.isRegularFile(path) && !name.contains("embedded-")) {
                    copy(path, lib.resolve(name));
                    names.add(name);
                }
            }
            keepOnly(names, lib);
            return folder;
        } catch (IOException cannot) {
            throw new RuntimeTrouble(
                    "What the shop's image is built from cannot be put together in '%s' (%s). Make room, or choose another folder."
                            .formatted(folder, cannot.getMessage()),
                    cannot);
        }
    }

    /** What an earlier version has left would be on the class path too. */
    private static void keepOnly(Set<String> names, Path lib) throws IOException {
        try (Stream<Path> found = Files.list(lib)) {
            for (Path file : found.toList()) {
                if (!names.contains(String.valueOf(file.getFileName()))) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Leaves what is there already, so that the engine need not build anew. */
    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(to) || Files.size(to) != Files.size(from)) {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(classes)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out)) {
            for (Path file : files) {
                JarEntry entry =
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/'));
                entry.setTime(0);
                packed.putNextEntry(entry);
                Files.copy(file, packed);
                packed.closeEntry();
            }
        }
    }
}
