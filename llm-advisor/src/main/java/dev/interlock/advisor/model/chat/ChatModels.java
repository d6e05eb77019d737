package dev.interlock.advisor.model.chat;

import dev.interlock.advisor.model.settings.ModelSettings;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;

/** The client of each provider, set up alike: one try, no log of its own, thinking returned. */
final class ChatModels {
    private ChatModels() {}

    static ChatModel of(ModelSettings settings) {
        return switch (settings.provider()) {
            case OPENAI_COMPATIBLE ->
                openAi(settings).maxTokens(settings.answerTokens()).build();
            case OPENAI ->
                openAi(settings).maxCompletionTokens(settings.answerTokens()).build();
            case OLLAMA -> ollama(settings);
            case ANTHROPIC -> anthropic(settings);
            case NONE -> throw new IllegalArgumentException("Without a provider there is no model to ask.");
        };
    }

    private static OpenAiChatModel.OpenAiChatModelBuilder openAi(ModelSettings settings) {
        var builder = OpenAiChatModel.builder()
                .httpClientBuilder(http())
                .baseUrl(settings.url().toString())
                .modelName(settings.model())
                .temperature(settings.temperature())
                .seed(settings.seed())
                .timeout(settings.patience().timeout())
                .maxRetries(0)
                .strictJsonSchema(true)
                .returnThinking(true);
        return settings.key().isEmpty()
                ? builder
                : builder.apiKey(settings.key().reveal());
    }

    private static ChatModel ollama(ModelSettings settings) {
        return OllamaChatModel.builder()
                .httpClientBuilder(http())
                .baseUrl(settings.url().toString())
                .modelName(settings.model())
                .temperature(settings.temperature())
                .seed(settings.seed())
                .numPredict(settings.answerTokens())
                .numCtx(settings.contextTokens())
                .think(false)
                .returnThinking(true)
                .timeout(settings.patience().timeout())
                .maxRetries(0)
                .build();
    }

    private static ChatModel anthropic(ModelSettings settings) {
        return AnthropicChatModel.builder()
                .httpClientBuilder(http())
                .baseUrl(settings.url().toString())
                .apiKey(settings.key().reveal())
                .modelName(settings.model())
                .temperature(settings.temperature())
                .maxTokens(settings.answerTokens())
                .returnThinking(true)
                .timeout(settings.patience().timeout())
                .maxRetries(0)
                .build();
    }

    private static HttpClientBuilder http() {
        return JdkHttpClient.builder().httpClientBuilder(ModelHttp.client());
    }
}
