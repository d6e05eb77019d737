package dev.interlock.rules.rulebook.compile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The last few rulebooks that were compiled, by their hash. A rulebook never changes and compiling one takes seconds, so
 * whoever starts several sessions on the same files waits once.
 */
final class Compiled {
    private static final int KEPT = 3;

    private static final Map<String, Loading> LATEST = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Loading> eldest) {
            return size() > KEPT;
        }
    };

    private Compiled() {}

    /** The rulebook of this hash, compiled now unless it was a moment ago. Faults are found anew each time. */
    static synchronized Loading once(String hash, Supplier<Loading> compile) {
        Loading known = LATEST.get(hash);
        if (known != null) {
            return known;
        }
        Loading loading = compile.get();
        if (loading instanceof Loading.Loaded) {
            LATEST.put(hash, loading);
        }
        return loading;
    }
}
