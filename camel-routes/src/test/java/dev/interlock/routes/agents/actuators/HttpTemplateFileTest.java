package dev.interlock.routes.agents.actuators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.routes.agents.actuators.call.ActuatorAnswer;
import dev.interlock.routes.agents.actuators.call.ActuatorCall;
import dev.interlock.routes.agents.actuators.call.DeviceAction;
import dev.interlock.routes.agents.actuators.call.Dialogue;
import dev.interlock.routes.agents.actuators.http.HttpActuator;
import dev.interlock.routes.agents.actuators.http.HttpTemplateFile;
import dev.interlock.routes.agents.actuators.http.HttpTemplates;
import dev.interlock.routes.agents.actuators.http.Secrets;
import dev.interlock.rules.actuator.HttpDevice;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.plan.Action;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates: what is wrong with one is told with its line, and what is put into one stays data. */
class HttpTemplateFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "path: //evil.example/x | Begin it with one '/'",
                "path: 'http://evil.example' | Begin it with one '/'",
                "path: '/x?y={target}' | put what is asked into 'query'",
                "path: '/{targt}' | Did you mean 'target'?",
                "path: '/{args.power_cap_wats}' | Did you mean 'args.power_cap_watts'?",
                "path: '/{secrets.token}' | which stands for nothing there",
                "path: /x, body: { a: '{secrets.token}' } | which stands for nothing there",
                "path: /x, headers: { Host: evil.example } | is not the template's to set",
                "path: /x, headers: { CamelHttpUri: x } | is not the template's to set",
                "path: /x, method: PACTH | Did you mean 'PATCH'?",
                "path: /x, success: [500] | Give statuses from 200 to 299",
                "path: /x, before: { path: /x, values: { power: /a } } | which is no argument of it",
                "path: /x, before: { path: /x, values: { power_cap_watts: a } } | Give a JSON pointer",
                "path: /x, bdy: {} | Did you mean 'body'?",
                "method: GET | has no 'path'"
            })
    void what_is_wrong_is_told_with_its_line(String request, String told) throws IOException {
        Parsed<HttpTemplates> read = read("""
                templates:
                  cap:
                    secrets: { token: { env: T } }
                    actions:
                      throttle_gpu: { %s }
                """.formatted(request));

        assertThat(read.objections()).anySatisfy(objection -> {
            assertThat(objection.sentence()).contains(told);
            assertThat(objection.line()).isEqualTo(5);
        });
    }

    @Test
    void an_action_that_is_none_is_told_with_the_nearest_name() throws IOException {
        assertThat(read("templates: { a: { actions: { restart_servce: { path: / } } } }")
                        .reasons())
                .singleElement()
                .asString()
                .contains("Did you mean 'restart_service'?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc",
                "a/b?c=d#e",
                "http://evil.example/",
                "x\"}, \"admin\": true, {\"y\": \"",
                "a\r\nX: y",
                "{task_id}",
                "é ü"
            })
    void what_is_put_in_stays_data(String target) throws IOException {
        HttpActuator http = new HttpActuator(read("""
                        templates:
                          t:
                            actions:
                              flush_cache_key:
                                path: /keys/{target}/x
                                query: { k: "{args.key}" }
                                body: { name: "n={target}", key: "{args.key}" }
                        """).orThrow(), Secrets.of(Map.of()));
        Dialogue dialogue = http.dialogue(new DeviceAction(
                "p/t",
                new Action.FlushCacheKey(target, target),
                new HttpDevice(URI.create("http://cache:1/base/"), "t")));

        ActuatorCall call = ((Dialogue.Ask) dialogue.next(List.of())).call();

        URI url = URI.create(call.url());
        assertThat(url.getAuthority()).isEqualTo("cache:1");
        assertThat(url.getRawPath()).matches("/base/keys/[A-Za-z0-9%._~-]+/x");
        assertThat(url.getPath()).isEqualTo("/base/keys/" + target + "/x");
        assertThat(url.getQuery()).isEqualTo("k=" + target);
        assertThat(new ActuatorAnswer(200, call.body(), Duration.ZERO).json())
                .hasSize(2)
                .anySatisfy(text -> assertThat(text.textValue()).isEqualTo("n=" + target))
                .anySatisfy(text -> assertThat(text.textValue()).isEqualTo(target));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void nothing_leads_up(String target) throws IOException {
        HttpActuator http = new HttpActuator(
                read("templates: { t: { actions: { restart_service: { path: '/a/{target}' } } } }")
                        .orThrow(),
                Secrets.of(Map.of()));
        Dialogue dialogue = http.dialogue(new DeviceAction(
                "p/t", new Action.RestartService(target), new HttpDevice(URI.create("http://x"), "t")));

        assertThatThrownBy(() -> dialogue.next(List.of())).hasMessageContaining("would lead up");
    }

    @Test
    void a_secret_that_is_missing_is_named_by_its_place() throws IOException {
        HttpActuator http = new HttpActuator(read("""
                        templates:
                          t:
                            secrets: { token: { env: BMC_TOKEN } }
                            actions: { restart_service: { path: /, headers: { X-Auth-Token: "{secrets.token}" } } }
                        """).orThrow(), Secrets.of(Map.of()));
        Dialogue dialogue = http.dialogue(
                new DeviceAction("p/t", new Action.RestartService("a"), new HttpDevice(URI.create("http://x"), "t")));

        assertThatThrownBy(() -> dialogue.next(List.of()))
                .hasMessage("The variable BMC_TOKEN is not set. Set it where the agent runs.");
    }

    private Parsed<HttpTemplates> read(String yaml) throws IOException {
        Path file = folder.resolve(HttpTemplateFile.NAME);
        Files.writeString(file, yaml);
        return HttpTemplateFile.read(file);
    }
}
