package dev.interlock.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The resources for Kubernetes, as they lie in the sources: by its API, and whole. */
final class KubernetesTest {
    @Test
    void every_resource_is_one_that_the_api_takes() {
        assertThat(Manifests.kubernetes().stream().map(KubernetesApi::refusal).flatMap(Optional::stream))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/spec/template/spec/containers/0/readinessProbe, periodSecond",
        "/spec/template/spec/containers/0/securityContext, readOnlyRootFileSystem",
        "/spec/template/spec, container",
        "/spec, replica"
    })
    void a_misspelt_field_is_refused(String where, String field) {
        JsonNode orders = workload("orders");
        ((ObjectNode) orders.at(where)).put(field, 1);

        assertThat(KubernetesApi.refusal(orders))
                .hasValueSatisfying(said -> assertThat(said).contains(field));
    }

    @Test
    void a_missing_field_is_refused() {
        JsonNode orders = workload("orders");
        ((ObjectNode) orders.at("/spec")).remove("selector");

        assertThat(KubernetesApi.refusal(orders))
                .hasValueSatisfying(said -> assertThat(said).contains("selector"));
    }

    @Test
    void every_workload_says_what_it_needs_how_it_is_well_and_what_it_may_not() {
        assertThat(workloads()).hasSize(10).allSatisfy(workload -> {
            JsonNode pod = workload.at("/spec/template/spec");
            JsonNode container = pod.at("/containers/0");
            assertThat(container.at("/readinessProbe").isObject()).isTrue();
            assertThat(container.at("/livenessProbe").isObject()).isTrue();
            assertThat(container.at("/resources/requests/memory").asText()).endsWith("Mi");
            assertThat(container.at("/resources/limits/memory").asText()).endsWith("Mi");
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                    .isTrue();
            assertThat(workload.at("/spec/selector/matchLabels"))
                    .isEqualTo(workload.at("/spec/template/metadata/labels"));
        });
    }

    @Test
    void every_volume_that_is_mounted_exists() {
        assertThat(workloads()).allSatisfy(workload -> {
            Set<String> volumes = new TreeSet<>(names(workload.at("/spec/template/spec/volumes")));
            workload.at("/spec/volumeClaimTemplates")
                    .forEach(claim -> volumes.add(claim.at("/metadata/name").asText()));
            assertThat(names(workload.at("/spec/template/spec/containers/0/volumeMounts")))
                    .isSubsetOf(volumes);
        });
    }

    @Test
    void every_config_map_and_secret_that_is_used_is_generated_from_a_file_that_exists() {
        JsonNode kustomization = Manifests.one("kustomization.yaml");
        List<String> generated = new ArrayList<>(names(kustomization.path("configMapGenerator")));
        generated.addAll(names(kustomization.path("secretGenerator")));
        List<String> used = new ArrayList<>();
        for (String reference : List.of("configMapKeyRef", "secretKeyRef", "configMap")) {
            workloads().forEach(workload -> workload.findValues(reference)
                    .forEach(found -> used.add(found.path("name").asText())));
        }

        assertThat(used).isNotEmpty().allSatisfy(name -> assertThat(generated).contains(name));
        kustomization
                .path("configMapGenerator")
                .findValues("files")
                .forEach(files -> files.forEach(file -> assertThat(
                                Manifests.FOLDER.resolve(file.asText().replaceFirst("^[^=]+=", "")))
                        .satisfies(path -> assertThat(Files.isRegularFile(path)).isTrue())));
    }

    private static JsonNode workload(String name) {
        return workloads().stream()
                .filter(each -> each.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> workloads() {
        return Manifests.kubernetes().stream()
                .filter(each -> each.at("/spec/template").isObject())
                .toList();
    }

    private static List<String> names(JsonNode list) {
        return Stream.iterate(0, index -> index + 1)
                .limit(list.size())
                .map(index -> list.get(index).path("name").asText())
                .toList();
    }
}
