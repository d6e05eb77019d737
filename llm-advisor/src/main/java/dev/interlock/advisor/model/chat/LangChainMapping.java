package dev.interlock.advisor.model.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.advisor.model.settings.Provider;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Our words in LangChain4j's, and back. */
final class LangChainMapping {
    private final Provider provider;

    LangChainMapping(Provider provider) {
        this.provider = provider;
    }

    ChatRequest request(Ask ask) {
        List<ChatMessage> messages =
                ask.lines().stream().map(line -> line.fold(MESSAGE)).collect(Collectors.toList());
        var request = ChatRequest.builder().messages(messages);
        if (!ask.tools().isEmpty()) {
            request.toolSpecifications(ask.tools().stream().map(Tools::of).toList());
        }
        ask.schema().ifPresent(schema -> request.responseFormat(format(schema)));
        return request.build();
    }

    ModelReply reply(ChatResponse response) {
        AiMessage said = response.aiMessage();
        List<ModelReply.Call> calls = said.toolExecutionRequests().stream()
                .map(call -> new ModelReply.Call(text(call.id()), text(call.name()), text(call.arguments())))
                .toList();
        boolean cutShort = response.finishReason() == FinishReason.LENGTH;
        return new ModelReply(text(said.text()), text(said.thinking()), calls, cutShort);
    }

    TokenCount tokens(ChatResponse response) {
        TokenUsage usage = response.tokenUsage();
        return usage == null
                ? TokenCount.UNKNOWN
                : new TokenCount(count(usage.inputTokenCount()), count(usage.outputTokenCount()));
    }

    private ResponseFormat format(ObjectNode schema) {
        ObjectNode sent = provider == Provider.ANTHROPIC ? SchemaDialect.withoutBounds(schema) : schema;
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name("answer")
                        .rootElement(JsonRawSchema.from(sent.toString()))
                        .build())
                .build();
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static long count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }

    private static final ConversationLine.Cases<ChatMessage> MESSAGE = new ConversationLine.Cases<>() {
        @Override
        public ChatMessage instructions(String text) {
            return SystemMessage.from(text);
        }

        @Override
        public ChatMessage request(String text) {
            return UserMessage.from(text);
        }

        @Override
        public ChatMessage said(ModelReply reply) {
            List<ToolExecutionRequest> calls = reply.calls().stream()
                    .map(call -> ToolExecutionRequest.builder()
                            .id(call.id())
                            .name(call.name())
                            .arguments(call.arguments())
                            .build())
                    .toList();
            // a message needs a text or a call; what was only thought is repeated as text
            String text = calls.isEmpty() ? String.join("\n", reply.places()) : reply.text();
            return AiMessage.builder()
                    .text(text.isEmpty() && calls.isEmpty() ? "(nothing)" : text)
                    .toolExecutionRequests(calls)
                    .build();
        }

        @Override
        public ChatMessage found(ModelReply.Call call, String text) {
            return ToolExecutionResultMessage.from(call.id(), call.name(), text);
        }
    };
}
