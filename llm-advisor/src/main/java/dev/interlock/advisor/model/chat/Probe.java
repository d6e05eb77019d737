package dev.interlock.advisor.model.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.interlock.advisor.model.settings.ApiKey;
import dev.interlock.advisor.model.settings.ModelSettings;
import dev.interlock.advisor.model.settings.Provider;
import dev.interlock.rules.contract.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * What answers at the address of a model server; nothing is generated and nothing is spent.
 *
 * @param models the names that it offers; empty where it does not answer or has none
 * @param sentence what answers, or why nothing does and what to do
 */
public record Probe(Provider provider, URI url, boolean answers, List<String> models, String sentence) {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LONGEST = 4_000_000;
    private static final int SHOWN = 5;

    public Probe {
        models = List.copyOf(models);
    }

    /** What answers where the settings say. */
    public static Probe of(ModelSettings settings) {
        if (settings.provider() == Provider.NONE) {
            return new Probe(
                    Provider.NONE,
                    settings.url(),
                    false,
                    List.of(),
                    "No model is configured. Set 'advisor.provider' and 'advisor.model' to have one plan.");
        }
        Probe found = at(settings.provider(), settings.url(), settings.key());
        return !found.answers() || found.models().contains(settings.model())
                ? found
                : new Probe(
                        found.provider(),
                        found.url(),
                        true,
                        found.models(),
                        "%s It does not offer '%s'; correct 'advisor.model'."
                                .formatted(found.sentence(), settings.model()));
    }

    /** The local servers that answer on their usual ports and offer a model. */
    public static List<Probe> local() {
        return Stream.of(Provider.OPENAI_COMPATIBLE, Provider.OLLAMA)
                .map(provider -> at(provider, URI.create(provider.url()), ApiKey.NONE))
                .filter(found -> !found.models().isEmpty())
                .toList();
    }

    /** What answers at an address. */
    static Probe at(Provider provider, URI url, ApiKey key) {
        HttpClient client = ModelHttp.client(PATIENCE);
        CompletableFuture<Probe> asked = client.sendAsync(
                        request(provider, url, key), HttpResponse.BodyHandlers.ofInputStream())
                .thenApplyAsync(response -> answered(provider, url, response));
        try {
            return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException nobody) {
            return new Probe(
                    provider,
                    url,
                    false,
                    List.of(),
                    "Nothing answers as %s at %s. Start the model server, or correct 'advisor.url'."
                            .formatted(provider.contractName(), url));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Probe(provider, url, false, List.of(), "It was not waited for. Ask again.");
        } finally {
            asked.cancel(true);
        }
    }

    private static HttpRequest request(Provider provider, URI url, ApiKey key) {
        String list = provider == Provider.OLLAMA ? "/api/tags" : "/models";
        var request = HttpRequest.newBuilder(URI.create(url.toString().replaceAll("/+$", "") + list))
                .timeout(PATIENCE);
        if (!key.isEmpty() && provider == Provider.ANTHROPIC) {
            request.header("x-api-key", key.reveal()).header("anthropic-version", "2023-06-01");
        } else if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key.reveal());
        }
        return request.build();
    }

    private static Probe answered(Provider provider, URI url, HttpResponse<InputStream> response) {
        String where = "%s at %s".formatted(provider.contractName(), url);
        try (InputStream body = response.body()) {
            String text = new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8);
            if (response.statusCode() != 200) {
                return new Probe(
                        provider,
                        url,
                        false,
                        List.of(),
                        "%s answers with status %d. Check 'advisor.url' and 'advisor.key'."
                                .formatted(where, response.statusCode()));
            }
            List<String> models = models(text);
            return new Probe(provider, url, true, models, "%s answers and offers %s.".formatted(where, shown(models)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> models(String text) {
        JsonNode list = StrictJson.parse(text).fold(node -> node, reasons -> MissingNode.getInstance());
        List<String> models = new ArrayList<>();
        list.path("data").forEach(each -> models.add(each.path("id").asText()));
        list.path("models").forEach(each -> models.add(each.path("name").asText()));
        return models;
    }

    private static String shown(List<String> models) {
        String first = String.join(", ", models.stream().limit(SHOWN).toList());
        return models.isEmpty() ? "no model" : models.size() > SHOWN ? first + ", …" : first;
    }
}
