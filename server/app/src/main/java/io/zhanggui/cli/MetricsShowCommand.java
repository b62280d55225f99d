package io.zhanggui.cli;

import io.zhanggui.cli.Service.Query;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Prints a version of a catalogue file as it is: what was in force before can so be added again. */
@Command(name = "show")
final class MetricsShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "VERSION")
    long version;

    @Option(names = "--agency")
    @Nullable
    String agency;

    private final GlobalOptions global;
    private final Terminal terminal;

    MetricsShowCommand(GlobalOptions global, Terminal terminal) {
        this.global = global;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Service service = Services.open(global.dataFolder(), Optional.ofNullable(agency))) {
            JsonNode found = service.get("/api/catalogue/versions/" + version, Query.NONE);
            terminal.print(
                    global.json
                            ? found.toString()
                            : found.path("text").asString("").stripTrailing());
        }
        return ExitCode.DONE;
    }
}
