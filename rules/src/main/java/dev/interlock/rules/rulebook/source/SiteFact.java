package dev.interlock.rules.rulebook.source;

import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.SiteDevice;
import dev.interlock.rules.kind.SiteKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.memorycompiler.JavaConfiguration.CompilerType;
import org.kie.memorycompiler.KieMemoryCompiler;

/**
 * The record that stands for a kind of device that a site declares, and its class file. It is made of names that follow their
 * pattern and of nothing else; the same names give the same class, so that what is known of a device outlives another rulebook.
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record SiteFact(Class<? extends DeviceFact> type, byte[] code) {
    private static final int KEPT = 200;
    private static final String PACKAGE = SiteDevice.class.getPackageName();

    /** The latest ones by their source: a compiler takes a third of a second. */
    private static final Map<String, SiteFact> MADE = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SiteFact> eldest) {
            return size() > KEPT;
        }
    };

    static SiteFact of(SiteKind kind) {
        String source = source(kind);
        synchronized (MADE) {
            return MADE.computeIfAbsent(source, text -> compile(kind.factName(), text));
        }
    }

    private static SiteFact compile(String name, String source) {
        String full = PACKAGE + "." + name;
        byte[] code = KieMemoryCompiler.compileNoLoad(
                        Map.of(full, source), SiteFact.class.getClassLoader(), CompilerType.ECLIPSE)
                .get(full);
        if (code == null) {
            throw new IllegalStateException("No class was made of %s.".formatted(name));
        }
        return new SiteFact(new OneClass(full, code).type(), code);
    }

    private static String source(SiteKind kind) {
        String metrics = kind.metrics().keySet().stream()
                .map(name -> (kind.isFlag(name) ? "boolean " : "double ") + SiteKind.field(name))
                .collect(Collectors.joining(", "));
        String ratings = kind.ratings().keySet().stream()
                .map(name -> "double " + SiteKind.field(name))
                .collect(Collectors.joining(", "));
        String fields = Stream.of(
                        "String id, String zone, long at, long unchangedSince, boolean healthy, String parent",
                        metrics,
                        ratings)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        String numbers = kind.metrics().keySet().stream()
                .filter(name -> !kind.isFlag(name))
                .map(SiteKind::field)
                .collect(Collectors.joining(", "));
        return """
                package %s;
                public record %s(%s) implements SiteDevice {
                    public static final DeviceKind KIND = new DeviceKind("%s");
                    public DeviceKind kind() { return KIND; }
                    public boolean alwaysMoves() { return %s; }
                    public boolean coarse() { return DeviceFact.whole(%s); }
                }
                """.formatted(PACKAGE, kind.factName(), fields, kind.kind().name(), kind.alwaysMoves(), numbers);
    }

    /** Each class has a loader of its own, so that it goes when nobody speaks of it any more. */
    private static final class OneClass extends ClassLoader {
        private final Class<? extends DeviceFact> type;

        OneClass(String name, byte[] code) {
            super("site", SiteFact.class.getClassLoader());
            this.type = defineClass(name, code, 0, code.length).asSubclass(DeviceFact.class);
        }

        Class<? extends DeviceFact> type() {
            return type;
        }
    }
}
