package dev.interlock.advisor.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.advisor.model.settings.Provider;
import dev.interlock.rules.contract.StrictJson;

/** How a provider's server writes a reply. */
sealed interface WireShape {
    String text(String text);

    /** A text that had more to say than it had tokens. */
    String cut(String text);

    String thought(String thinking);

    String call(String name, String arguments);

    String models(String... names);

    static WireShape of(Provider provider) {
        return switch (provider) {
            case OLLAMA -> new Ollama();
            case ANTHROPIC -> new Anthropic();
            default -> new OpenAi();
        };
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** LM Studio and all others that speak chat completions. */
    record OpenAi() implements WireShape {
        @Override
        public String text(String text) {
            return reply(object().put("role", "assistant").put("content", text), "stop");
        }

        @Override
        public String cut(String text) {
            return reply(object().put("role", "assistant").put("content", text), "length");
        }

        @Override
        public String thought(String thinking) {
            return reply(
                    object().put("role", "assistant").put("content", "").put("reasoning_content", thinking), "stop");
        }

        @Override
        public String call(String name, String arguments) {
            ObjectNode message = object().put("role", "assistant").putNull("content");
            message.putArray("tool_calls")
                    .addObject()
                    .put("id", "call-1")
                    .put("type", "function")
                    .putObject("function")
                    .put("name", name)
                    .put("arguments", arguments);
            return reply(message, "tool_calls");
        }

        @Override
        public String models(String... names) {
            ObjectNode list = object().put("object", "list");
            var data = list.putArray("data");
            for (String name : names) {
                data.addObject().put("id", name).put("object", "model");
            }
            return list.toString();
        }

        private static String reply(ObjectNode message, String finish) {
            ObjectNode reply = object().put("id", "chatcmpl-1").put("object", "chat.completion");
            reply.put("created", 1767225600).put("model", "stub");
            ObjectNode choice = reply.putArray("choices").addObject().put("index", 0);
            choice.set("message", message);
            choice.put("finish_reason", finish);
            reply.putObject("usage")
                    .put("prompt_tokens", 1000)
                    .put("completion_tokens", 50)
                    .put("total_tokens", 1050);
            return reply.toString();
        }
    }

    /** Ollama's own chat. */
    record Ollama() implements WireShape {
        @Override
        public String text(String text) {
            return reply(object().put("role", "assistant").put("content", text));
        }

        @Override
        public String cut(String text) {
            return text(text).replace("\"done_reason\":\"stop\"", "\"done_reason\":\"length\"");
        }

        @Override
        public String thought(String thinking) {
            return reply(object().put("role", "assistant").put("content", "").put("thinking", thinking));
        }

        @Override
        public String call(String name, String arguments) {
            ObjectNode message = object().put("role", "assistant").put("content", "");
            message.putArray("tool_calls")
                    .addObject()
                    .putObject("function")
                    .put("name", name)
                    .set("arguments", StrictJson.parse(arguments).orThrow());
            return reply(message);
        }

        @Override
        public String models(String... names) {
            ObjectNode list = object();
            var models = list.putArray("models");
            for (String name : names) {
                models.addObject().put("name", name);
            }
            return list.toString();
        }

        private static String reply(ObjectNode message) {
            ObjectNode reply = object().put("model", "stub").put("created_at", "2026-01-01T00:00:00Z");
            reply.set("message", message);
            reply.put("done", true).put("done_reason", "stop");
            return reply.put("prompt_eval_count", 1000).put("eval_count", 50).toString();
        }
    }

    /** Anthropic's messages. */
    record Anthropic() implements WireShape {
        @Override
        public String text(String text) {
            return reply(object().put("type", "text").put("text", text), "end_turn");
        }

        @Override
        public String cut(String text) {
            return reply(object().put("type", "text").put("text", text), "max_tokens");
        }

        @Override
        public String thought(String thinking) {
            return reply(
                    object().put("type", "thinking").put("thinking", thinking).put("signature", "s"), "end_turn");
        }

        @Override
        public String call(String name, String arguments) {
            ObjectNode call =
                    object().put("type", "tool_use").put("id", "call-1").put("name", name);
            call.set("input", StrictJson.parse(arguments).orThrow());
            return reply(call, "tool_use");
        }

        @Override
        public String models(String... names) {
            return new OpenAi().models(names);
        }

        private static String reply(ObjectNode content, String stop) {
            ObjectNode reply =
                    object().put("id", "msg_1").put("type", "message").put("role", "assistant");
            reply.put("model", "stub");
            reply.putArray("content").add(content);
            reply.put("stop_reason", stop);
            reply.putObject("usage").put("input_tokens", 1000).put("output_tokens", 50);
            return reply.toString();
        }
    }
}
