package dev.interlock.routes.agents.actuators;

import dev.interlock.routes.agents.WorldCommand;
import dev.interlock.routes.agents.actuators.call.ActuatorAnswer;
import dev.interlock.routes.agents.actuators.call.ActuatorCall;
import dev.interlock.routes.agents.actuators.call.ActuatorKind;
import dev.interlock.routes.agents.actuators.call.DeviceAction;
import dev.interlock.routes.agents.actuators.call.Dialogue;
import java.util.List;

/** A world behind {@code POST /commands}. It knows effects by their names and tells the state before itself. */
final class WorldActuator implements ActuatorKind {
    private final String url;

    /** @param url the world's address, without a slash at its end */
    WorldActuator(String url) {
        this.url = url;
    }

    @Override
    public Dialogue dialogue(DeviceAction what) {
        return answers -> answers.isEmpty() ? command(what) : read(answers);
    }

    private Dialogue.Step command(DeviceAction what) {
        return new Dialogue.Ask(ActuatorCall.post(url + "/commands", WorldCommand.write(what.effect(), what.action()))
                .assuming("{\"status\":\"OK\"}"));
    }

    private Dialogue.Step read(List<ActuatorAnswer> answers) {
        return new Dialogue.Done(WorldCommand.read(answers.get(0).body(), url + "/commands"));
    }
}
