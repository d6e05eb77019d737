package dev.interlock.routes.agents.actuators.kubernetes;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cluster when it is first asked for: in a pod by its service account, elsewhere by the kubeconfig at its usual
 * place. Thread-safe.
 */
public final class ClusterAccess implements Supplier<KubernetesClient>, AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final String context;
    private @Nullable KubernetesClient client;

    /** @param context of the kubeconfig; empty for the one that is current there */
    public ClusterAccess(String context) {
        this.context = context;
    }

    @Override
    public synchronized KubernetesClient get() {
        KubernetesClient known = client;
        if (known == null) {
            Config config = Config.autoConfigure(context.isEmpty() ? null : context);
            config.setRequestTimeout(PATIENCE_MILLIS);
            // A request that may have been carried out is not sent again; the schedule tries anew, under the same
            // effect.
            config.setRequestRetryBackoffLimit(0);
            known = new KubernetesClientBuilder().withConfig(config).build();
            client = known;
        }
        return known;
    }

    @Override
    public synchronized void close() {
        Optional.ofNullable(client).ifPresent(KubernetesClient::close);
        client = null;
    }
}
