package io.zhanggui.cli;

import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Lists the metrics, group by group. */
@Command(
        name = "metrics",
        subcommands = {
            MetricsAddCommand.class,
            MetricsCheckCommand.class,
            MetricsVersionsCommand.class,
            MetricsShowCommand.class
        })
final class MetricsCommand extends ListCommand {

    @Option(names = "--agency")
    @Nullable
    String agency;

    @Option(names = "--group")
    @Nullable
    String group;

    MetricsCommand(GlobalOptions global, Terminal terminal) {
        super(global, terminal);
    }

    @Override
    public Integer call() {
        return list(
                agency,
                service -> StreamSupport.stream(
                                service.get("/api/metrics", Service.Query.NONE).spliterator(), false)
                        .filter(this::isWanted)
                        .toList(),
                List.of(false, false, false, false, false));
    }

    @Override
    List<String> row(JsonNode metric) {
        return List.of(
                metric.path("group").path(language().name()).asString(""),
                metric.path("key").asString(""),
                metric.path(language().name()).asString(""),
                metric.path("unit").asString(""),
                metric.path(language().choose("meaning", "meaningEn")).asString(""));
    }

    private boolean isWanted(JsonNode metric) {
        JsonNode its = metric.path("group");
        return group == null
                || List.of("key", "zh", "en").stream()
                        .anyMatch(name -> its.path(name).asString("").equalsIgnoreCase(group));
    }
}
