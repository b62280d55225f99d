package io.zhanggui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A global option means the same wherever it stands. */
class OptionPlacementProperties {

    private static Path folder = Path.of("");
    private static final List<FakeServer> SERVERS = new ArrayList<>();

    @BeforeContainer
    static void serve() throws IOException {
        folder = Files.createTempDirectory("zhanggui-placement");
        FakeServer server = FakeServer.on(folder)
                .when("GET /api/shops", "[{\"id\":7,\"name\":\"小店\",\"platform\":\"taobao\"}]")
                .when("GET /api/metrics/pay_amount/values", """
                        {"metric":"pay_amount","unit":"yuan","source":"computed","rows":[
                         {"from":"2026-11-01","to":"2026-12-01","dims":{},"value":"10.00"}]}""");
        SERVERS.add(server);
    }

    @AfterContainer
    static void stop() throws IOException {
        SERVERS.forEach(FakeServer::close);
        Files.delete(folder.resolve(ServerFile.NAME));
        Files.delete(folder);
    }

    /** For each of the three global options: how many words of the command stand before it, and how it is written. */
    record Placement(int data, int json, int language, boolean joined) {}

    @Property(tries = 60)
    void the_answer_does_not_depend_on_where_the_global_options_stand(@ForAll("placements") Placement placement) {
        Run run = Run.of(words(placement).toArray(String[]::new));

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out().strip())
                .isEqualTo("{\"metric\":\"pay_amount\",\"shop\":\"小店\",\"from\":\"2026-11-01\",\"to\":\"2026-12-01\","
                        + "\"dims\":{},\"value\":\"10.00\",\"unit\":\"yuan\",\"source\":\"computed\"}");
    }

    @Provide
    Arbitrary<Placement> placements() {
        Arbitrary<Integer> place = Arbitraries.integers().between(0, COMMAND.size());
        return Combinators.combine(place, place, place, Arbitraries.of(true, false))
                .as(Placement::new);
    }

    private static final List<List<String>> COMMAND = List.of(
            List.of("metric"),
            List.of("pay_amount"),
            List.of("--shop", "小店"),
            List.of("--from", "2026-11-01"),
            List.of("--to", "2026-12-01"));

    private static List<String> words(Placement placement) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i <= COMMAND.size(); i++) {
            if (placement.data() == i) {
                words.addAll(option("--data", folder.toString(), placement.joined()));
            }
            if (placement.json() == i) {
                words.add("--json");
            }
            if (placement.language() == i) {
                words.addAll(option("--lang", "en", placement.joined()));
            }
            if (i < COMMAND.size()) {
                words.addAll(COMMAND.get(i));
            }
        }
        return words;
    }

    private static List<String> option(String name, String value, boolean joined) {
        return joined ? List.of(name + "=" + value) : List.of(name, value);
    }
}
