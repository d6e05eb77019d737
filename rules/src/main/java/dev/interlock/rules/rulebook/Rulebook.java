package dev.interlock.rules.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.conf.EventProcessingOption;
import org.kie.api.conf.KieBaseMutabilityOption;

/** Rules compiled from the {@code .drl} files below some folders. */
public final class Rulebook {
    static {
        System.setProperty("drools.useEagerSegmentCreation", "false");
    }

    private final KieBase base;

    private Rulebook(KieBase base) {
        this.base = base;
    }

    KieBase base() {
        return base;
    }

    public static Rulebook compile(String name, List<Path> folders) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("dev.interlock", name, "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        for (Path folder : folders) {
            try (Stream<Path> found = Files.list(folder)) {
                found.filter(path -> path.toString().endsWith(".drl"))
                        .sorted()
                        .forEach(path -> files.write(
                                "src/main/resources/dev/interlock/rulebook/" + folder.getFileName() + "-"
                                        + path.getFileName(),
                                services.getResources().newFileSystemResource(path.toFile(), "UTF-8")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        KieBuilder builder = services.newKieBuilder(files).buildAll(DrlProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalArgumentException(
                    builder.getResults().getMessages().toString());
        }
        var configuration = services.newKieBaseConfiguration();
        configuration.setOption(EventProcessingOption.CLOUD);
        configuration.setOption(KieBaseMutabilityOption.DISABLED);
        return new Rulebook(services.newKieContainer(release).newKieBase(configuration));
    }
}
