package dev.interlock.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.programs.ForeignProgram;
import dev.interlock.programs.NeedsProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code kubectl apply -k} would send, made by the real program. Run with {@code -P kubectl}. */
@NeedsProgram(ForeignProgram.KUBECTL)
final class RenderedKubernetesTest {
    @Test
    void what_kubectl_makes_of_it_is_taken_by_the_api_and_lies_in_one_namespace() throws Exception {
        List<JsonNode> rendered = Manifests.documents(kustomize());

        assertThat(rendered.stream().map(KubernetesApi::refusal).flatMap(Optional::stream))
                .isEmpty();
        assertThat(rendered)
                .hasSizeGreaterThan(Manifests.kubernetes().size())
                .filteredOn(each -> !each.path("kind").asText().equals("Namespace"))
                .allSatisfy(each ->
                        assertThat(each.at("/metadata/namespace").asText()).isEqualTo("minicloud"));
    }

    private static String kustomize() throws IOException, InterruptedException {
        Process kubectl = new ProcessBuilder("kubectl", "kustomize", Manifests.FOLDER.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String rendered = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(kubectl.waitFor()).isZero();
        return rendered;
    }
}
