package dev.interlock.advisor.planner;

import dev.interlock.advisor.PlannerAnswer;
import dev.interlock.advisor.Proposal;
import dev.interlock.advisor.Question;
import dev.interlock.advisor.Reads;
import dev.interlock.advisor.answer.AnswerSchema;
import dev.interlock.advisor.answer.ProposalReader;
import dev.interlock.advisor.answer.Targets;
import dev.interlock.advisor.model.chat.Ask;
import dev.interlock.advisor.model.chat.ConversationLine;
import dev.interlock.advisor.model.chat.ModelReply;
import dev.interlock.advisor.prompt.Prompt;
import dev.interlock.advisor.prompt.Quoted;
import dev.interlock.rules.contract.Parsed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One question to a model, from the prompt to a proposal: it may look things up, and it may correct itself once. */
final class Conversation {
    private static final int MOST_REASONS = 12;
    private static final int LONGEST_REPEATED = 12_000;

    private final int rounds;
    private final Prompt prompt;
    private final Exchanges exchanges;
    private final Lookups lookups;
    private final Targets targets;
    private final ProposalReader reader;

    Conversation(int rounds, Question question, Prompt prompt, Exchanges exchanges, Reads reads) {
        this.rounds = rounds;
        this.prompt = prompt;
        this.exchanges = exchanges;
        this.targets = Targets.of(question.facts(), question.escalation().domain());
        this.lookups = new Lookups(targets, reads);
        this.reader = new ProposalReader(question, targets);
    }

    PlannerAnswer hold() {
        Optional<ModelReply> early = investigate();
        if (early.isEmpty() && exchanges.hopeless()) {
            return new PlannerAnswer(new Proposal.None(exchanges.why()), exchanges.runs(), lookups.findings());
        }
        Ask ask = ask(prompt.request() + lookups.summary()).withSchema(AnswerSchema.of(targets));
        Proposal proposal = early.or(() -> withJson(ask))
                .map(reply -> judged(ask, reply))
                .orElseGet(() -> new Proposal.None(exchanges.why()));
        return new PlannerAnswer(proposal, exchanges.runs(), lookups.findings());
    }

    private Ask ask(String request) {
        return new Ask(
                List.of(
                        new ConversationLine.Instructions(prompt.instructions()),
                        new ConversationLine.Request(request)),
                Optional.empty(),
                List.of());
    }

    /** Lets the model look things up; the answer where it gives one at once. */
    private Optional<ModelReply> investigate() {
        Ask ask = ask(prompt.request()).withTools(Lookups.OFFERED);
        for (int round = 1; round <= rounds; round++) {
            Optional<ModelReply> reply = exchanges.ask(ask);
            if (reply.isEmpty() || reply.get().calls().isEmpty()) {
                return reply.filter(said -> json(said).isPresent());
            }
            ask = ask.and(lookups.looked(reply.get()));
        }
        return Optional.empty();
    }

    /** Servers that think beside the schema may leave the answer empty; without the schema they do not. */
    private Optional<ModelReply> withJson(Ask ask) {
        Optional<ModelReply> reply = exchanges.ask(ask);
        return reply.isPresent() && json(reply.get()).isEmpty() ? exchanges.ask(ask.withoutSchema()) : reply;
    }

    private Proposal judged(Ask ask, ModelReply reply) {
        return read(reply).fold(proposal -> proposal, reasons -> corrected(ask, reply, reasons));
    }

    private Proposal corrected(Ask ask, ModelReply reply, List<String> reasons) {
        return exchanges
                .ask(ask.and(
                        new ConversationLine.Said(reply.shortened(LONGEST_REPEATED)),
                        new ConversationLine.Request(correction(reasons))))
                .map(second -> read(second).fold(proposal -> proposal, reasonsLeft -> unusable(second, reasonsLeft)))
                .orElseGet(() -> new Proposal.None(exchanges.why()));
    }

    private static String correction(List<String> reasons) {
        return reasons.stream()
                .limit(MOST_REASONS)
                .map(Quoted::of)
                .collect(Collectors.joining(
                        "\n",
                        "This answer cannot be used, for these reasons:\n\n",
                        "\n\nAnswer once more with the whole JSON object, corrected, and nothing else."));
    }

    private static Proposal unusable(ModelReply reply, List<String> reasons) {
        if (reply.cutShort()) {
            return new Proposal.None(
                    "The model's answer was cut off. Raise 'advisor.answer.tokens', or choose a model that thinks less.");
        }
        String shown = reasons.stream()
                .limit(MOST_REASONS)
                .map(reason -> Quoted.plain(reason, Quoted.LONGEST))
                .collect(Collectors.joining(" "));
        return new Proposal.None("The model's answer cannot be used, and correcting it did not help: " + shown);
    }

    private Parsed<Proposal> read(ModelReply reply) {
        return reader.read(json(reply).orElse(reply.text()), exchanges.latest());
    }

    /** The place of a reply that holds the answer. */
    private static Optional<String> json(ModelReply reply) {
        return reply.places().stream().filter(ProposalReader::holdsJson).findFirst();
    }
}
