package dev.interlock.routes.ingest;

import static dev.interlock.routes.ingest.CloudListing.SECRET;
import static dev.interlock.routes.ingest.CloudListing.aws;
import static dev.interlock.routes.ingest.CloudListing.awsInstance;
import static dev.interlock.routes.ingest.CloudListing.azure;
import static dev.interlock.routes.ingest.CloudListing.gcp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.ingest.cloud.CloudSettings;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.price.PriceFiles;
import dev.interlock.rules.price.PriceReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines of AWS, Google and Azure, from files and from command lines, through the routes of the door. */
class CloudListsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private volatile Instant now = IngestBench.NOW;
    private Optional<IngestBench> opened = Optional.empty();

    @AfterEach
    void stop() {
        opened.ifPresent(IngestBench::close);
        assertThat(everything()).doesNotContain(SECRET);
    }

    @Test
    void a_machine_of_aws_has_its_names_its_owner_and_the_price_of_its_type() throws Exception {
        Sample sample = files(aws(
                        awsInstance("i-0a", "p4d.24xlarge", "running", ""),
                        awsInstance("i-0b", "m5.large", "running", ""),
                        awsInstance("i-0c", "p4d.24xlarge", "terminated", "")))
                .nextSample();

        assertThat(sample.labels())
                .containsAllEntriesOf(Map.of(
                        "provider", "aws",
                        "instance_id", "i-0a",
                        "instance_name", "train-i-0a",
                        "instance_type", "p4d.24xlarge",
                        "region", "eu-west-1",
                        "state", "active",
                        "team", "vision",
                        "user", "ada"));
        assertThat(sample.deviceId()).startsWith("ip-10-0-0-").doesNotContain(".");
        assertThat(sample.metrics()).isEqualTo(Map.of("gpus", 8.0, "dollars_per_hour", 21.957642));
        assertThat(bench().samples).isEmpty();
        Awaiting.until(() -> reasons().contains("have no GPU, and are not watched: 1."));
    }

    @Test
    void a_machine_of_google_is_known_by_its_family_or_by_what_is_attached_to_it() throws Exception {
        String attached =
                ",\"guestAccelerators\":[{\"acceleratorCount\":2,\"acceleratorType\":\"https://x/acceleratorTypes/nvidia-tesla-a100\"}]";
        files("[%s,%s,%s]"
                .formatted(
                        gcp("1", "a3-highgpu-8g", "RUNNING", ""),
                        gcp("2", "n1-standard-8", "RUNNING", attached),
                        gcp("3", "e2-medium", "RUNNING", "")));

        Sample first = bench().nextSample();
        assertThat(first.labels())
                .containsAllEntriesOf(Map.of(
                        "provider",
                        "gcp",
                        "region",
                        "us-central1",
                        "state",
                        "active",
                        "team",
                        "speech",
                        "user",
                        "bob"));
        assertThat(first.metrics()).isEqualTo(Map.of("gpus", 8.0, "dollars_per_hour", 88.490000119));
        assertThat(bench().nextSample().metrics()).isEqualTo(Map.of("gpus", 2.0, "dollars_per_hour", 3.98));
        assertThat(bench().samples).isEmpty();
    }

    @Test
    void a_machine_that_is_stopped_costs_nothing_unless_it_stays_allocated() throws Exception {
        write(
                "azure.json",
                "[%s,%s]"
                        .formatted(
                                azure("1", "Standard_NC24ads_A100_v4", "VM deallocated", ""),
                                azure("2", "Standard_NC24ads_A100_v4", "VM stopped", "")));
        write("gcp.json", "[%s]".formatted(gcp("3", "a2-highgpu-1g", "TERMINATED", "")));
        open("azure.json", "gcp.json");

        Sample deallocated = bench().nextSample();
        assertThat(deallocated.metrics()).isEqualTo(Map.of("gpus", 0.0, "dollars_per_hour", 0.0));
        assertThat(deallocated.labels()).containsEntry("state", "stopped").containsEntry("team", "search");
        Sample stopped = bench().nextSample();
        assertThat(stopped.metrics()).isEqualTo(Map.of("gpus", 1.0, "dollars_per_hour", 3.673));
        assertThat(stopped.labels()).containsEntry("state", "stopped-allocated");
        assertThat(stopped.status()).isEqualTo(Sample.Status.WARN);
        assertThat(bench().nextSample().metrics()).containsEntry("dollars_per_hour", 0.0);
        Awaiting.until(() -> reasons().contains("az vm deallocate"));
    }

    @Test
    void a_spot_machine_has_a_spot_price_or_none() throws Exception {
        write(
                "aws.json",
                aws(
                        awsInstance("i-0a", "g5.xlarge", "running", ",\"InstanceLifecycle\":\"spot\""),
                        awsInstance("i-0b", "g6.xlarge", "running", ",\"InstanceLifecycle\":\"spot\"")));
        write(
                "gcp.json",
                "[%s]".formatted(gcp("3", "g2-standard-4", "RUNNING", ",\"scheduling\":{\"preemptible\":true}")));
        write("azure.json", "[%s]".formatted(azure("4", "Standard_NC6s_v3", "VM running", ",\"priority\":\"Spot\"")));
        open("aws.json", "gcp.json", "azure.json");

        assertThat(bench().nextSample().metrics()).as("the site's spot price").containsEntry("dollars_per_hour", 0.4);
        for (int other = 0; other < 3; other++) {
            assertThat(bench().nextSample().metrics()).doesNotContainKey("dollars_per_hour");
        }
        Awaiting.until(() -> reasons().contains("'g6.xlarge' is rented as spot")
                && reasons().contains("'g2-standard-4' is rented as spot")
                && reasons().contains("'Standard_NC6s_v3' is rented as spot"));
    }

    @Test
    void a_type_with_gpus_that_no_price_list_knows_is_named() throws Exception {
        Sample sample =
                files(aws(awsInstance("i-0a", "p9.48xlarge", "running", ""))).nextSample();

        assertThat(sample.labels()).containsEntry("instance_type", "p9.48xlarge");
        assertThat(sample.metrics()).containsOnlyKeys("cloud_instance_listed");
        Awaiting.until(() -> reasons().contains("what type 'p9.48xlarge' costs"));
    }

    @Test
    void one_that_is_listed_twice_counts_once_and_one_without_an_id_costs_no_other() throws Exception {
        String same = awsInstance("i-0a", "g5.xlarge", "running", "");
        files(aws(
                same, same, "{\"InstanceType\":\"g5.xlarge\"}", "7", awsInstance("i-0b", "g5.xlarge", "strange", "")));

        assertThat(bench().nextSample().labels()).containsEntry("instance_id", "i-0a");
        assertThat(bench().nextSample().labels())
                .containsEntry("instance_id", "i-0b")
                .doesNotContainKey("state");
        assertThat(bench().codes()).contains("duplicate", "field");
    }

    @Test
    void what_ended_is_noticed_by_two_whole_lists_and_never_by_one_that_goes_on() throws Exception {
        files(aws(awsInstance("i-0a", "g5.xlarge", "running", ""), awsInstance("i-0b", "g5.xlarge", "running", "")));
        bench().nextSample();
        String gone = bench().nextSample().deviceId();
        String left = aws(awsInstance("i-0a", "g5.xlarge", "running", ""));

        write("list.json", left.replaceFirst("\\{", "{\"NextToken\":\"abc\","));
        Awaiting.until(() -> bench().codes().stream().filter("cut-off"::equals).count() > 3);
        assertThat(bench().ended).isEmpty();
        write("list.json", left.substring(0, 100));
        Awaiting.until(() -> bench().codes().contains("malformed"));
        assertThat(bench().ended).isEmpty();

        write("list.json", left);
        Awaiting.until(() -> !bench().ended.isEmpty());
        assertThat(bench().ended).containsExactly(gone);
    }

    @Test
    void an_empty_list_is_a_whole_one() throws Exception {
        files("[%s]".formatted(azure("1", "Standard_NC6s_v3", "VM running", "")))
                .nextSample();

        write("list.json", "[]");
        Awaiting.until(() -> !bench().ended.isEmpty());
        assertThat(bench().ended).containsExactly("vm-1");
    }

    @Test
    void what_is_no_list_is_said_and_not_kept() throws Exception {
        write("prompt.json", "Please log in: password for %s?".formatted(SECRET));
        write("other.json", "{\"answer\":42,\"token\":\"%s\"}".formatted(SECRET));
        write("rows.json", "[{\"a\":\"%s\"},null,3]".formatted(SECRET));
        open("prompt.json", "other.json", "rows.json", "none.json");

        Awaiting.until(() -> bench().letters.size() >= 4);
        assertThat(bench().letters.toString())
                .contains("'prompt.json' is not JSON from line 1")
                .contains("'other.json' is no list of machines")
                .contains("'rows.json' is no list of machines")
                .contains("'none.json' cannot be read");
    }

    @Test
    void a_command_line_is_run_with_its_own_credentials_alone() throws Exception {
        tool("aws", """
                cd '%s'
                printf '%%s\\n' "$*" > $$.new && mv $$.new arguments
                env > $$.new && mv $$.new environment
                cat <<'END'
                %s
                END
                """.formatted(folder, aws(awsInstance("i-0a", "g5.xlarge", "running", ""))));
        command("aws:eu-west-1");

        assertThat(bench().nextSample().labels())
                .containsEntry("provider", "aws")
                .containsEntry("instance_id", "i-0a");
        assertThat(Files.readString(folder.resolve("arguments")).strip())
                .isEqualTo(
                        "ec2 describe-instances --output json --no-cli-pager --no-cli-auto-prompt --region eu-west-1");
        assertThat(Files.readAllLines(folder.resolve("environment")))
                .anyMatch(each -> each.startsWith("PATH="))
                .noneMatch(each -> each.matches("(JAVA|INTERLOCK|LAMBDA|JOPT).*"));
    }

    @Test
    void a_command_line_that_fails_says_why_without_its_secrets() throws Exception {
        tool(
                "gcloud",
                "echo >&2; echo 'ERROR: token: %s is not valid for account1234567890abcdef' >&2; exit 3"
                        .formatted(SECRET));
        command("gcp");

        Awaiting.until(() -> !bench().letters.isEmpty());
        assertThat(bench().letters.get(0).code()).isEqualTo("source-error");
        assertThat(bench().letters.get(0).reason())
                .contains("'gcloud' ended with status 3: \"ERROR: token: … is not valid for …\".")
                .doesNotContain("1234567890");
    }

    @Test
    void a_command_line_that_waits_prints_too_much_or_is_not_there_is_given_up() throws Exception {
        tool("aws", "sleep 60");
        tool("gcloud", "yes '{\"a\":1},' | head -c 300000000");
        command("aws,gcp,azure");

        Awaiting.until(() -> bench().codes().containsAll(List.of("too-large", "unreachable"))
                && bench().letters.toString().contains("'az' cannot be run"));
        assertThat(bench().letters.toString()).contains("'aws' has not ended within 1 s");
    }

    private IngestBench files(String list) throws IOException {
        write("list.json", list);
        open("list.json");
        return bench();
    }

    private void open(String... files) throws IOException {
        String all = String.join(
                ",",
                List.of(files).stream()
                        .map(file -> folder.resolve(file).toString())
                        .toList());
        opened = Optional.of(IngestBench.discovering(
                () -> now = now.plusMillis(1),
                settings(),
                "source.cloud.files.enabled",
                "true",
                "source.cloud.files",
                all,
                "source.cloud.files.period",
                "50"));
    }

    private void command(String providers) throws IOException {
        opened = Optional.of(IngestBench.discovering(
                () -> now = now.plusMillis(1),
                settings(),
                "source.cloud.commands.enabled",
                "true",
                "source.cloud.commands",
                providers,
                "source.cloud.commands.period",
                "50"));
    }

    private CloudSettings settings() throws IOException {
        write("prices.csv", """
                provider,type,commitment,gpu,gpus,price,currency,date,source
                aws,g5.xlarge,spot,A10G,1,0.4,USD,2026-01-01,what the site pays
                """);
        PriceFiles prices = PriceFiles.read(
                List.of(Path.of("routes/prices.csv"), folder.resolve("prices.csv")),
                PriceReading.of(LocalDate.parse("2026-12-31"), ""));
        return new CloudSettings(
                "",
                prices.book(),
                Duration.ofMinutes(5),
                3,
                Duration.ofSeconds(30),
                folder + ":/usr/bin:/bin",
                Duration.ofSeconds(1));
    }

    private void tool(String name, String script) throws IOException {
        write(name, "#!/bin/sh\n" + script + "\n");
        folder.resolve(name).toFile().setExecutable(true);
    }

    private void write(String name, String text) throws IOException {
        Path whole = Files.writeString(folder.resolve(name + ".new"), text);
        Files.move(whole, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private IngestBench bench() {
        return opened.orElseThrow();
    }

    private String reasons() {
        return bench().unmapped.entries().toString();
    }

    private String everything() {
        return opened.map(bench ->
                        bench.letters + " " + bench.samples + " " + bench.sightings + " " + bench.unmapped.entries())
                .orElse("");
    }
}
