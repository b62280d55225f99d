package io.zhanggui.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Lists the metrics. */
@Command(name = "metrics")
final class MetricsCommand extends ListCommand {

    @Option(names = "--agency")
    @Nullable
    String agency;

    MetricsCommand(GlobalOptions global, Terminal terminal) {
        super(global, terminal);
    }

    @Override
    public Integer call() {
        return list(
                agency,
                service -> service.get("/api/metrics", Service.Query.NONE),
                List.of(false, false, false, false));
    }

    @Override
    List<String> row(JsonNode metric) {
        return List.of(
                metric.path("key").asString(""),
                metric.path(language().name()).asString(""),
                metric.path("unit").asString(""),
                metric.path("meaning").asString(""));
    }
}
